import type { ComparisonResult } from '../contract.ts';
import { exportWords } from '../words/export.ts';
import type { ExportedBy } from './format.ts';
import { reportOf } from './report.ts';
import type { ReportTable } from './report.ts';

/** A comparison to paste into a page of notes. Titles can't become markup; replies stand in fences, as they came. */
export function comparisonMarkdown(result: ComparisonResult, by: ExportedBy): string {
  const report = reportOf(result, by);
  const { prediction, forecast } = report;
  const section = (title: string, ...blocks: readonly (string | null)[]): string[] => {
    const whole = blocks.filter((block) => block !== null && block !== '');
    return whole.length === 0 ? [] : [`## ${inline(title)}`, ...whole.map(String)];
  };
  const parts = [
    `# ${inline(report.title)}`,
    inline(report.about),
    `**${inline(report.headline)}** ${report.asides.map(inline).join(' ')}`.trim(),
    bullets(report.notes),
    ...section(exportWords.figures, table(report.figures), report.figureNotes.map(inline).join(' ')),
    ...(report.findings.length === 0
      ? []
      : section(
          exportWords.findings,
          ...report.findings.flatMap((group) => [`### ${inline(group.title)}`, table(group)]),
        )),
    ...section(
      exportWords.why,
      report.why.map(({ title, text }) => `- **${inline(title)}** ${inline(text)}`).join('\n'),
    ),
    ...(prediction
      ? section(prediction.table.title, table(prediction.table), prediction.why && inline(prediction.why))
      : []),
    ...(forecast ? section(forecast.title, inline(exportWords.forecastNote), table(forecast)) : []),
    ...section(
      exportWords.answers,
      ...report.answers.flatMap(({ name, label, text }) => [
        `### ${inline(name)}`,
        text === null ? exportWords.noAnswer : `_${inline(label)}_`,
        text === null ? null : fenced(text),
      ]),
    ),
    ...report.tasks.flatMap((each) => section(each.title, table(each))),
    inline(report.made),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** One line, in which nothing is markup; an address in plain sight may still become a link, as in any text. */
export function inline(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~&$]/g, (mark) => (mark === '<' ? '&lt;' : mark === '&' ? '&amp;' : `\\${mark}`))
    .replace(/^([-+#=])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Longer than any run of backticks in it, so that nothing in the text can end it. */
export function fenced(text: string): string {
  const longest = [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.replace(/\r\n?/g, '\n')}\n${fence}`;
}

function table({ heads, rows }: ReportTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(inline).join(' | ')} |`;
  return [line(heads), `| ${heads.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${inline(line)}`).join('\n');

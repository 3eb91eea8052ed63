import type { ComparisonResult } from '../contract.ts';
import { exportWords } from '../words/export.ts';
import { exportedDocument } from './document.ts';
import type { ExportedBy } from './format.ts';
import { escaped, jsonInPage } from './html-text.ts';
import { pageStyle, pageStyleHash } from './page-style.ts';
import { reportOf } from './report.ts';
import type { Report, ReportTable } from './report.ts';
import { timelineSvg } from './timeline-svg.ts';

/** No script, no request, no form, no frame: the one style is known by its hash. */
const policy = `default-src 'none'; style-src 'sha256-${pageStyleHash}'; base-uri 'none'; form-action 'none'`;

/** Where the page holds its comparison, to be opened again: JSON without a sign that is markup. */
export const embedded = { start: '<pre id="braid-comparison" hidden>', end: '</pre>' } as const;

/** A comparison as one page that needs nothing else: to be sent, read anywhere, printed, and opened in Braid again. */
export function comparisonHtml(result: ComparisonResult, by: ExportedBy): string {
  const report = reportOf(result, by);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(report.title)} · Braid</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...headOf(report),
    ...sectionsOf(report),
    `<p class="note">${escaped(report.made)} ${escaped(exportWords.again)}</p>`,
    '</main>',
    `${embedded.start}${jsonInPage(exportedDocument(result, by))}${embedded.end}`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function headOf({ title, about, headline, asides, notes }: Report): string[] {
  return [
    '<header>',
    `<p class="about">${escaped(title)} · ${escaped(about)}</p>`,
    `<h1>${escaped(headline)}</h1>`,
    ...(asides.length > 0 ? [`<p>${asides.map(escaped).join(' ')}</p>`] : []),
    ...(notes.length > 0 ? [`<ul class="note">${notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>`] : []),
    '</header>',
  ];
}

function sectionsOf(report: Report): string[] {
  const { prediction, forecast } = report;
  return [
    section(exportWords.figures, tableOf(report.figures), note(report.figureNotes.join(' '))),
    section(
      exportWords.timeline,
      `<figure>${timelineSvg(report.runs)}<figcaption>${escaped(exportWords.timelineNote)}</figcaption></figure>`,
    ),
    section(exportWords.answers, `<div class="answers">${report.answers.map(answer).join('')}</div>`),
    ...(report.findings.length > 0
      ? [
          section(
            exportWords.findings,
            ...report.findings.flatMap((group) => [`<h3>${escaped(group.title)}</h3>`, tableOf(group)]),
          ),
        ]
      : []),
    ...(report.why.length > 0
      ? [
          section(
            exportWords.why,
            `<ol>${report.why.map(({ title, text }) => `<li><b>${escaped(title)}</b> ${escaped(text)}</li>`).join('')}</ol>`,
          ),
        ]
      : []),
    ...(prediction
      ? [
          section(
            prediction.table.title,
            tableOf(prediction.table),
            prediction.why === null ? '' : note(prediction.why),
          ),
        ]
      : []),
    ...(forecast ? [section(forecast.title, note(exportWords.forecastNote), tableOf(forecast))] : []),
    ...report.tasks.map((table) => section(table.title, tableOf(table))),
  ];
}

const section = (title: string, ...blocks: readonly string[]): string =>
  `<section><h2>${escaped(title)}</h2>${blocks.join('')}</section>`;

const note = (text: string): string => `<p class="note">${escaped(text)}</p>`;

function answer({ name, label, text }: Report['answers'][number]): string {
  const body =
    text === null
      ? note(exportWords.noAnswer)
      : `<p class="label">${escaped(label)}</p><div class="answer" dir="auto">${escaped(text)}</div>`;
  return `<article><h3>${escaped(name)}</h3>${body}</article>`;
}

function tableOf({ heads, rows }: ReportTable): string {
  const head = heads.map((each) => `<th scope="col">${escaped(each)}</th>`).join('');
  const body = rows
    .map(([first = '', ...cells]) => {
      const rest = cells.map((each) => `<td>${escaped(each)}</td>`).join('');
      return `<tr><th scope="row">${escaped(first)}</th>${rest}</tr>`;
    })
    .join('');
  return `<div class="scroll" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

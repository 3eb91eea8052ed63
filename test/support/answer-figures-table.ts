import { precisionOf, recallOf, together } from './written-answers.ts';
import type { Figures, Half, Tally } from './written-answers.ts';

const columns = ['exercise', 'half', 'points', 'precision', 'recall', 'parts', 'precision', 'recall'];

/** A table in Markdown of what was heard in each half of the answers, and in all of them; parts apart from whole points. */
export function tableOf(figures: readonly ({ readonly id: string } & Readonly<Record<Half, Figures>>)[]): string {
  const rows = (['informed', 'blind'] as const).flatMap((half) => [
    ...figures.map((each) => [each.id, half, ...cells(each[half].found), ...cells(each[half].partly)]),
    [
      'all',
      half,
      ...cells(together(figures.map((each) => each[half].found))),
      ...cells(together(figures.map((each) => each[half].partly))),
    ],
  ]);
  const widths = columns.map((column, index) => Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  return [columns, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n');
}

function cells(tally: Tally): string[] {
  return [`${tally.right + tally.missed}`, precisionOf(tally).toFixed(2), recallOf(tally).toFixed(2)];
}

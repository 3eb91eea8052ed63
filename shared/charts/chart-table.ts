/** What a chart draws, as texts for a reader; the first column names the row. */
export type ChartTable = {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** As a spreadsheet takes it from the clipboard: a line a row, tabs between the cells. */
export function tableText({ heads, rows }: ChartTable): string {
  const cell = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return [heads, ...rows].map((row) => row.map(cell).join('\t')).join('\n');
}

import { cell } from '../../export/csv.ts';

export type TableRow = Readonly<Record<string, string | number | null>>;

/**
 * RFC 4180, with the mark that makes a spreadsheet read it as UTF-8: first names have letters that are lost without it.
 * Figures are written bare, texts can't start a formula, and what is unknown is left empty.
 */
export function classTable(columns: readonly string[], rows: readonly TableRow[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
  return `\ufeff${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

/** A date and a time of day in columns of their own, both UTC: spreadsheets know them as such, and not as one text. */
export function dateAndTime(iso: string | null): readonly [string | null, string | null] {
  const at = iso === null ? Number.NaN : Date.parse(iso);
  if (Number.isNaN(at)) return [null, null];
  const text = new Date(at).toISOString();
  return [text.slice(0, 10), text.slice(11, 19)];
}

/** Milliseconds as seconds, to the millisecond. */
export const inSeconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms) / 1000);

export const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

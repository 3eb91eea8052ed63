import { openFields } from '../../shared/run/open-fields.ts';
import { fieldText } from '../../shared/words/field-title.ts';

/**
 * A text that is still being written, cut where Markdown can be read for good: `closed` holds whole paragraphs, `open`
 * the one under the pen. A fence that is not closed yet keeps everything from its first line open.
 */
export function splitOpenText(text: string): { closed: string[]; open: string } {
  const closed: string[] = [];
  let block: string[] = [];
  let fenced = false;
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  for (const line of lines) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    if (line.trim() === '' && !fenced) {
      if (block.length > 0) closed.push(block.join('\n'));
      block = [];
    } else block.push(line);
  }
  return { closed, open: [...block, last].join('\n') };
}

/** Text under the pen without Markdown's marks, which are read only once a paragraph is whole. */
export function plainText(text: string): string {
  return withoutMarks(text.replace(/^([^\S\n]*)[-*+][^\S\n]+/gm, '$1• ').replace(/^[^\S\n]*#{1,6}[^\S\n]+/gm, ''));
}

/**
 * Without what stands for emphasis: around words, or at the very end, where nobody knows yet what it will be. A star between
 * spaces or figures multiplies, and a line within a name is a part of it.
 */
function withoutMarks(text: string): string {
  return text
    .replace(/\*\*|__|`/g, '')
    .replace(/(?<![\p{L}\p{N}])[*_](?=[\p{L}\p{N}§$€£"“'‘(])/gu, '')
    .replace(/(?<=[\p{L}\p{N}%.,;:!?"”'’)])[*_](?![\p{L}\p{N}])/gu, '')
    .replace(/(?<![^\s])[*_]$/u, '');
}

/** The last words of a text in so many characters at most, on one line and without Markdown's marks. */
export function lastWords(text: string, most: number): string {
  // Twice as much, since marks and line breaks fall away.
  const end = withoutMarks(text.slice(-2 * most).replace(/^\s*(?:[-*+]|#{1,6})\s+/gm, ''));
  const line = end.replace(/\s+/g, ' ').trimStart();
  if (line.length <= most && text.length <= 2 * most) return line;
  return line.slice(-most).replace(/^\S*\s/, '');
}

/** The first line of a text that says something, without Markdown's marks and past its headings: for one line of preview. */
export function previewOf(text: string): string {
  const fields = openFields(text);
  const said =
    fields === null ? text : (fields.map(({ value }) => firstText(value)).find((each) => each !== null) ?? '');
  const lines = said.split('\n').filter((each) => /[\p{L}\p{N}]/u.test(each));
  const line = lines.find((each) => !/^\s*#/.test(each)) ?? lines[0] ?? '';
  return withoutMarks(line.replace(/^\s*(#{1,6}|[-*+]|\d+[.)]|>)\s+/, '')).trim();
}

/** The first text within a field's value, however deep; null where there is none. */
function firstText(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return fieldText(value);
  const parts: readonly unknown[] = Object.values(value);
  return parts.map(firstText).find((each) => each !== null) ?? null;
}

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
  return text
    .replace(/^(\s*)[-*+]\s+/gm, '$1• ')
    .replace(/^\s*#{1,6}\s+/gm, '')
    .replace(/\*\*|__|`/g, '');
}

/** The first line of a text that says something, without Markdown's marks and past its headings: for one line of preview. */
export function previewOf(text: string): string {
  const fields = openFields(text);
  const said =
    fields === null ? text : (fields.map(({ value }) => firstText(value)).find((each) => each !== null) ?? '');
  const lines = said.split('\n').filter((each) => /[\p{L}\p{N}]/u.test(each));
  const line = lines.find((each) => !/^\s*#/.test(each)) ?? lines[0] ?? '';
  return line
    .replace(/^\s*(#{1,6}|[-*+]|\d+[.)]|>)\s+/, '')
    .replace(/\*\*|__|`/g, '')
    .trim();
}

/** The first text within a field's value, however deep; null where there is none. */
function firstText(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return fieldText(value);
  const parts: readonly unknown[] = Object.values(value);
  return parts.map(firstText).find((each) => each !== null) ?? null;
}

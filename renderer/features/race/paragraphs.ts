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
  const fields = fieldsOf(text);
  const lines = (fields?.[0]?.value ?? text).split('\n').filter((each) => /[\p{L}\p{N}]/u.test(each));
  const line = lines.find((each) => !/^\s*#/.test(each)) ?? lines[0] ?? '';
  return line
    .replace(/^\s*(#{1,6}|[-*+]|\d+[.)]|>)\s+/, '')
    .replace(/\*\*|__|`/g, '')
    .trim();
}

/** The members of an answer in fields, in their order; null for prose and for what is not whole yet. */
export function fieldsOf(text: string): { name: string; value: string }[] | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{') || !trimmed.endsWith('}')) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(trimmed);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  return Object.entries(parsed).map(([name, value]) => ({ name: name.replaceAll('_', ' '), value: valueText(value) }));
}

/**
 * An answer in fields while it is being written: its names and texts without the marks of JSON, as far as they have
 * come. Null for anything that does not begin like one.
 */
export function openFields(text: string): string | null {
  if (!text.trimStart().startsWith('{')) return null;
  const lines: string[] = [];
  const strings = /"((?:[^"\\]|\\.)*)("?)(\s*:)?|([^\s"[\]{},:]+)/g;
  for (const [, raw, , colon, bare] of text.matchAll(strings)) {
    const shown = bare ?? (raw ?? '').replace(/\\n/g, '\n').replace(/\\(.)/g, '$1');
    if (colon === undefined) lines.push(shown);
    else lines.push(...(lines.length > 0 ? [''] : []), `${shown.replaceAll('_', ' ')}:`);
  }
  return lines.join('\n');
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((each) => `- ${valueText(each)}`).join('\n');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

import { parseFields } from '../run/output.ts';

/** The JSON object of an answer; words or a fence around it are forgiven. Null where there is none. */
export function answerObject(text: string): Record<string, unknown> | null {
  const whole = parseFields(text);
  if (whole !== null) return whole;
  const [start, end] = [text.indexOf('{'), text.lastIndexOf('}')];
  return start >= 0 && end > start ? parseFields(text.slice(start, end + 1)) : null;
}

/** Characters that end a line or turn the direction of what stands around them: a title may not reach out of its place. */
const reaching = /[\p{Cc}\u2028\u2029]+/gu;
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** No half of a pair of surrogates at the end. */
const cut = (text: string, most: number): string => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');

/** A model's words as one line; empty for what is no text. */
export function plainLine(value: unknown, most: number): string {
  if (typeof value !== 'string') return '';
  const line = value.replace(reaching, ' ').replace(turning, '').replace(/\s+/g, ' ').trim();
  return cut(line, most).trim();
}

/** The same with its lines kept. */
export function plainText(value: unknown, most: number): string {
  if (typeof value !== 'string') return '';
  const lines = value.replace(/\r\n?/g, '\n').split('\n');
  const text = lines.map((line) => line.replace(/\t/g, '  ').replace(reaching, ' ').replace(turning, '')).join('\n');
  return cut(text.trim(), most).trim();
}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Own members of an object by name; undefined where it is none. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

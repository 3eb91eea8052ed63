import { parseFields } from '../../../shared/run/output.ts';
import type { Range } from './answer-marks.ts';

/** One output within an answer. `fields` null: it is text. */
export type AnswerPart = {
  readonly title: string | null;
  readonly text: string;
  readonly fields: Readonly<Record<string, unknown>> | null;
  /** Where `text` begins in the answer. */
  readonly start: number;
};

/**
 * The outputs that make up an answer. Several are joined under headings of the first level; such headings are cut
 * only where a structured output stands under one, since plain text may have headings of its own.
 */
export function answerParts(answer: string): AnswerPart[] {
  const whole: AnswerPart = { title: null, text: answer, fields: parseFields(answer), start: 0 };
  if (whole.fields) return [whole];
  const headings = [...answer.matchAll(/^# (.+)\n+/gm)];
  const first = headings[0]?.index ?? 0;
  const parts = headings.map((heading, index): AnswerPart => {
    const start = heading.index + heading[0].length;
    const text = answer.slice(start, headings[index + 1]?.index ?? answer.length);
    return { title: (heading[1] ?? '').trim(), text, fields: parseFields(text), start };
  });
  if (!parts.some(({ fields }) => fields)) return [whole];
  const before = answer.slice(0, first);
  return before.trim() === '' ? parts : [{ title: null, text: before, fields: null, start: 0 }, ...parts];
}

/** The ranges of an answer that touch one of its parts, counted from where the part begins. */
export function rangesIn({ start, text }: AnswerPart, ranges: readonly Range[]): Range[] {
  return ranges
    .map((range) => ({ start: range.start - start, end: range.end - start }))
    .filter((range) => range.end > 0 && range.start < text.length);
}

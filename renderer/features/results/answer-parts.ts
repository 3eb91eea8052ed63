import { parseFields } from '../../../shared/run/output.ts';
import type { Alarm, Range } from './answer-marks.ts';

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

/**
 * The alarms of an answer that touch one of its parts, counted from where the part begins. One that covers a whole
 * structured output says only that the point is somewhere in it: it is narrowed to the quotes that the point rests on.
 */
export function alarmsIn({ start, text, fields }: AnswerPart, alarms: readonly Alarm[]): Range[] {
  return alarms
    .map((alarm) => ({ ...alarm, start: alarm.start - start, end: alarm.end - start }))
    .filter((alarm) => alarm.end > 0 && alarm.start < text.length)
    .flatMap((alarm) => {
      const covers = alarm.start <= 0 && alarm.end >= text.trimEnd().length;
      const quotes = fields !== null && covers ? alarm.quotes.flatMap((quote) => placeOf(quote, text)) : [];
      return quotes.length > 0 ? quotes : [{ start: alarm.start, end: alarm.end }];
    });
}

function placeOf(quote: string, text: string): Range[] {
  const raw = JSON.stringify(quote).slice(1, -1);
  const start = text.indexOf(raw);
  return start < 0 ? [] : [{ start, end: start + raw.length }];
}

import { oneLine } from '../run/sections.ts';
import { remembered } from '../exercise/remembered.ts';
import { askVerbs, mannerOnly } from './english.ts';
import { readSentences } from './reading.ts';

const nextAsk = new RegExp(`[,;]?\\s+(?:and\\s+|then\\s+)?(?=(?:${askVerbs})\\s)`, 'i');

/** The sentences of a text as they stand. */
export function sentencesAsWritten(text: string): string[] {
  return text
    .split(/\n|(?<=[.!?])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/**
 * What a brief asks for, one by one: sentences that only say how to work are left out. A sentence with a second verb goes
 * on with its ask; one with three or more is a row of asks.
 */
export const asksIn = remembered(
  (brief: string): readonly string[] =>
    sentencesAsWritten(brief)
      .flatMap((sentence) => (isManner(sentence) ? [] : rowOf(sentence)))
      .filter((ask) => readSentences(ask).some((words) => words.some(({ kind }) => kind === 'content'))),
  5_000,
  500,
);

function rowOf(sentence: string): string[] {
  const row = oneLine(sentence)
    .split(nextAsk)
    .map((ask) => ask.trim());
  return row.length >= 3 ? row : [sentence];
}

export const isManner = (sentence: string): boolean => mannerOnly.test(sentence);

const listOf =
  /^\s*(?:please\s+)?(?:do|create|prepare|produce|write|build|develop|make|deliver|draft|design|cover|handle)\b\s+([^.?!\n]*)/i;

const makes = new RegExp(
  `^(?:(?:please|also|then|and)\\s+)*(?:write|draft|design|propose|create|prepare|build|compose|produce|translate|plan)\\s`,
  'i',
);

/** The pieces of work that a brief asks to make, each in a sentence or a clause of its own. */
export function productsIn(brief: string): string[] {
  return sentencesAsWritten(brief)
    .flatMap((sentence) => oneLine(sentence).split(/[,;]?\s+and\s+/i))
    .filter((clause) => makes.test(clause));
}

/** The things that one sentence asks to make, where it makes a row of them: "a survey, a forecast and a deck". */
export function deliverablesIn(brief: string): string[] {
  return sentencesAsWritten(brief).flatMap((sentence) => {
    const [, row] = listOf.exec(sentence) ?? [];
    if (row === undefined || !/,/.test(row)) return [];
    const items = oneLine(row)
      .split(/,\s*(?:and\s+)?|\s+and\s+/)
      .map((item) => item.trim().replace(/[.?!]$/, ''))
      .filter((item) => item !== '');
    // Long items are clauses of one ask and not things of their own.
    return items.length >= 3 && items.every((item) => item.split(/\s+/).length <= 6) ? items : [];
  });
}

import { comparable } from '../../shared/exercise/passage.ts';
import { stems } from '../../shared/exercise/topic.ts';
import type { Context, Piece } from './context.ts';

/** A sentence taken word for word from what the conversation was given. */
export type Extract = { readonly text: string; readonly piece: Piece };

const common = new Set(
  stems(
    'a an and any are as at be been but by can do does each for from give had has have how i if in into is it its list me my name no not of on one or our out please say says should so some tell than that the their them then there these they this those to up us was we were what when where which who why will with would you your',
  ),
);

/** What a note says of itself, not of what it wants. */
const additions = new Set(stems('add again also answer include mention more note output please put too write'));

const asksForNumbers =
  /\b(?:figures?|numbers?|how (?:much|many|long|often)|amounts?|costs?|prices?|dates?|when|percent(?:age)?s?|totals?|rates?|counts?|sums?|revenue|budget|quantif\w*|measur\w*)\b/i;
const longest = 40;

/**
 * The sentences of a context that bear most on a brief: by the words they share, preferring those with figures where the
 * brief asks for numbers. Every material, every handoff and what the last message brought give at least one. In the order
 * of the context, at most `most` or one a piece.
 */
export function extract(context: Context, most: number): Extract[] {
  const pieces = context.pieces.filter(({ text }) => text.trim() !== '');
  const wanted = new Set(stems(`${context.brief} ${context.contractText}`).filter((word) => !common.has(word)));
  const wantsNumbers = asksForNumbers.test(context.brief);
  const candidates = pieces.flatMap((piece) =>
    sentencesIn(piece.text).map((text, position) => ({
      piece,
      text,
      position,
      score: scoreOf(text, wanted, wantsNumbers),
    })),
  );
  const best = candidates.toSorted((one, other) => other.score - one.score);
  const owed = pieces.filter(({ kind, isNew }) => kind === 'material' || kind === 'handoff' || isNew);
  const chosen = new Set(owed.flatMap((piece) => best.find((each) => each.piece === piece) ?? []));
  for (const each of best) {
    if (chosen.size >= Math.max(most, owed.length)) break;
    if (each.score > 0) chosen.add(each);
  }
  const seen = new Set<string>();
  return candidates
    .filter((each) => {
      const key = comparable(each.text);
      if (!chosen.has(each) || (seen.has(key) && chosen.size > owed.length)) return false;
      seen.add(key);
      return true;
    })
    .map(({ text, piece }) => ({ text, piece }));
}

/** The sentences that answer a short request best, at most `most`; none where none shares a word with it. */
export function answering(request: string, pieces: readonly Piece[], most: number): Extract[] {
  const wanted = new Set(stems(request).filter((word) => !common.has(word) && !additions.has(word)));
  const wantsNumbers = asksForNumbers.test(request);
  const shares = (text: string) => stems(text).some((word) => wanted.has(word));
  return pieces
    .flatMap((piece) => sentencesIn(piece.text).map((text) => ({ text, piece })))
    .filter(({ text }) => shares(text))
    .map((each) => ({ ...each, score: scoreOf(each.text, wanted, wantsNumbers) }))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ text, piece }) => ({ text, piece }));
}

function scoreOf(text: string, wanted: ReadonlySet<string>, wantsNumbers: boolean): number {
  const words = stems(text);
  const shared = new Set(words.filter((word) => wanted.has(word))).size;
  const figures = wantsNumbers && /\d/.test(text) ? 1.5 : 0;
  // Long sentences share more words by accident.
  return (shared + figures) / Math.sqrt(8 + words.length);
}

/** The sentences of a Markdown or JSON text, without its marks; a table row is one. Long ones are cut at a word. */
export function sentencesIn(text: string): string[] {
  const lines = text.split('\n').flatMap((written) => {
    const line = written.trim();
    if (/^(?:[|:\s-]*|[{}[\],\s]*)$/.test(line)) return [];
    const plain = line
      .replace(/^(?:#{1,6}|[-*+•>]|\d{1,3}[.)])\s+/, '')
      .replace(/^"[\w-]+"\s*:\s*/, '')
      .replace(/^[["]+|(?<!["\]])["\]]+,?$/g, '')
      .trim()
      .replace(/^\||\|$/g, '')
      .trim();
    return plain.split(/(?<=[.!?][”"’)]?)\s+(?=[\p{Lu}“"(\d])/u);
  });
  const sentences = lines.filter((line) => /[\p{L}\d]/u.test(line)).map(cut);
  // A heading alone says little, but a piece that has nothing else still has to give one.
  const whole = sentences.filter((line) => line.split(' ').length > 2);
  return whole.length > 0 ? whole : sentences;
}

function cut(sentence: string): string {
  const words = sentence.trim().split(' ');
  return words.length <= longest
    ? sentence.trim()
    : words
        .slice(0, longest)
        .join(' ')
        .replace(/[,;:]$/, '');
}

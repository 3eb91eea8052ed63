import { clausesOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
import { denies, isAboutBefore, isVerdict } from './denial-words.ts';
import { answered, isPolarQuestion, isToldQuestion } from './questions.ts';
import { remembered } from './remembered.ts';

export type Standing = {
  /** What the text stands by, without what it denies, withdraws or only asks. */
  readonly said: string;
  /** The questions it leaves open: they may name what an answer is about, and they state nothing. */
  readonly asked: string;
};

type Fate = 'said' | 'asked' | 'denied';

/**
 * What of a paragraph that is already `comparable` stands. A text may name a point in order to deny it (“no conflict
 * between the two dates”), to take it back (“withdrawn”), to say what answers it (“explained by the calendar”), or to ask.
 *
 * It works on words, clause by clause. A denial takes away its own clause and the reason that hangs on it (“because …”,
 * “: …”). One that names nothing itself (“this is fine”, “resolved by §5”) takes away what stands before it: in its
 * sentence, or, where it opens one, in the paragraph, back to where another matter begins. What turns (“but …”) stands.
 *
 * It can't tell irony, a double negation, a denial in words of the work itself (“signed for three more years”: a decoy
 * lists those as `settledBy`), or whether a denial is right.
 */
export const standing = remembered(
  (plain: string): Standing => {
    const clauses = clausesOf(plain);
    if (plain.startsWith('|') && clauses.some(({ text }) => isVerdict(text))) return { said: '', asked: '' };
    const fates = clauses.map((): Fate => 'said');
    const mark = (indices: readonly number[], fate: Fate) => {
      for (const at of indices) fates[at] = fate;
    };
    clauses.forEach((clause, at) => {
      if (clause.joint === 'sentence') {
        const mates = matesOf(clauses, at);
        const sentence = plain.slice(clause.start, clauses[mates.at(-1) ?? at]?.end);
        const answer = clauses[at + mates.length]?.text ?? '';
        if (isPolarQuestion(sentence.trim())) mark(mates, answered(sentence, answer));
      }
      if (isToldQuestion(clause.text)) {
        const fate = answered(clause.text, clauses[at + 1]?.text ?? '');
        mark(fate === 'denied' ? [at, at + 1, ...hangingOn(clauses, at + 1)] : [at], fate);
      }
    });
    clauses.forEach(({ text }, at) => {
      if (fates[at] === 'said' && denies(text)) mark(reachOf(clauses, at), 'denied');
    });
    return { said: partOf(plain, clauses, fates, 'said'), asked: partOf(plain, clauses, fates, 'asked') };
  },
  3_000,
  5_000,
);

/** The clauses of the sentence that this one belongs to. */
function matesOf(clauses: readonly Clause[], at: number): number[] {
  return clauses.flatMap(({ sentence }, index) => (sentence === clauses[at]?.sentence ? [index] : []));
}

/** The clauses that a denial takes away with its own. */
function reachOf(clauses: readonly Clause[], at: number): number[] {
  const text = clauses[at]?.text ?? '';
  const mates = matesOf(clauses, at);
  const isFirst = mates[0] === at || isLabel(clauses[mates[0] ?? at]?.text ?? '');
  // What stands in brackets is about itself.
  const isAside = (clauses[mates[0] ?? at]?.text ?? '').startsWith('(');
  const closesFirst = clauses[at]?.sentence === 0 && mates.at(-1) === at && mates.length > 1 && isVerdict(text);
  const isAlone = clauses[at]?.sentence === 0 && mates.length === 1 && isVerdict(text);
  return [
    at,
    ...hangingOn(clauses, at),
    ...(isAboutBefore(text) ? mates.filter((each) => each < at) : []),
    ...(isAboutBefore(text) && isFirst && !isAside ? before(clauses, mates[0] ?? at) : []),
    ...(closesFirst || isAlone ? behind(clauses, (mates.at(-1) ?? at) + 1) : []),
  ];
}

/** The clauses of its sentence that explain a denial or concede something to it. */
function hangingOn(clauses: readonly Clause[], denial: number): number[] {
  const after = matesOf(clauses, denial).filter((each) => each > denial);
  const stop = after.findIndex((each) => !hangsOn(clauses, each, denial));
  return stop < 0 ? after : after.slice(0, stop);
}

/** A reason or a concession belongs to the denial before it, and so does what is said beside such a reason. */
function hangsOn(clauses: readonly Clause[], each: number, denial: number): boolean {
  const joint = clauses[each]?.joint;
  return joint === 'reason' || joint === 'aside' || (joint === 'beside' && each > denial + 1);
}

/** What stands before a sentence, back to where another matter begins. */
function before(clauses: readonly Clause[], first: number): number[] {
  const begins = clauses.findLastIndex(
    ({ text, joint }, at) => at < first && joint === 'sentence' && another.test(text),
  );
  return clauses.flatMap((_, at) => (at < first && at >= begins ? [at] : []));
}

/** What follows a verdict that opens the paragraph, up to where the text turns or begins another matter. */
function behind(clauses: readonly Clause[], from: number): number[] {
  const stop = clauses.findIndex(
    ({ text, joint }, at) => at >= from && (joint === 'turn' || turning.test(text) || another.test(text)),
  );
  return clauses.flatMap((_, at) => (at >= from && (stop < 0 || at < stop) ? [at] : []));
}

const turning = /^(?:but|however|yet|still|nevertheless|nonetheless|except|that said|on the other hand)\b/;
const another =
  /^(?:(?:second|third)(?:ly)?|another|also|separately|in addition|moreover|furthermore|besides|next|finally|\(?\d+[.)])/;

/** “Verdict:”, “Dates:”, “On checking,” */
function isLabel(text: string): boolean {
  return /[:,-]$/.test(text) && text.split(' ').length <= 2;
}

/** The clauses with this fate, in their places; what is left out breaks a phrase. */
function partOf(plain: string, clauses: readonly Clause[], fates: readonly Fate[], wanted: Fate): string {
  if (!fates.includes(wanted)) return '';
  if (fates.every((fate) => fate === wanted)) return plain;
  return clauses.map(({ start, end }, at) => (fates[at] === wanted ? plain.slice(start, end) : ' / ')).join('');
}

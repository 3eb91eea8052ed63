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
    const places = placesOf(clauses);
    const fates = clauses.map((): Fate => 'said');
    clauses.forEach((clause, at) => {
      if (clause.joint === 'sentence') {
        const end = places[at]?.end ?? at + 1;
        const sentence = plain.slice(clause.start, clauses[end - 1]?.end);
        const answer = clauses[end]?.text ?? '';
        if (isPolarQuestion(sentence.trim())) fates.fill(answered(sentence, answer), at, end);
      }
      if (isToldQuestion(clause.text)) {
        const fate = answered(clause.text, clauses[at + 1]?.text ?? '');
        fates.fill(fate, at, fate === 'denied' ? (places[at + 1]?.hanging ?? at + 1) : at + 1);
      }
    });
    deny(clauses, places, fates);
    return { said: partOf(plain, clauses, fates, 'said'), asked: partOf(plain, clauses, fates, 'asked') };
  },
  3_000,
  5_000,
);

/** What has to be known of the clauses around one, each by its index. A paragraph can be of thousands, so it is found once. */
type Place = {
  /** The first clause of its sentence. */
  readonly first: number;
  /** Behind the last clause of its sentence. */
  readonly end: number;
  /** Behind what hangs on it where it denies: reasons, concessions, and what is said beside those. */
  readonly hanging: number;
};

function placesOf(clauses: readonly Clause[]): Place[] {
  const places: Place[] = [];
  let [end, run] = [clauses.length, clauses.length];
  for (let at = clauses.length - 1; at >= 0; at -= 1) {
    const next = clauses[at + 1]?.joint ?? 'sentence';
    const hangs = next === 'reason' || next === 'aside';
    if (next === 'sentence') end = at + 1;
    if (!hangs && next !== 'beside') run = at + 1;
    places.push({ first: 0, end, hanging: hangs ? run : at + 1 });
  }
  let first = 0;
  return places.toReversed().map((place, at) => {
    if (clauses[at]?.joint === 'sentence') first = at;
    return { ...place, first };
  });
}

/** Marks what each denial takes away. */
function deny(clauses: readonly Clause[], places: readonly Place[], fates: Fate[]): void {
  /** Per denial, the first of the clauses before it that it takes away; they have been gone through by then. */
  const backTo = clauses.map((_, at) => at);
  // Where the matter begins that the sentences before this one are about.
  let [matter, nextMatter] = [0, 0];
  let opening = openingOf('');
  clauses.forEach(({ text, joint }, at) => {
    const { first, end, hanging } = places[at] ?? { first: at, end: at + 1, hanging: at + 1 };
    if (joint === 'sentence') {
      matter = nextMatter;
      if (another.test(text)) nextMatter = at;
      opening = openingOf(text);
    }
    if (fates[at] !== 'said' || !denies(text)) return;
    fates.fill('denied', at, hanging);
    if (isAboutBefore(text)) backTo[at] = (first === at || opening.isLabel) && !opening.isAside ? matter : first;
    if (first === 0 && end === at + 1 && isVerdict(text)) fates.fill('denied', end, turnAfter(clauses, end));
  });
  let taken = clauses.length;
  for (let at = clauses.length - 1; at >= 0; at -= 1) {
    if (taken <= at) fates[at] = 'denied';
    taken = Math.min(taken, backTo[at] ?? at);
  }
}

/** Where a text turns or begins another matter: a verdict that opens the paragraph takes away what follows up to there. */
function turnAfter(clauses: readonly Clause[], from: number): number {
  const stop = clauses.findIndex(
    ({ text, joint }, at) => at >= from && (joint === 'turn' || turning.test(text) || another.test(text)),
  );
  return stop < 0 ? clauses.length : stop;
}

const turning = /^(?:but|however|yet|still|nevertheless|nonetheless|except|that said|on the other hand)\b/;
const another =
  /^(?:(?:second|third)(?:ly)?|another|also|separately|in addition|moreover|furthermore|besides|next|finally|\(?\d+[.)])/;

/** How a sentence begins: with “Verdict:”, “Dates:”, “On checking,”, or in brackets, where it is about itself. */
function openingOf(text: string): { readonly isLabel: boolean; readonly isAside: boolean } {
  return { isLabel: /[:,-]$/.test(text) && text.split(' ').length <= 2, isAside: text.startsWith('(') };
}

/** The clauses with this fate, in their places; what is left out breaks a phrase. */
function partOf(plain: string, clauses: readonly Clause[], fates: readonly Fate[], wanted: Fate): string {
  if (!fates.includes(wanted)) return '';
  if (fates.every((fate) => fate === wanted)) return plain;
  return clauses.map(({ start, end }, at) => (fates[at] === wanted ? plain.slice(start, end) : ' / ')).join('');
}

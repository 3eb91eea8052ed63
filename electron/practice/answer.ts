import type { Observation } from '../../shared/exercise/exercise.ts';
import { comparable } from '../../shared/exercise/passage.ts';
import type { Knowledge } from '../../shared/exercise/knowledge.ts';
import type { Answer, PracticeRequest } from './answering.ts';
import { isCoordination } from './asking.ts';
import { consider } from './consider.ts';
import type { Considered } from './consider.ts';
import { isAddition, readContext } from './context.ts';
import type { Context } from './context.ts';
import { coordinate } from './coordination.ts';
import { bare, draftOf, noPull } from './draft.ts';
import { extract } from './extract.ts';
import { extractDraft } from './extract-draft.ts';
import { forgetfulness, nothingForgotten } from './forgetting.ts';
import { render } from './layout.ts';
import type { Draft } from './layout.ts';
import { pick } from './voice.ts';

/** How long replies are, in words. Fields that a turn adds to are no page that somebody reads: they hold what is new. */
const lengths = {
  reply: { least: 120, most: 260 },
  merge: { least: 250, most: 400 },
  addition: { least: 0, most: 260 },
} as const;

/**
 * The practice model: what can be said from the request alone, in the form it asks for. A function of its arguments and
 * of nothing else. Without planted knowledge it answers with sentences of the request, and says so.
 */
export const answer: Answer = (
  request: PracticeRequest,
  knowledge: Knowledge,
  seed: number,
  forgetting = false,
): { text: string } => {
  const context = readContext(request);
  const isForgotten = forgetting ? forgetfulness(context.everything, seed) : nothingForgotten;
  if (isCoordination(context.brief) && context.pieces.some(({ kind }) => kind === 'handoff')) {
    return { text: coordinate(context, knowledge, isForgotten) };
  }
  const considered = consider(context, knowledge, isForgotten);
  if (considered.manner === 'extract') return { text: render(extractDraft(context), context) };
  return { text: render(fitted(considered, context, knowledge, seed), context) };
};

/** The draft whose length is within bounds, as far as leaving out and adding what is minor can bring it there. */
function fitted(considered: Considered, context: Context, knowledge: Knowledge, seed: number): Draft {
  const merges = considered.manner === 'merge';
  const adds = !merges && isAddition(context);
  const { least, most } = adds ? lengths.addition : merges ? lengths.merge : lengths.reply;
  const spare = adds ? [] : shuffled(considered.observations, seed);
  const compose = (minors: number, brief: boolean) =>
    draftOf(considered, context, knowledge, seed, spare.slice(0, minors), brief);
  const size = (draft: Draft) => wordsIn(render(draft, context));

  let minors = merges ? 0 : Math.min(2, spare.length);
  let brief = false;
  while (minors > 0 && size(compose(minors, brief)) > most) minors -= 1;
  if (size(compose(minors, brief)) > most) brief = true;
  while (minors < spare.length && size(compose(minors + 1, brief)) <= most && size(compose(minors, brief)) < least)
    minors += 1;
  let draft = compose(minors, brief);
  if (!merges && size(draft) < least) {
    const said = comparable(render(draft, context));
    const planted = plantedQuotes(knowledge);
    const isNews = (plain: string) => !said.includes(plain) && !planted.some((quote) => plain.includes(quote));
    const read = context.pieces.filter(({ kind, isNew }) => isNew && kind !== 'reply');
    const more = extract({ ...context, pieces: read }, 8).filter(
      ({ text }) => isSentence(text) && isNews(comparable(text)),
    );
    for (const { text, piece } of more) {
      if (size(draft) >= least) break;
      const item = {
        text: `“${bare(text)}” (${piece.title})`,
        pull: { ...noPull, kind: 'padding' as const, titles: [piece.title] },
      };
      const longer = { ...draft, items: [...draft.items, item] };
      if (size(longer) <= most) draft = longer;
    }
  }
  return draft;
}

/** A passage that proves something is said where it is asked for, never to fill a page. */
function plantedQuotes({ findings, decoys }: Knowledge): string[] {
  const passages = [...findings, ...decoys].flatMap(({ evidence }) => evidence);
  return [...passages, ...decoys.map(({ unless }) => unless)].map(({ quote }) => comparable(quote));
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** Not a heading and not a row of a table. */
function isSentence(text: string): boolean {
  return /[.!?][”"’]?$/.test(text) && !text.includes('|') && wordsIn(text) >= 6;
}

function shuffled(observations: readonly Observation[], seed: number): Observation[] {
  return observations
    .map((each) => ({ each, rank: pick(ranks, seed, each.quote) }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ each }) => each);
}

const ranks = [0, 1, 2, 3, 4, 5, 6, 7] as const;

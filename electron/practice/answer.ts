import type { Evidence, Observation } from '../../shared/exercise/exercise.ts';
import { comparable } from '../../shared/exercise/passage.ts';
import type { Knowledge } from '../../shared/exercise/knowledge.ts';
import type { Answer, PracticeRequest } from './answering.ts';
import { consider, isMerge } from './consider.ts';
import type { Chosen, Considered } from './consider.ts';
import { pullOf } from './containers.ts';
import type { Pull } from './containers.ts';
import { readContext } from './context.ts';
import type { Context } from './context.ts';
import { extract } from './extract.ts';
import { materialsOf, placesOf, titleOf } from './knowledge.ts';
import { render } from './layout.ts';
import type { Draft, Item } from './layout.ts';
import { closing, mergeClosing, mergeOpening, oneSided, opening, pick, vagueOpening } from './voice.ts';

/** How long replies are, in words. */
const lengths = { reply: { least: 120, most: 260 }, merge: { least: 250, most: 400 } } as const;

/**
 * The practice model: what can be said from the request alone, in the form it asks for. A function of its arguments and
 * of nothing else. Without planted knowledge it answers with sentences of the request, and says so.
 */
export const answer: Answer = (request: PracticeRequest, knowledge: Knowledge, seed: number): { text: string } => {
  const context = readContext(request);
  const considered = consider(context, knowledge);
  if (considered.manner === 'extract') return { text: render(extractDraft(context), context) };
  return { text: render(fitted(considered, context, knowledge, seed), context) };
};

/** The draft whose length is within bounds, as far as leaving out and adding what is minor can bring it there. */
function fitted(considered: Considered, context: Context, knowledge: Knowledge, seed: number): Draft {
  const merges = considered.manner === 'merge';
  const { least, most } = merges ? lengths.merge : lengths.reply;
  const spare = shuffled(considered.observations, seed);
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

const noPull: Pull = { kind: 'observation', concern: '', phrases: [], carriers: [], titles: [] };

function draftOf(
  considered: Considered,
  context: Context,
  knowledge: Knowledge,
  seed: number,
  observations: readonly Observation[],
  brief: boolean,
): Draft {
  const { manner, points, carried, facts, halves, withdrawn } = considered;
  const whose = context.title;
  const titles = (evidence: readonly Pick<Evidence, 'material'>[], from: string) => [
    ...new Set([...evidence.map(({ material }) => titleOf(knowledge, material)), from].filter((title) => title !== '')),
  ];
  const where = ({ point }: Chosen) => (brief ? materialsOf(knowledge, point) : placesOf(knowledge, point.evidence));
  const stated = (passage: Evidence) =>
    `${passage.states}: “${passage.quote}” (${brief ? titleOf(knowledge, passage.material) : placesOf(knowledge, [passage])}).`;
  const factPull = (passage: Evidence): Pull => ({
    ...noPull,
    kind: 'fact',
    carriers: passage.carriers,
    titles: titles([passage], ''),
  });

  const items: Item[] = [
    ...points.map((chosen) => ({
      text: `${wordingOf(chosen, seed, whose)} (${where(chosen)})`,
      pull: pullOf(chosen.point, chosen.isBetween ? 'between' : 'point', titles(chosen.point.evidence, chosen.from)),
    })),
    ...carried.map(({ text, from }) => ({
      text: from === '' ? text : `${text} (as ${from} has it)`,
      pull: { ...noPull, kind: 'point' as const, titles: [from] },
    })),
    ...facts.map((passage) => ({ text: stated(passage), pull: factPull(passage) })),
    ...halves.map((passage) => ({
      text: `${stated(passage)} ${oneSided}`,
      pull: { ...factPull(passage), kind: 'point' as const },
    })),
    ...observations.map((each) => ({
      text: `${pick(wordings(each.wordings), seed, `${whose} ${each.quote}`)} (${titleOf(knowledge, each.material)})`,
      pull: { ...noPull, titles: titles([each], '') },
    })),
  ];
  const answered = withdrawn.map(
    ({ concern, unless }) =>
      `Withdrawn: a suspicion about ${concern}, since “${unless.quote}” (${titleOf(knowledge, unless.material)}).`,
  );
  const count = points.length + carried.length;
  if (manner === 'merge') {
    return {
      opening: mergeOpening(context, count, seed),
      items,
      priority: priorityOf(points, brief ? 2 : 3),
      closing: [...answered, mergeClosing(context, seed)].join(' '),
    };
  }
  return {
    opening: manner === 'vague' ? vagueOpening(context, seed) : opening(context, count, seed),
    items,
    priority: manner === 'vague' || context.contract.kind === 'prose' ? '' : raiseFirst(points),
    closing: [...answered, closing(context, absentTitles(context, knowledge), seed)].join(' '),
  };
}

function wordingOf({ point }: Chosen, seed: number, whose: string): string {
  return pick(wordings(point.wordings), seed, `${whose} ${point.id}`);
}

/** The schema promises three wordings; the type of an array doesn't. */
function wordings(list: readonly string[]): readonly [string, ...string[]] {
  const [first = '', ...others] = list;
  return [first, ...others];
}

/** The gravest, what lies between two drafts first. */
function priorityOf(points: readonly Chosen[], most: number): string {
  const grave = points.filter(({ point }) => point.severity === 'high');
  const first = [...grave.filter(({ isBetween }) => isBetween), ...grave.filter(({ isBetween }) => !isBetween)].slice(
    0,
    most,
  );
  if (first.length === 0) return '';
  const titles = first.map(({ point }) => lowered(point.title));
  return `Begin with what the files themselves can be held to: ${titles.join('; ')}.`;
}

/** For a summary that someone could act on. */
function raiseFirst(points: readonly Chosen[]): string {
  const gravest = points.find(({ point }) => point.severity === 'high') ?? points[0];
  return gravest ? `The first to raise: ${lowered(gravest.point.title)}.` : '';
}

function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** Materials that the brief names and that this conversation doesn't hold. */
function absentTitles({ brief, pieces }: Context, knowledge: Knowledge): string[] {
  const named = comparable(brief);
  const held = new Set(pieces.map(({ title }) => title));
  return Object.values(knowledge.titles ?? {}).filter((title) => !held.has(title) && named.includes(comparable(title)));
}

function extractDraft(context: Context): Draft {
  // What was said before is a source only for who brings it together; else a thread would quote itself.
  const sources = context.pieces.filter(({ kind }) => kind !== 'reply' || isMerge(context.brief));
  const sentences = extract({ ...context, pieces: sources }, 7);
  if (sentences.length === 0) {
    const said = context.brief.split(/\s+/).slice(0, 20).join(' ');
    return {
      opening:
        said === '' ? 'Nothing was said and nothing was given.' : `You wrote “${said}”, and gave no text to work from.`,
      items: [],
      priority: '',
      closing: 'I answer from what a conversation holds. Put a text into it and ask about that.',
    };
  }
  const names = [...new Set(sentences.map(({ piece }) => piece.title).filter((title) => title !== ''))];
  const title = context.title === '' ? 'An extract' : `${context.title}, as an extract`;
  return {
    opening: `${title}: the sentences that share most with the brief, word for word${names.length > 0 ? `, from ${names.join(', ')}` : ''}.`,
    items: sentences.map(({ text, piece }) => ({
      text: `“${bare(text)}”${piece.title === '' ? '' : ` (${piece.title})`}`,
      pull: { ...noPull, kind: 'extract', titles: [piece.title] },
    })),
    priority: '',
    closing: 'Nothing here is judged or added; what I wasn’t given is not in the material I have.',
  };
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** Not a heading and not a row of a table. */
function isSentence(text: string): boolean {
  return /[.!?][”"’]?$/.test(text) && !text.includes('|') && wordsIn(text) >= 6;
}

/** A passage ready for quotation marks: its own outer ones are dropped. */
function bare(text: string): string {
  return text.replace(/^[“"”]+|[“"”]+$/g, '');
}

function shuffled(observations: readonly Observation[], seed: number): Observation[] {
  return observations
    .map((each) => ({ each, rank: pick(ranks, seed, each.quote) }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ each }) => each);
}

const ranks = [0, 1, 2, 3, 4, 5, 6, 7] as const;

import type { Evidence, Observation } from '../../shared/exercise/exercise.ts';
import { comparable } from '../../shared/exercise/passage.ts';
import type { Knowledge } from '../../shared/exercise/knowledge.ts';
import type { Chosen, Considered } from './consider.ts';
import { pullOf } from './containers.ts';
import type { Pull } from './containers.ts';
import { isAddition } from './context.ts';
import type { Context } from './context.ts';
import { answering } from './extract.ts';
import type { Extract } from './extract.ts';
import { materialsOf, placesOf, titleOf } from './knowledge.ts';
import type { Draft, Item } from './layout.ts';
import {
  closing,
  mergeClosing,
  mergeOpening,
  noteUnanswered,
  oneSided,
  opening,
  pick,
  sentenceOnNote,
  vagueOpening,
} from './voice.ts';

/** Something that belongs nowhere in particular. */
export const noPull: Pull = { kind: 'observation', concern: '', phrases: [], carriers: [], titles: [] };

/** What is said of what was considered: `observations` of the minor things, and with `brief` no places. */
export function draftOf(
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

  const noted = considered.isNoteMet ? [] : sentencesForNote(context);
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
    ...noted.map(({ text, piece }) => ({
      text: sentenceOnNote(text, piece.title),
      pull: { ...noPull, kind: 'fact' as const, titles: [piece.title] },
    })),
    ...halves.map((passage) => ({
      text: `${stated(passage)} ${oneSided}`,
      pull: { ...factPull(passage), kind: 'point' as const },
    })),
    ...observations.map((each) => ({
      text: `${pick(wordings(each.wordings), seed, `${whose} ${each.quote}`)} (${titleOf(knowledge, each.material)})`,
      pull: { ...noPull, titles: titles([each], '') },
    })),
  ];
  const answered = [
    ...withdrawn.map(
      ({ concern, unless }) =>
        `Withdrawn: a suspicion about ${concern}, since “${unless.quote}” (${titleOf(knowledge, unless.material)}).`,
    ),
    ...(context.note !== '' && noted.length === 0 && !considered.isNoteMet ? [noteUnanswered] : []),
  ];
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
    closing: [
      ...answered,
      ...(isAddition(context) ? [] : [closing(context, absentTitles(context, knowledge), seed)]),
    ].join(' '),
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

/** The passages that a note asks for beyond the brief, word for word. */
export function sentencesForNote({ note, pieces }: Context): Extract[] {
  if (note === '') return [];
  const sources = pieces.filter(({ kind }) => kind !== 'reply');
  return answering(note, sources, 2).map(({ text, piece }) => ({ text: bare(text), piece }));
}

/** A passage ready for quotation marks: its own outer ones are dropped. */
export function bare(text: string): string {
  return text.replace(/^[“"”]+|[“"”]+$/g, '');
}

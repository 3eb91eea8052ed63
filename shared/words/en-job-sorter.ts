import { percent } from './format.ts';
import type { GuideAnswers } from '../structure/guide.ts';

export const bins = ['depth', 'breadth', 'phased'] as const;
export type Bin = (typeof bins)[number];

type Job = {
  readonly id: string;
  readonly title: string;
  /** What the decision guide would be told of it. */
  readonly answers: GuideAnswers;
  /** What in this very job decides. */
  readonly because: string;
};

const together = { shared: 'nothing', merging: 'fields', time: 'yes' } as const;

/** Jobs as people bring them, in no order. */
export const jobs: readonly Job[] = [
  {
    id: 'suites',
    title: 'Write test cases for six endpoints, a specification each',
    answers: { shape: 'inputs', ...together },
    because: 'No suite needs another’s specification. Give what lies between two endpoints an owner of its own.',
  },
  {
    id: 'debugging',
    title: 'Find out why three services fail only when they call each other',
    answers: { shape: 'whole', turns: 'many' },
    because: 'Each log is healthy by itself. The fault is in how the three meet.',
  },
  {
    id: 'proposal',
    title: 'Judge one proposal as its user, its buyer and its engineer would',
    answers: { shape: 'perspectives', ...together },
    because: 'A view that has read another’s leans towards it, so apart they differ more.',
  },
  {
    id: 'unagreed',
    title: 'Build a feature whose interface nobody has agreed yet',
    answers: { shape: 'parts', coupling: 'some', discovery: 'yes', ...together },
    because: 'Agree the interface first. After that each part needs the agreement, and not the talk that led to it.',
  },
  {
    id: 'requirements',
    title: 'Check forty pages of requirements for contradictions between distant sections',
    answers: { shape: 'whole', turns: 'few' },
    because:
      'By section, nobody holds both halves. Another cut can do it as well: by question, each reading all of it.',
  },
  {
    id: 'agreed',
    title: 'Write schema, API and screen of a feature whose interface is agreed',
    answers: { shape: 'parts', coupling: 'independent', discovery: 'no', ...together },
    because: 'The agreed interface is all that the three need of each other, and it fits in each brief.',
  },
  {
    id: 'coverage',
    title: 'Judge how well an existing suite of tests covers what can go wrong',
    answers: { shape: 'parts', coupling: 'tight', turns: 'few' },
    because: 'A test that looks missing in one file may stand in another. Reviewing one alone misleads.',
  },
  {
    id: 'countries',
    title: 'Compare prices in five countries, once it is settled what counts as a price',
    answers: { shape: 'parts', coupling: 'some', discovery: 'yes', ...together },
    because: 'With five definitions of a price there is nothing to compare. Settle it, split, then set side by side.',
  },
];

export const jobSorterWords = {
  bins: { depth: 'Depth', breadth: 'Breadth', phased: 'Phased' } satisfies Record<Bin, string>,
  binNotes: { depth: 'one thread', breadth: 'separate', phased: 'thread, separate, thread' } satisfies Record<
    Bin,
    string
  >,
  start: 'Sort the first job. The guide answers after you.',
  sorted: (title: string, given: Bin, guide: Bin): string =>
    given === guide
      ? `${title}: ${jobSorterWords.bins[given].toLowerCase()}, and the guide says so too.`
      : `${title}: you said ${jobSorterWords.bins[given].toLowerCase()}, and the guide says ${jobSorterWords.bins[guide].toLowerCase()}. Read why.`,
  agreed: (share: number): string => `${percent(share)} of those sorted`,
} as const;

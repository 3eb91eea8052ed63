import { percent } from './format.ts';
import type { GuideAnswers } from '../structure/guide.ts';
import { t } from './t.ts';

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
    get title() {
      return t`Write test cases for six endpoints, a specification each`;
    },
    answers: { shape: 'inputs', ...together },
    get because() {
      return t`No suite needs another’s specification. Give what lies between two endpoints an owner of its own.`;
    },
  },
  {
    id: 'debugging',
    get title() {
      return t`Find out why three services fail only when they call each other`;
    },
    answers: { shape: 'whole', turns: 'many' },
    get because() {
      return t`Each log is healthy by itself. The fault is in how the three meet.`;
    },
  },
  {
    id: 'proposal',
    get title() {
      return t`Judge one proposal as its user, its buyer and its engineer would`;
    },
    answers: { shape: 'perspectives', ...together },
    get because() {
      return t`A view that has read another’s leans towards it, so apart they differ more.`;
    },
  },
  {
    id: 'unagreed',
    get title() {
      return t`Build a feature whose interface nobody has agreed yet`;
    },
    answers: { shape: 'parts', coupling: 'some', discovery: 'yes', ...together },
    get because() {
      return t`Agree the interface first. After that each part needs the agreement, and not the talk that led to it.`;
    },
  },
  {
    id: 'requirements',
    get title() {
      return t`Check forty pages of requirements for contradictions between distant sections`;
    },
    answers: { shape: 'whole', turns: 'few' },
    get because() {
      return t`By section, nobody holds both halves. Another cut can do it as well: by question, each reading all of it.`;
    },
  },
  {
    id: 'agreed',
    get title() {
      return t`Write schema, API and screen of a feature whose interface is agreed`;
    },
    answers: { shape: 'parts', coupling: 'independent', discovery: 'no', ...together },
    get because() {
      return t`The agreed interface is all that the three need of each other, and it fits in each brief.`;
    },
  },
  {
    id: 'coverage',
    get title() {
      return t`Judge how well an existing suite of tests covers what can go wrong`;
    },
    answers: { shape: 'parts', coupling: 'tight', turns: 'few' },
    get because() {
      return t`A test that looks missing in one file may stand in another. Reviewing one alone misleads.`;
    },
  },
  {
    id: 'countries',
    get title() {
      return t`Compare prices in five countries, once it is settled what counts as a price`;
    },
    answers: { shape: 'parts', coupling: 'some', discovery: 'yes', ...together },
    get because() {
      return t`With five definitions of a price there is nothing to compare. Settle it, split, then set side by side.`;
    },
  },
];

export const jobSorterWords = {
  bins: {
    get depth() {
      return t`Depth`;
    },
    get breadth() {
      return t`Breadth`;
    },
    get phased() {
      return t`Phased`;
    },
  } satisfies Record<Bin, string>,
  binNotes: {
    get depth() {
      return t`one thread`;
    },
    get breadth() {
      return t`separate`;
    },
    get phased() {
      return t`thread, separate, thread`;
    },
  } satisfies Record<Bin, string>,
  get start() {
    return t`Sort the first job. The guide answers after you.`;
  },
  sorted: (title: string, given: Bin, guide: Bin): string =>
    given === guide
      ? t`${title}: ${jobSorterWords.bins[given].toLowerCase()}, and the guide says so too.`
      : t`${title}: you said ${jobSorterWords.bins[given].toLowerCase()}, and the guide says ${jobSorterWords.bins[guide].toLowerCase()}. Read why.`,
  agreed: (share: number): string => t`${percent(share)} of those sorted`,
} as const;

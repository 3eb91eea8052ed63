import type { Answer, Pair } from '../workflow/interview.ts';
import { listed, wholeSeconds } from './format.ts';
import { t } from './t.ts';

type JobTask = {
  readonly id: string;
  readonly title: string;
  readonly brief: string;
  readonly seconds: number;
  readonly tokens: number;
};
type JobAnswer = {
  readonly pair: readonly [first: string, then: string];
  readonly answer: Answer;
  readonly why: string;
};

/** The work that the interview of a lesson asks about. The times are stated, so that the clock can be checked in the head. */
export const launchPage: {
  readonly title: string;
  readonly tasks: readonly JobTask[];
  readonly ours: readonly JobAnswer[];
} = {
  get title() {
    return t`A launch page`;
  },
  tasks: [
    {
      id: 'prices',
      get title() {
        return t`Rival prices`;
      },
      get brief() {
        return t`List what our three rivals charge, with the date of each price.`;
      },
      seconds: 40,
      tokens: 6_000,
    },
    {
      id: 'interviews',
      get title() {
        return t`Interview notes`;
      },
      get brief() {
        return t`Name the five complaints that buyers repeat most, each with a quote.`;
      },
      seconds: 30,
      tokens: 9_000,
    },
    {
      id: 'page',
      get title() {
        return t`Launch page`;
      },
      get brief() {
        return t`Write the page: answer the complaints, and compare the price.`;
      },
      seconds: 45,
      tokens: 5_000,
    },
    {
      id: 'polish',
      get title() {
        return t`Final polish`;
      },
      get brief() {
        return t`Rework the page until it sounds like us, keeping what was tried and dropped in mind.`;
      },
      seconds: 25,
      tokens: 4_000,
    },
  ],
  ours: [
    {
      pair: ['prices', 'interviews'],
      answer: 'no',
      get why() {
        return t`Buyers complain of the same things whatever the rivals charge.`;
      },
    },
    {
      pair: ['interviews', 'page'],
      answer: 'note',
      get why() {
        return t`Five complaints with their quotes fit on half a page. The recordings can stay behind.`;
      },
    },
    {
      pair: ['prices', 'page'],
      answer: 'note',
      get why() {
        return t`A table of three prices is all the page needs. Leave this edge out, and the page is written with prices that nobody has looked up.`;
      },
    },
    {
      pair: ['page', 'polish'],
      answer: 'whole',
      get why() {
        return t`What was tried and dropped stands in no note. A fresh conversation would try it again.`;
      },
    },
  ],
};

type Drawn = {
  readonly clockMs: number;
  readonly waves: number;
  readonly titleOf: (id: Pair[number]) => string;
};

export const independenceWords = {
  start: (clockMs: number): string =>
    t`No pair is answered yet, so nothing waits: all four start at once and end after ${wholeSeconds(clockMs)}.`,
  /** What one answer changed in the graph and on the clock. */
  changed: ([first, then]: Pair, answer: Answer, before: Drawn, after: Drawn): string => {
    const { titleOf } = after;
    const drew = {
      no: t`${titleOf(then)} may start beside ${titleOf(first)}`,
      note: t`${titleOf(then)} now waits for ${titleOf(first)} and is handed a note`,
      whole: t`${titleOf(first)} and ${titleOf(then)} are turns of one thread now`,
    }[answer];
    if (after.clockMs === before.clockMs) return t`${drew}. The clock stays at ${wholeSeconds(after.clockMs)}.`;
    return t`${drew}: ${wholeSeconds(before.clockMs)} became ${wholeSeconds(after.clockMs)}.`;
  },
  undone: (clockMs: number): string => t`The answers are gone, so nothing waits: ${wholeSeconds(clockMs)}.`,
  groups: (groups: readonly (readonly string[])[]): string =>
    groups.length === 0
      ? t`No two of them can run at once.`
      : t`${groups.map((titles) => listed(titles)).join('; ')}: nothing between them.`,
  /** How an answer stands to the one that the lesson would give. */
  compared: (agreed: boolean): string => (agreed ? t`We would say the same.` : t`We would answer otherwise.`),
  ourAnswer: {
    get no() {
      return t`No`;
    },
    get note() {
      return t`Yes, and a note would do`;
    },
    get whole() {
      return t`Yes, it needs it all`;
    },
  } satisfies Record<Answer, string>,
} as const;

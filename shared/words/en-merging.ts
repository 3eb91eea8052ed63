import type { MergeConflict } from '../run/merge.ts';
import { seconds, tokens, wholeSeconds } from './format.ts';

export const merges = ['person', 'synthesis', 'fields'] as const;
export type MergeManner = (typeof merges)[number];

/** Three outputs of the same three tasks: as prose, and as the fields of one contract. Two of them disagree about growth. */
export const threeDrafts: readonly {
  readonly id: string;
  readonly title: string;
  readonly prose: string;
  readonly fields: Readonly<Record<string, unknown>>;
}[] = [
  {
    id: 'market',
    title: 'Market',
    prose:
      'Demand is up again, and we expect to grow by 12% if nobody cuts prices. New rivals are the thing to watch, as is the price of paper.',
    fields: { growth: 12, hires: 3, risks: ['New rivals', 'Price of paper'] },
  },
  {
    id: 'finance',
    title: 'Finance',
    prose:
      'The plan rests on a growth of 9% with three hires in spring. Paper is the largest cost that we can’t control.',
    fields: { growth: 9, hires: 3, risks: ['Price of paper'] },
  },
  {
    id: 'staff',
    title: 'Staff',
    prose:
      'Three people join in spring. The workshop has no room for a fourth, and two of the team retire within the year.',
    fields: { hires: 3, risks: ['Room in the workshop', 'Two retire'] },
  },
];

export const mergingWords = {
  title: 'Three drafts and a merge',
  manners: { person: 'You, from prose', synthesis: 'A synthesis', fields: 'By fields' } satisfies Record<
    MergeManner,
    string
  >,
  merge: 'One page',
  mergeBrief:
    'Bring the three drafts together. Report the conflicts and how to resolve each, what depends on what, and what nobody covered.',
  /** What a synthesis that was told so says of the drafts above. */
  synthesis:
    'Conflicts: Market expects 12% growth and Finance plans with 9%; plan with the lower until prices are known. Order: hires before the workshop. Gaps: nobody covers what a price cut would do.',
  fieldNames: { growth: 'Growth, per cent', hires: 'Hires', risks: 'Risks' } satisfies Record<string, string>,
  /** A field's name as a reader has it. */
  fieldName: (name: string): string =>
    Object.entries(mergingWords.fieldNames).find(([key]) => key === name)?.[1] ?? name,
  forMerge: (count: number): string => `${count === 0 ? 'None' : tokens(count)} of them for the merge`,
  practice: 'Practice reply, assembled. A real synthesis may miss the conflict, or smooth it over.',
  condition: (saved: string): string =>
    `Three equal tasks; at once they save ${saved}. Striped: the merge, and the turn for the conflict. Your seconds are real ones, so they count at pace 1×.`,
  reason: 'One expects 12% growth, the other plans with 9%.',
  conflict: ({ values }: MergeConflict): string =>
    values.map(({ from, value }) => `${from} says ${String(value)}`).join(', '),
  unmarked: 'Two of them disagree about one number. Nothing on this page says so.',
  result: (given: {
    readonly manner: MergeManner;
    readonly savedMs: number;
    readonly leftMs: number;
    readonly mergeMs: number;
    readonly resolves: boolean;
  }): string => {
    const { manner, savedMs, leftMs, mergeMs, resolves } = given;
    const saved = `Running at once saved ${wholeSeconds(savedMs)}`;
    const turn = resolves ? ' The conflict has a turn of its own in that.' : '';
    if (manner === 'person') {
      if (leftMs > 0)
        return `${saved}, and ${wholeSeconds(mergeMs)} of yours leave ${wholeSeconds(leftMs)} of it.${turn}`;
      if (leftMs === 0) return `${saved}, and your merge took exactly that: nothing is left.${turn}`;
      return `${saved}, and your merge took ${wholeSeconds(-leftMs)} more than that.${turn}`;
    }
    if (manner === 'synthesis') return `${saved}. The synthesis takes ${seconds(mergeMs)} of it, and you none.${turn}`;
    return resolves
      ? `${saved}. Joining the fields takes no time; the conflict’s own turn takes ${seconds(mergeMs)}.`
      : `${saved}. Joining the fields takes none of it, and the number that disagrees is named.`;
  },
} as const;

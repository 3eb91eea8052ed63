import type { MergeConflict } from '../run/merge.ts';
import { seconds, tokens, wholeSeconds } from './format.ts';
import { t } from './t.ts';

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
    get title() {
      return t`Market`;
    },
    get prose() {
      return t`Demand is up again, and we expect to grow by 12% if nobody cuts prices. New rivals are the thing to watch, as is the price of paper.`;
    },
    fields: { growth: 12, hires: 3, risks: [t`New rivals`, t`Price of paper`] },
  },
  {
    id: 'finance',
    get title() {
      return t`Finance`;
    },
    get prose() {
      return t`The plan rests on a growth of 9% with three hires in spring. Paper is the largest cost that we can’t control.`;
    },
    fields: { growth: 9, hires: 3, risks: [t`Price of paper`] },
  },
  {
    id: 'staff',
    get title() {
      return t`Staff`;
    },
    get prose() {
      return t`Three people join in spring. The workshop has no room for a fourth, and two of the team retire within the year.`;
    },
    fields: { hires: 3, risks: [t`Room in the workshop`, t`Two retire`] },
  },
];

export const mergingWords = {
  get title() {
    return t`Three drafts and a merge`;
  },
  manners: {
    get person() {
      return t`You, from prose`;
    },
    get synthesis() {
      return t`A synthesis`;
    },
    get fields() {
      return t`By fields`;
    },
  } satisfies Record<MergeManner, string>,
  get merge() {
    return t`One page`;
  },
  get mergeBrief() {
    return t`Bring the three drafts together. Report the conflicts and how to resolve each, what depends on what, and what nobody covered.`;
  },
  /** What a synthesis that was told so says of the drafts above. */
  get synthesis() {
    return t`Conflicts: Market expects 12% growth and Finance plans with 9%; plan with the lower until prices are known. Order: hires before the workshop. Gaps: nobody covers what a price cut would do.`;
  },
  fieldNames: {
    get growth() {
      return t`Growth, per cent`;
    },
    get hires() {
      return t`Hires`;
    },
    get risks() {
      return t`Risks`;
    },
  } satisfies Record<string, string>,
  /** A field's name as a reader has it. */
  fieldName: (name: string): string =>
    Object.entries(mergingWords.fieldNames).find(([key]) => key === name)?.[1] ?? name,
  forMerge: (count: number): string => t`${count === 0 ? t`None` : tokens(count)} of them for the merge`,
  get practice() {
    return t`Practice reply, assembled. A real synthesis may miss the conflict, or smooth it over.`;
  },
  condition: (saved: string): string =>
    t`Three equal tasks; at once they save ${saved}. Striped: the merge, and the turn for the conflict. Your seconds are real ones, so they count at pace 1×.`,
  get reason() {
    return t`One expects 12% growth, the other plans with 9%.`;
  },
  conflict: ({ values }: MergeConflict): string =>
    values.map(({ from, value }) => t`${from} says ${String(value)}`).join(', '),
  get unmarked() {
    return t`Two of them disagree about one number. Nothing on this page says so.`;
  },
  result: (given: {
    readonly manner: MergeManner;
    readonly savedMs: number;
    readonly leftMs: number;
    readonly mergeMs: number;
    readonly resolves: boolean;
  }): string => {
    const { manner, savedMs, leftMs, mergeMs, resolves } = given;
    const saved = t`Running at once saved ${wholeSeconds(savedMs)}`;
    const turn = resolves ? t` The conflict has a turn of its own in that.` : '';
    if (manner === 'person') {
      if (leftMs > 0)
        return t`${saved}, and ${wholeSeconds(mergeMs)} of yours leave ${wholeSeconds(leftMs)} of it.${turn}`;
      if (leftMs === 0) return t`${saved}, and your merge took exactly that: nothing is left.${turn}`;
      return t`${saved}, and your merge took ${wholeSeconds(-leftMs)} more than that.${turn}`;
    }
    if (manner === 'synthesis') return t`${saved}. The synthesis takes ${seconds(mergeMs)} of it, and you none.${turn}`;
    return resolves
      ? t`${saved}. Joining the fields takes no time; the conflict’s own turn takes ${seconds(mergeMs)}.`
      : t`${saved}. Joining the fields takes none of it, and the number that disagrees is named.`;
  },
} as const;

import { assertNever } from '../assert-never.ts';
import type { Change } from '../run/change.ts';
import { notAvailable, percent, ratio } from './format.ts';
import { t } from './t.ts';

/** A change of a wall-clock: `2.5× sooner`. */
export function clockChange(change: Change): string {
  return worded(change, {
    lower: ({ factor }) => t`${ratio(factor)} sooner`,
    higher: ({ factor }) => t`${ratio(factor)} later`,
  });
}

/** What there is more or less of: things that are counted, an amount, or a size. */
export type Measure = 'count' | 'amount' | 'size';

/** A change of an amount: `62% fewer`, `2.6× as many` from twice on. */
export function amountChanged(change: Change, measure: Measure = 'count'): string {
  const words = amountWords[measure];
  return worded(change, {
    lower: ({ share }) => words.lower(percent(share)),
    higher: ({ factor, share }) =>
      factor !== null && factor >= 2 ? words.times(ratio(factor)) : words.higher(percent(share)),
  });
}

const amountWords: Readonly<Record<Measure, Readonly<Record<'lower' | 'higher' | 'times', (by: string) => string>>>> = {
  count: { lower: (by) => t`${by} fewer`, higher: (by) => t`${by} more`, times: (by) => t`${by} as many` },
  amount: { lower: (by) => t`${by} less`, higher: (by) => t`${by} more`, times: (by) => t`${by} as much` },
  size: { lower: (by) => t`${by} smaller`, higher: (by) => t`${by} larger`, times: (by) => t`${by} as large` },
};

/** A change of a count: `6 lost`, `2 more`. */
export function foundChange(from: number | null, to: number | null): string {
  if (from === null || to === null) return notAvailable();
  if (from === to) return t`the same`;
  return to < from ? t`${from - to} lost` : t`${to - from} more`;
}

type Moved = Extract<Change, { kind: 'lower' | 'higher' }>;

function worded(change: Change, words: Readonly<Record<Moved['kind'], (moved: Moved) => string>>): string {
  switch (change.kind) {
    case 'unknown':
      return notAvailable();
    case 'same':
      return change.exact ? t`the same` : t`about the same`;
    case 'lower':
    case 'higher':
      return words[change.kind](change);
    default:
      return assertNever(change);
  }
}

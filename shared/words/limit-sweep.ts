import type { ComputedSweep } from '../forecast/computed-sweep.ts';
import { bestWidth } from '../lesson/widgets/limit-sweep.ts';
import { wordSweep } from './sweep.ts';
import { refusedWords } from './what-if.ts';
import { countWord, elapsed, tokens } from './format.ts';
import { t } from './t.ts';

/** The clock of a width, and what the limit refused on the way. */
function told({ points }: ComputedSweep, width: number): string {
  const point = points.find((each) => each.width === width);
  return t`${elapsed(point?.wallClockMs)}, ${refusedWords(point?.rejected ?? null)} refused`;
}

export const limitSweepWords = {
  limit: (requestsPerMinute: number | null): string =>
    requestsPerMinute === null ? t`any` : String(requestsPerMinute),
  seconds: (count: number): string => t`${count} s`,
  widest: (sweep: ComputedSweep): string => t`${told(sweep, sweep.points.at(-1)?.width ?? 1)} all at once`,
  refused: (sweep: ComputedSweep): string => {
    const refused = sweep.points.find(({ width }) => width === bestWidth(sweep))?.rejected ?? null;
    return t`${refusedWords(refused)} refused`;
  },
  why: ({ verdict }: ComputedSweep): string => wordSweep(verdict.why),
  said: (sweep: ComputedSweep): string =>
    t`Best width ${countWord(bestWidth(sweep))}: ${told(sweep, bestWidth(sweep))}. ${wordSweep(sweep.verdict.why)}`,
  /** What the figures rest on. */
  condition: ({ points }: ComputedSweep): string =>
    t`Every width spends the same ${tokens(points[0]?.tokens)} tokens: a refused request costs time alone. The limit is kept as the practice model keeps it: it lets ten seconds’ worth through at once, at least one request, and names each wait in whole seconds. A gain of less than 5% counts as none.`,
} as const;

import type { StructureKey } from '../structure/structure.ts';
import { amountChange, countChange, timeChange } from './change.ts';
import type { Change } from './change.ts';
import type { Comparison, RunResult } from './comparison.ts';

/** Two runs that differ in one thing alone: the context rule, or the width. */
export type Lever = {
  readonly lever: 'context' | 'width';
  readonly from: RunResult;
  readonly to: RunResult;
  readonly tokens: Change;
  readonly clock: Change;
  readonly found: Change;
};

const steps: readonly { lever: Lever['lever']; from: StructureKey; to: StructureKey }[] = [
  { lever: 'context', from: 'thread', to: 'one-at-a-time' },
  { lever: 'width', from: 'one-at-a-time', to: 'all-at-once' },
];

/** The levers that this comparison can show apart: both runs of the pair are there, and both finished. */
export function leversOf(comparison: Comparison): Lever[] {
  const finished = (key: StructureKey): RunResult | undefined =>
    comparison.runs.find((run) => run.structure === key && run.state === 'finished');
  return steps.flatMap(({ lever, ...pair }) => {
    const from = finished(pair.from);
    const to = finished(pair.to);
    if (!from || !to) return [];
    return [
      {
        lever,
        from,
        to,
        tokens: amountChange(from.tokens.total, to.tokens.total),
        clock: timeChange(from.wallClockMs, to.wallClockMs),
        found: countChange(from.findings?.found ?? null, to.findings?.found ?? null),
      },
    ];
  });
}

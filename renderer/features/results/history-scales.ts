import type { ComparisonSummary } from '../../../shared/contract.ts';

export type HistoryScale = { readonly ms: number; readonly tokens: number };

/** What a full bar stands for. Times compare only at the same pace, so each pace has its own; tokens share one. */
export function historyScales(
  comparisons: readonly ComparisonSummary[],
): (comparison: ComparisonSummary) => HistoryScale {
  const longest = new Map<number | null, number>();
  let most = 1;
  for (const { pace, runs } of comparisons) {
    for (const { wallClockMs, totalTokens } of runs) {
      longest.set(pace, Math.max(longest.get(pace) ?? 1, wallClockMs ?? 0));
      most = Math.max(most, totalTokens ?? 0);
    }
  }
  return ({ pace }) => ({ ms: longest.get(pace) ?? 1, tokens: most });
}

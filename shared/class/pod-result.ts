import type { ComparisonSummary } from '../contract.ts';
import { scaleScores } from '../exercise/score-prediction.ts';
import type { PlanId } from '../ids.ts';
import type { Comparison, RunResult } from '../run/comparison.ts';
import type { PodResult, PodRun } from './report.ts';

/**
 * The figures of an ended comparison as its class gets them: numbers and ids, nothing of what the model said. Null while
 * a run is going, and for a comparison of no exercise.
 */
export function podResult(summary: ComparisonSummary, comparison: Comparison, firstPlan: PlanId): PodResult | null {
  const { exercise, plan } = summary;
  if (exercise === null || summary.runs.some(({ state }) => state === 'running')) return null;
  const runs = comparison.runs.flatMap((run) => podRun(run) ?? []);
  if (runs.length === 0) return null;
  return {
    comparison: summary.id,
    exercise,
    plan,
    planTitle: summary.planTitle,
    round: plan === firstPlan ? 'first' : 'mended',
    startedAt: summary.startedAt,
    pace: summary.pace,
    seed: summary.seed,
    assisted: summary.assisted === true,
    given: summary.given === true,
    guess: guessOf(summary),
    runs,
  };
}

function podRun({ id, structure, state, wallClockMs, tokens, findings }: RunResult): PodRun | null {
  if (state === 'running') return null;
  return {
    run: id,
    structure,
    state,
    wallClockMs,
    totalTokens: tokens.total,
    found: findings?.found ?? null,
    of: findings?.of ?? null,
    falseAlarms: findings?.falseAlarms.length ?? null,
    lost: findings?.lost.map((loss) => ({ id: loss.id, cause: loss.cause })) ?? [],
  };
}

function guessOf({ prediction, runs, given }: ComparisonSummary): PodResult['guess'] {
  if (prediction === null || given === true) return null;
  const { clock, tokens } = scaleScores(prediction, runs);
  const factor = ({ said, measured }: typeof clock): number | null => (measured === null ? null : said / measured);
  return { clock: factor(clock), tokens: factor(tokens) };
}

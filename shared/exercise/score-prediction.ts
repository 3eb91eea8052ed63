import type { Comparison, RunResult } from '../run/comparison.ts';
import type { StructureKey } from '../structure/structure.ts';
import type { Prediction } from './prediction.ts';

/** One guess on a scale. Factors as in the prediction; null where it can't be known. */
export type ScaleScore = {
  readonly said: number;
  readonly forecast: number | null;
  readonly measured: number | null;
  /** How many times the guess was off, from 1; null without a measurement. */
  readonly offBy: number | null;
};

export type SideScore = {
  readonly said: StructureKey | 'same';
  /** Several where they tie; empty where nothing was measured. */
  readonly measured: readonly StructureKey[];
  /** True where all of them tie. */
  readonly same: boolean;
  /** The figure that decided, of those in `measured`: findings found; null for the clock. */
  readonly count: number | null;
  readonly right: boolean | null;
};

export type LossScore = {
  /** Id of a loss choice, or `nothing`. */
  readonly said: string;
  /** The choices that lost most; empty where nothing of them was lost. */
  readonly measured: readonly string[];
  readonly lost: number;
  /** How many of the lost belong to each of `measured`. */
  readonly ofThem: number;
  readonly right: boolean | null;
};

export type PredictionScore = {
  readonly of: StructureKey;
  readonly against: StructureKey;
  readonly clock: ScaleScore;
  readonly tokens: ScaleScore;
  readonly endsFirst: SideScore;
  /** Null where nothing is planted. */
  readonly findsMost: SideScore | null;
  readonly lost: LossScore | null;
};

type LossChoice = { readonly id: string; readonly findings: readonly string[] };

/** Below this, wall-clocks show as the same: a tie. */
const tiedFactor = 1.05;

/** Sets a locked prediction against what was measured. Runs that did not finish measure nothing. */
export function scorePrediction(
  prediction: Prediction,
  comparison: Comparison,
  forecast: Comparison | null,
  choices: readonly LossChoice[],
): PredictionScore {
  const finished = comparison.runs.filter((run) => run.state === 'finished');
  const pairIn = (runs: readonly RunResult[]) => ({
    of: runs.find((run) => run.structure === prediction.of) ?? null,
    against: runs.find((run) => run.structure === prediction.against) ?? null,
  });
  const measured = pairIn(finished);
  const predicted = pairIn(forecast?.runs ?? []);
  const clock = ({ of, against }: typeof measured) => over(against?.wallClockMs, of?.wallClockMs);
  const tokens = ({ of, against }: typeof measured) => over(of?.tokens.total, against?.tokens.total);
  return {
    of: prediction.of,
    against: prediction.against,
    clock: scale(prediction.soonerFactor, clock(predicted), clock(measured)),
    tokens: scale(prediction.tokenFactor, tokens(predicted), tokens(measured)),
    endsFirst: endsFirst(prediction, finished),
    findsMost: findsMost(prediction, finished),
    lost: lossScore(prediction, measured.of, choices),
  };
}

/** The figures of one run that the two scales need. */
type Measured = Pick<RunResult, 'structure' | 'state'> & {
  readonly wallClockMs: number | null;
  readonly totalTokens: number | null;
};

/** The furthest that a guess on a scale was off; the one figure a history row has room for. Null without a measurement. */
export function worstOffBy(prediction: Prediction, runs: readonly Measured[]): number | null {
  const { clock, tokens } = scaleScores(prediction, runs);
  const known = [clock.offBy, tokens.offBy].filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** The two guesses on a scale, of what a row of the history knows. */
export function scaleScores(
  prediction: Prediction,
  runs: readonly Measured[],
): Record<'clock' | 'tokens', Omit<ScaleScore, 'forecast'>> {
  const finished = runs.filter((run) => run.state === 'finished');
  const of = finished.find((run) => run.structure === prediction.of);
  const against = finished.find((run) => run.structure === prediction.against);
  return {
    clock: scale(prediction.soonerFactor, null, over(against?.wallClockMs, of?.wallClockMs)),
    tokens: scale(prediction.tokenFactor, null, over(of?.totalTokens, against?.totalTokens)),
  };
}

function over(upper: number | null | undefined, lower: number | null | undefined): number | null {
  return typeof upper === 'number' && typeof lower === 'number' && upper > 0 && lower > 0 ? upper / lower : null;
}

function scale(said: number, forecast: number | null, measured: number | null): ScaleScore {
  return { said, forecast, measured, offBy: measured === null ? null : Math.max(said / measured, measured / said) };
}

function endsFirst(prediction: Prediction, finished: readonly RunResult[]): SideScore {
  const first = Math.min(...finished.map((run) => run.wallClockMs));
  const measured = finished.filter((run) => run.wallClockMs <= first * tiedFactor).map((run) => run.structure);
  return side(prediction.endsFirst, measured, finished.length, null);
}

function findsMost(prediction: Prediction, finished: readonly RunResult[]): SideScore | null {
  const scored = finished.flatMap((run) => (run.findings ? [{ key: run.structure, found: run.findings.found }] : []));
  if (scored.length === 0) return null;
  const most = Math.max(...scored.map(({ found }) => found));
  const measured = scored.filter(({ found }) => found === most).map(({ key }) => key);
  return side(prediction.findsMost, measured, scored.length, most);
}

function side(
  said: SideScore['said'],
  measured: readonly StructureKey[],
  runs: number,
  count: number | null,
): SideScore {
  // One run alone compares with nothing.
  if (runs < 2) return { said, measured: [], same: false, count: null, right: null };
  const same = measured.length === runs;
  return { said, measured, same, count, right: said === 'same' ? same : !same && measured.includes(said) };
}

function lossScore(prediction: Prediction, of: RunResult | null, choices: readonly LossChoice[]): LossScore | null {
  if (prediction.lost === null) return null;
  const nothing = { said: prediction.lost, measured: [], lost: 0, ofThem: 0, right: null };
  if (!of?.findings) return nothing;
  const lost = new Set<string>(of.findings.lost.map(({ id }) => id));
  const counts = choices.map(({ id, findings }) => ({ id, count: findings.filter((each) => lost.has(each)).length }));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  const measured = most === 0 ? [] : counts.filter(({ count }) => count === most).map(({ id }) => id);
  const right = prediction.lost === 'nothing' ? lost.size === 0 : measured.includes(prediction.lost);
  return { said: prediction.lost, measured, lost: lost.size, ofThem: most, right };
}

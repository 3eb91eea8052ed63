import type { ComparisonSummary } from '../contract.ts';
import type { ComparisonId } from '../ids.ts';
import { median } from '../run/median.ts';
import { scaleScores } from './score-prediction.ts';

/** A guess on a scale and what became of it: factors as in the prediction, `offBy` from 1. */
export type Guess = { readonly said: number; readonly measured: number; readonly offBy: number };

/** One locked prediction whose runs have ended. Null where the figure was not measured. */
export type RecordedPrediction = {
  readonly comparison: ComparisonId;
  readonly startedAt: string;
  readonly title: string;
  /** A hint was open. */
  readonly assisted: boolean;
  readonly clock: Guess | null;
  readonly tokens: Guess | null;
};

/** Every prediction that something was measured for, oldest first. */
export function predictionRecord(comparisons: readonly ComparisonSummary[]): RecordedPrediction[] {
  return comparisons
    .flatMap(({ id, startedAt, title, assisted, example, prediction, runs }): RecordedPrediction[] => {
      if (prediction === null || example) return [];
      const { clock, tokens } = scaleScores(prediction, runs);
      const guess = ({ said, measured, offBy }: typeof clock): Guess | null =>
        measured === null || offBy === null ? null : { said, measured, offBy };
      const [ofClock, ofTokens] = [guess(clock), guess(tokens)];
      if (ofClock === null && ofTokens === null) return [];
      return [{ comparison: id, startedAt, title, assisted: assisted === true, clock: ofClock, tokens: ofTokens }];
    })
    .sort((one, other) => one.startedAt.localeCompare(other.startedAt));
}

/** What a record comes to in one figure. Times off, in the middle. */
export type Calibration = {
  readonly count: number;
  readonly all: number;
  /** The newest half, at most five, and all before them; null with fewer than four. */
  readonly trend: { readonly newest: number; readonly of: number; readonly before: number } | null;
  /** How many said a larger factor than there was, and how many a smaller one, by more than a twentieth. */
  readonly above: number;
  readonly below: number;
};

/** Below this a guess shows as right. */
const hitFactor = 1.05;
const newestAtMost = 5;

export function calibrationOf(record: readonly RecordedPrediction[], figure: 'clock' | 'tokens'): Calibration | null {
  const guesses = record.flatMap((each) => each[figure] ?? []);
  const all = middleOf(guesses);
  if (all === null) return null;
  const of = Math.min(newestAtMost, Math.floor(guesses.length / 2));
  const [newest, before] = [middleOf(guesses.slice(-of)), middleOf(guesses.slice(0, -of))];
  const missed = guesses.filter(({ offBy }) => offBy >= hitFactor);
  return {
    count: guesses.length,
    all,
    trend: guesses.length >= 4 && newest !== null && before !== null ? { newest, of, before } : null,
    above: missed.filter(({ said, measured }) => said > measured).length,
    below: missed.filter(({ said, measured }) => said < measured).length,
  };
}

const middleOf = (guesses: readonly Guess[]): number | null => median(guesses.map(({ offBy }) => offBy));

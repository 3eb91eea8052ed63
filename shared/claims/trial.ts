import type { RunResult } from '../run/comparison.ts';
import type { PresetKey } from '../structure/structure.ts';
import type { Workflow } from '../workflow/task.ts';
import type { ClaimId, Reading } from './claim.ts';

/** One run that a claim rests on: real work under a structure. */
export type Trial = {
  readonly workflow: Workflow;
  readonly structure: PresetKey;
  /** One conversation goes ahead and the others follow at its first token. */
  readonly warmCache?: boolean;
  readonly requestsPerMinute?: number;
};

/** Two claims that rest on the same run share it. */
export function trialKey(trial: Trial): string {
  const known = keys.get(trial);
  if (known !== undefined) return known;
  const key = JSON.stringify(trial);
  keys.set(trial, key);
  return key;
}

/** Trials hold whole texts, and their keys are asked for again and again. */
const keys = new WeakMap<Trial, string>();

/** A claim put to the test: the runs it rests on, and what is read off them, be they forecast or measured. */
export type Inquiry = {
  readonly id: ClaimId;
  readonly row: number;
  readonly trials: readonly Trial[];
  /** `pace` is what the times of the runs are divided by. */
  read(runOf: (trial: Trial) => RunResult, pace: number): Reading;
};

/** What an inquiry reads; its id and row are known. */
export type Read = Pick<Reading, 'given' | 'measured' | 'holds'>;

/** An inquiry whose trials have names. */
export function inquiry<N extends string>(
  id: ClaimId,
  row: number,
  trials: Readonly<Record<N, Trial>>,
  read: (run: (name: N) => RunResult, pace: number) => Read,
): Inquiry {
  return {
    id,
    row,
    trials: Object.values(trials),
    read: (runOf, pace) => ({ id, row, ...read((name) => runOf(trials[name]), pace) }),
  };
}

import { runPlan } from '../exercise/check/plan-run.ts';
import type { InstantModel } from '../exercise/check/plan-run.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { findingsResult } from '../exercise/finding.ts';
import type { FindingsResult } from '../run/comparison.ts';
import type { Trial } from './trial.ts';
import { trialKey } from './trial.ts';

/** An exercise that plans come from, and the practice model that knows what is planted in it. */
export type KnownExercise = { readonly exercise: Exercise; readonly model: InstantModel };

/**
 * What the practice model finds in a trial, without a request: it says what a context holds, so its replies follow from
 * the briefs alone. Null for work in which nothing is planted. Each trial is worked out once.
 */
export function findingsIn(known: ReadonlyMap<string, KnownExercise>): (trial: Trial) => FindingsResult | null {
  const found = new Map<string, FindingsResult>();
  return (trial) => {
    const { workflow, structure } = trial;
    const of = workflow.exercise === null ? undefined : known.get(workflow.exercise);
    if (!of) return null;
    const key = trialKey(trial);
    const result = found.get(key) ?? findingsResult(of.exercise, runPlan(workflow, structure, of.model).records);
    found.set(key, result);
    return result;
  };
}

import type { Exercise } from '../../../shared/exercise/exercise.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { trialHeader } from '../../../shared/claims/trial-header.ts';
import type { Trial } from '../../../shared/claims/trial.ts';
import type { RunResult } from '../../../shared/run/comparison.ts';
import { stepsOf } from '../../../shared/run/state.ts';
import type { RunState } from '../../../shared/run/state.ts';
import type { Clock } from '../clock.ts';
import type { Connector } from '../comparisons/connection.ts';
import type { Measuring } from '../comparisons/measuring.ts';
import { startRun } from '../run/runner.ts';
import { textsInMemory } from './texts-in-memory.ts';

export type TrialPorts = {
  readonly clock: Clock;
  readonly connector: Pick<Connector, 'open'>;
  readonly measuring: Pick<Measuring, 'run'>;
  readonly report: (error: unknown) => void;
};

/**
 * Runs a trial for real, as any run with the practice model, and keeps nothing of it: a learner's history is their own.
 * Fails with what broke the run.
 */
export async function runTrial(
  trial: Trial,
  { pace, exercise }: { readonly pace: number; readonly exercise: Exercise | null },
  { clock, connector, measuring, report }: TrialPorts,
): Promise<Result<RunResult>> {
  const header = trialHeader(trial, pace);
  const connection = await connector.open(header, exercise);
  if (!connection.ok) return connection;
  const texts = textsInMemory();
  const log = { append: () => undefined };
  const run = startRun(header, { clock, log, texts, onBug: report, ...connection.value });
  const state = await run.ended();
  connection.value.close();
  if (state.status !== 'finished') return fail(reasonOf(state));
  return succeed(await measuring.run({ run: { header, events: run.events() }, live: false, exercise, texts }));
}

const reasonOf = (state: RunState) =>
  stepsOf(state).find((step) => step.failure !== null)?.failure ?? failure('interrupted');

import { estimatorOf } from '../forecast/estimate.ts';
import { limitedQueue } from '../forecast/limits.ts';
import { simulate } from '../forecast/simulate.ts';
import { noLimits } from '../practice.ts';
import type { FindingsResult, RunResult } from '../run/comparison.ts';
import { measureRun, nothingKnown } from '../run/measure.ts';
import { withCoordinators } from '../run/workflow-of-run.ts';
import { queueWidth } from '../structure/structure.ts';
import type { Inquiry, Trial } from './trial.ts';
import { trialKey } from './trial.ts';
import { trialHeader } from './trial-header.ts';
import type { Reading } from './claim.ts';

export type ForecastPorts = {
  /** Divides estimated times; seconds that a task states ignore it. */
  readonly pace: number;
  /** What the practice model finds in such a run; null where nothing is planted. */
  readonly findingsOf: (trial: Trial) => FindingsResult | null;
};

/** A claim's figures on a virtual clock, each of its runs predicted once. */
export function forecastInquiry({ read }: Inquiry, ports: ForecastPorts): Reading {
  const predicted = new Map<string, RunResult>();
  return read((trial) => {
    const key = trialKey(trial);
    const run = predicted.get(key) ?? forecastTrial(trial, ports);
    predicted.set(key, run);
    return run;
  }, ports.pace);
}

/** The run that a trial would give, predicted without a request. */
export function forecastTrial(trial: Trial, { pace, findingsOf }: ForecastPorts): RunResult {
  const header = trialHeader(trial, pace);
  const { structure } = header;
  const workflow = withCoordinators(trial.workflow, structure);
  // A simulation's steps are there from its beginning, so one estimator serves all of them.
  let estimator: ReturnType<typeof estimatorOf> | null = null;
  const { state } = simulate({
    workflow: trial.workflow,
    structure,
    model: header.connection.model,
    estimate: (step, steps) => (estimator ??= estimatorOf({ workflow, structure, steps, pace }))(step),
  });
  const run = measureRun(header, state, { ...nothingKnown, live: false, findings: findingsOf(trial) });
  return header.limits === noLimits ? run : underLimit(run, trial);
}

/** Nothing limits a simulation, so a limit is laid on its lengths: expects one-turn tasks that need nothing. */
function underLimit(run: RunResult, { structure, requestsPerMinute }: Trial): RunResult {
  const lengths = run.tasks.map(({ modelMs }) => modelMs);
  const width = structure === 'one-at-a-time' ? 1 : (queueWidth(structure) ?? lengths.length);
  const { wallClockMs, rejected, waitedMs } = limitedQueue(lengths, width, requestsPerMinute ?? null);
  return { ...run, wallClockMs, rejected, waitingMs: { ...run.waitingMs, rateLimit: waitedMs } };
}

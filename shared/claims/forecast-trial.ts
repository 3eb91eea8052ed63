import { estimatorOf } from '../forecast/estimate.ts';
import { simulate } from '../forecast/simulate.ts';
import type { FindingsResult, RunResult } from '../run/comparison.ts';
import { measureRun, nothingKnown } from '../run/measure.ts';
import { withCoordinators } from '../run/workflow-of-run.ts';
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

/** Predicts trials, each once however many claims rest on it. */
export type Forecaster = (trial: Trial, pace: number) => RunResult;

export function createForecaster(findingsOf: ForecastPorts['findingsOf']): Forecaster {
  const predicted = new Map<string, RunResult>();
  return (trial, pace) => {
    const key = `${pace} ${trialKey(trial)}`;
    const run = predicted.get(key) ?? forecastTrial(trial, { pace, findingsOf });
    predicted.set(key, run);
    return run;
  };
}

/** A claim's figures on a virtual clock. */
export function forecastInquiry({ read }: Inquiry, pace: number, forecaster: Forecaster): Reading {
  return read((trial) => forecaster(trial, pace), pace);
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
    limits: header.limits,
  });
  return measureRun(header, state, { ...nothingKnown, live: false, findings: findingsOf(trial) });
}

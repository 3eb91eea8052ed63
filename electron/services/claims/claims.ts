import { setImmediate } from 'node:timers/promises';
import type { Claim, ClaimId } from '../../../shared/claims/claim.ts';
import { examinations } from '../../../shared/claims/examinations.ts';
import type { Examination } from '../../../shared/claims/examinations.ts';
import { createForecaster, forecastInquiry } from '../../../shared/claims/forecast-trial.ts';
import { findingsIn } from '../../../shared/claims/planted-findings.ts';
import { trialKey } from '../../../shared/claims/trial.ts';
import type { Forecaster } from '../../../shared/claims/forecast-trial.ts';
import type { Trial } from '../../../shared/claims/trial.ts';
import type { Exercise } from '../../../shared/exercise/exercise.ts';
import { knowledgeOf } from '../../../shared/exercise/knowledge.ts';
import { fail, succeed } from '../../../shared/failure.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { RunResult } from '../../../shared/run/comparison.ts';
import { paceBounds } from '../../../shared/settings.ts';
import { wordClaim } from '../../../shared/words/claims.ts';
import type { ExerciseLibrary } from '../exercises.ts';
import type { PracticePort } from '../ports.ts';
import { atMost } from './at-most.ts';
import { openPlans } from './open-plans.ts';
import { runTrial } from './run-trial.ts';
import type { TrialPorts } from './run-trial.ts';

export type ClaimsPorts = TrialPorts & {
  readonly library: ExerciseLibrary;
  readonly practice: Pick<PracticePort, 'instant'>;
};

/** Runs of these claims, each counted once however many of them it serves. */
export type MeasuringPlan = { readonly claims: number; readonly runs: number };

/** The one source of claims for the page and for the command line, so that they can't differ. */
export type ClaimsDesk = {
  /** Every claim, forecast at pace 1. Fails where an exercise that a claim is read from can't be read. */
  list(): Promise<Result<readonly Claim[]>>;
  /**
   * These claims, measured: their runs go to the practice model at its greatest pace, independent ones at the same time.
   * Fails with what broke a run.
   */
  measure(ids: readonly ClaimId[], onPlan?: (plan: MeasuringPlan) => void): Promise<Result<readonly Claim[]>>;
};

const pace = paceBounds.max;
/** More at once would have runs wait for this machine instead of the model. */
const runsAtOnce = 20;
const claimSeed = 1;

type Opened = {
  readonly all: readonly Examination[];
  readonly exercises: ReadonlyMap<string, Exercise>;
  readonly forecaster: Forecaster;
};

export function createClaims(ports: ClaimsPorts): ClaimsDesk {
  let opening: Promise<Result<Opened>> | null = null;
  const opened = (): Promise<Result<Opened>> => (opening ??= open(ports));
  /** Runs under way, by trial: what is asked for twice at the same time is run once. */
  const going = new Map<string, Promise<Result<RunResult>>>();
  const enter = atMost(runsAtOnce);

  function measured(trial: Trial, { exercises }: Opened): Promise<Result<RunResult>> {
    const key = trialKey(trial);
    const known = going.get(key);
    if (known) return known;
    const exercise = exercises.get(trial.workflow.exercise ?? '') ?? null;
    const run = enter(() => runTrial(trial, { pace, exercise }, ports)).finally(() => going.delete(key));
    going.set(key, run);
    return run;
  }

  /** Exercises are read once, so every list is the same. */
  let listing: Promise<Result<readonly Claim[]>> | null = null;
  async function list(): Promise<Result<readonly Claim[]>> {
    const known = await opened();
    if (!known.ok) return known;
    const { all, forecaster } = known.value;
    const claims: Claim[] = [];
    for (const examination of all) {
      const reading = forecastInquiry(examination.published, 1, forecaster);
      const circumstances = { pace: 1, examination, toMeasure: effortOf(examination, forecaster) };
      claims.push(wordClaim({ basis: 'forecast', reading }, circumstances));
      // All of them take a while, and runs under way must not wait for them.
      await setImmediate();
    }
    return succeed(claims);
  }

  return {
    list: () => (listing ??= list()),
    async measure(ids, onPlan) {
      const known = await opened();
      if (!known.ok) return known;
      const { all, forecaster } = known.value;
      const wanted = all.filter(({ id }) => ids.includes(id));
      const trials = distinct(wanted.flatMap(({ run }) => run.trials));
      onPlan?.({ claims: wanted.length, runs: trials.size });
      const runs = new Map<string, RunResult>();
      const broken: Failure[] = [];
      await Promise.all(
        longestFirst([...trials.values()], forecaster).map(async (trial) => {
          const run = await measured(trial, known.value);
          if (run.ok) runs.set(trialKey(trial), run.value);
          else broken.push(run.failure);
        }),
      );
      const [reason] = broken;
      if (reason) return fail(reason);
      return succeed(
        wanted.map((examination) => {
          const reading = examination.run.read((trial) => runOf(runs, trial), pace);
          const forecast = forecastInquiry(examination.run, pace, forecaster);
          const circumstances = { pace, examination, toMeasure: effortOf(examination, forecaster) };
          return wordClaim({ basis: 'measured', reading, forecast }, circumstances);
        }),
      );
    },
  };
}

async function open({ library, practice }: ClaimsPorts): Promise<Result<Opened>> {
  const plans = await openPlans(library);
  if (!plans.ok) return plans;
  const { workflows, exercises } = plans.value;
  const known = [...exercises].map(
    ([id, exercise]) => [id, { exercise, model: practice.instant(knowledgeOf([exercise]), claimSeed) }] as const,
  );
  const forecaster = createForecaster(findingsIn(new Map(known)));
  return succeed({ all: examinations(workflows), exercises, forecaster });
}

const distinct = (trials: readonly Trial[]): Map<string, Trial> =>
  new Map(trials.map((trial) => [trialKey(trial), trial]));

function effortOf({ run }: Examination, forecaster: Forecaster): Claim['toMeasure'] {
  const trials = [...distinct(run.trials).values()];
  return { runs: trials.length, aboutMs: Math.max(...trials.map((trial) => forecaster(trial, pace).wallClockMs)) };
}

/** What takes longest has to begin first, or everything ends late. */
function longestFirst(trials: readonly Trial[], forecaster: Forecaster): Trial[] {
  const lengthOf = (trial: Trial): number => forecaster(trial, pace).wallClockMs;
  return trials.toSorted((one, other) => lengthOf(other) - lengthOf(one));
}

function runOf(runs: ReadonlyMap<string, RunResult>, trial: Trial): RunResult {
  const run = runs.get(trialKey(trial));
  if (!run) throw new Error('An inquiry reads the runs that it names, and those were made.');
  return run;
}

import type { ComparisonSummary } from '../../../shared/contract.ts';
import type { Prediction } from '../../../shared/exercise/prediction.ts';
import { fail, succeed } from '../../../shared/failure.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import { whyNotRunnable } from '../../../shared/forecast/forecast.ts';
import { asComparisonId, asRunId } from '../../../shared/ids.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import type { Fault, Limits } from '../../../shared/practice.ts';
import type { Connection, RunHeader } from '../../../shared/run/header.ts';
import type { Starting } from '../../../shared/run/starting.ts';
import { structureOf } from '../../../shared/structure/own-phases.ts';
import { usablePhases } from '../../../shared/structure/phase-faults.ts';
import { withOptions } from '../../../shared/structure/presets.ts';
import type { Structure, StructureKey } from '../../../shared/structure/structure.ts';
import type { Clock } from '../clock.ts';
import { datedId } from '../dated-id.ts';
import { fileFailure } from '../failures.ts';
import { createLog, discardLog } from '../store/event-log.ts';
import type { SummaryStore } from '../store/summaries.ts';
import type { Archive } from './archive.ts';
import type { Connector } from './connection.ts';
import type { Desk } from './desk.ts';
import { beginningOfRun } from './measuring.ts';
import type { RunToBegin } from './place.ts';
import { titleOf } from './source.ts';
import type { Work } from './source.ts';

/** Everything that a comparison is started with; recorded in every run, so that a resumption has the same. */
export type StartOptions = {
  work: Work;
  structures: readonly StructureKey[];
  prediction: Prediction | null;
  connection: Connection;
  /** Null on any connection but the practice model's. */
  pace: number | null;
  seed: number;
  limits: Limits;
  faults: readonly Fault[];
  gates: 'pass' | 'ask';
  /** A review after every so many tasks of a queue; null for none. */
  reviewEvery: number | null;
  warmCache: boolean;
  /** Hands in what may start at once as one batch, where the connection takes batches. */
  batch?: boolean;
  thinking: boolean;
  /** Only with the practice model. */
  forgetting: boolean;
  /** A hint was open when it was started. */
  assisted?: boolean;
  /** All runs at once, or each when the one before has ended. */
  starting: Starting;
  /** What it belongs to; absent where it stands for itself. */
  companion?: NonNullable<ComparisonSummary['companion']>;
  /** A set of conversations, under the id that its draft had; absent for a comparison. */
  set?: ComparisonId;
};

export type StartPorts = {
  desk: Desk;
  archive: Archive;
  connector: Connector;
  summaries: SummaryStore;
  date: () => Date;
  version: string;
  onNotice: (notice: Failure) => void;
};

/** Of everything that works on a data folder, what a start needs. */
export const startPortsOf = (
  services: Omit<StartPorts, 'date' | 'version'> & { ports: { clock: Pick<Clock, 'date'>; version: string } },
): StartPorts => ({ ...services, date: () => services.ports.clock.date(), version: services.ports.version });

/**
 * Starts a comparison. Fails, before anything is written, with what makes the workflow or the connection unusable.
 * Every run's log exists before the first request leaves, so a kill at any moment leaves something to go on with.
 */
export async function startComparison(options: StartOptions, ports: StartPorts): Promise<Result<ComparisonSummary>> {
  const { work, connection } = options;
  const unusable = whyNotRunnable(work.workflow);
  if (unusable) return fail(unusable);
  const { tasks } = work.workflow;
  const phases = usablePhases(tasks, options.structures, work.phases ?? null);
  if (!phases.ok) return phases;
  const reachable = await ports.connector.check(connection);
  if (!reachable.ok) return reachable;

  const startedAt = ports.date();
  // The day says which month's summaries hold it.
  const comparison = options.set ?? asComparisonId(datedId(startedAt));
  const runs: RunToBegin[] = [];
  for (const key of new Set(options.structures)) {
    const structure = withOptions(structureOf(tasks, key, phases.value), options);
    const header = headerOf(options, structure, comparison, startedAt, ports.version);
    const log = await createLog(ports.archive.runsFolder, header, ports.onNotice);
    if (!log.ok) {
      await takeBack(runs, ports);
      return log;
    }
    runs.push({ header, events: [], log: log.value });
  }
  const summary: ComparisonSummary = {
    id: comparison,
    startedAt: startedAt.toISOString(),
    title: titleOf(work),
    exercise: work.workflow.exercise,
    plan: work.workflow.plan,
    planTitle: work.plan?.title ?? null,
    model: connection.model,
    pace: options.pace,
    seed: options.seed,
    prediction: options.prediction,
    example: false,
    ...(options.assisted ? { assisted: true } : {}),
    ...(work.kept === undefined ? {} : { kept: work.kept }),
    ...(options.companion === undefined ? {} : { companion: options.companion }),
    ...(options.set === undefined ? {} : { conversations: true as const }),
    ...startingBeside(options),
    runs: runs.map(({ header }) => beginningOfRun(header)),
  };
  try {
    await ports.summaries.add(summary);
  } catch (error) {
    await takeBack(runs, ports);
    return fail(fileFailure(error, ports.archive.runsFolder));
  }
  const begun = await ports.desk.begin({
    summary,
    runs,
    exercise: work.exercise,
    together: options.starting === 'together',
  });
  return begun.ok ? succeed(summary) : begun;
}

/** Nothing has been sent yet, so nothing is left behind. */
async function takeBack(runs: readonly RunToBegin[], { archive }: StartPorts): Promise<void> {
  for (const { header, log } of runs) {
    await log.close();
    await discardLog(archive.runsFolder, header.id);
  }
}

function headerOf(
  options: StartOptions,
  structure: Structure,
  comparison: ComparisonId,
  startedAt: Date,
  appVersion: string,
): RunHeader {
  const { work, connection, pace, seed, limits, faults, gates, thinking, forgetting } = options;
  return {
    braid: 1,
    kind: 'run',
    id: asRunId(`${comparison}-${structure.key.replace(':', '-')}`),
    comparison,
    startedAt: startedAt.toISOString(),
    appVersion,
    workflow: work.workflow,
    structure,
    connection,
    pace,
    seed,
    limits,
    faults: [...faults],
    gates,
    ...(thinking ? { thinking } : {}),
    ...(forgetting ? { forgetting } : {}),
    ...(options.set === undefined ? {} : { free: true as const }),
    ...startingBeside(options),
  };
}

/** A run alone is begun in no way in particular. */
function startingBeside({ structures, starting }: StartOptions): { starting?: Starting } {
  return new Set(structures).size > 1 ? { starting } : {};
}

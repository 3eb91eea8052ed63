import type { ComparisonSummary } from '../../../shared/contract.ts';
import { fail, failure } from '../../../shared/failure.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { RunId } from '../../../shared/ids.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import type { ExerciseLibrary } from '../exercises.ts';
import { continueLog } from '../store/event-log.ts';
import { isOnlyRead } from './archive.ts';
import type { Archive } from './archive.ts';
import type { Desk } from './desk.ts';
import type { RunToBegin } from './place.ts';
import { workOf } from './source.ts';

export type ResumePorts = {
  desk: Desk;
  archive: Archive;
  library: ExerciseLibrary;
  onNotice: (notice: Failure) => void;
};

/**
 * Goes on with a comparison's runs that have not finished, or with `only` one of them, with the settings they were
 * started with. Fails with `run-busy`, `nothing-to-resume`, or what keeps a log from being continued.
 */
export async function resumeComparison(
  summary: ComparisonSummary,
  only: RunId | null,
  together: boolean,
  { desk, archive, library, onNotice }: ResumePorts,
): Promise<Result<null>> {
  const named = summary.runs.filter(({ id }) => only === null || id === only);
  if (isOnlyRead(summary)) return fail(failure('nothing-to-resume', { run: summary.id }));
  const letGo = desk.claim(named.map(({ id }) => id));
  if (!letGo) return fail(failure('run-busy', { run: only ?? summary.id }));
  try {
    return await beginAgain(summary, named, together, { desk, archive, library, onNotice });
  } finally {
    letGo();
  }
}

async function beginAgain(
  summary: ComparisonSummary,
  named: ComparisonSummary['runs'],
  together: boolean,
  { desk, archive, library, onNotice }: ResumePorts,
): Promise<Result<null>> {
  const open: RunToBegin[] = [];
  for (const { id } of named) {
    const known = await archive.read(summary, id);
    if (!known.ok) return closing(open, known);
    if (reduceAll(known.value.events).status === 'finished') continue;
    const log = await continueLog(archive.runsFolder, id, onNotice);
    if (!log.ok) return closing(open, log);
    open.push({ header: log.value.header, events: log.value.events, log: log.value.log });
  }
  const [first] = open;
  if (!first) {
    const [single, ...more] = named;
    return fail(failure('nothing-to-resume', { run: single && more.length === 0 ? single.id : summary.id }));
  }
  const { exercise } = await workOf(first.header.workflow, library);
  const going = new Set<RunId>(open.map(({ header }) => header.id));
  const runs = summary.runs.map((run) => (going.has(run.id) ? { ...run, state: 'running' as const } : run));
  return desk.begin({ summary: { ...summary, runs }, runs: open, exercise, together });
}

async function closing<T>(open: readonly RunToBegin[], result: T): Promise<T> {
  await Promise.all(open.map(({ log }) => log.close()));
  return result;
}

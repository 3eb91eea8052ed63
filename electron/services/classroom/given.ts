import type { GivenComparison } from '../../../shared/class/message.ts';
import { ComparisonSummarySchema } from '../../../shared/contract.ts';
import type { ComparisonSummary } from '../../../shared/contract.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { asComparisonId, asRunId } from '../../../shared/ids.ts';
import type { ComparisonId, ExerciseId, RunId } from '../../../shared/ids.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import type { Archive, ArchivedRun } from '../comparisons/archive.ts';
import { datedId } from '../dated-id.ts';
import { fileFailure } from '../failures.ts';
import { createLog, discardLog } from '../store/event-log.ts';
import type { SummaryStore } from '../store/summaries.ts';

/**
 * The comparison that a facilitator loads for a pod, with everything that Compare shows of it. Without a `comparison` it is
 * the newest finished one of the exercise, an example that ships with the app if nobody has run it here. Fails with
 * `nothing-to-give`.
 */
export async function comparisonToGive(
  exercise: ExerciseId,
  comparison: ComparisonId | null,
  archive: Archive,
): Promise<Result<GivenComparison>> {
  const summary = comparison === null ? await newestFinished(exercise, archive) : await archive.find(comparison);
  if (summary === null) return fail(failure('nothing-to-give', { exercise }));
  if (!summary.ok) return summary;
  if (summary.value.runs.some(({ state }) => state !== 'finished'))
    return fail(failure('nothing-to-give', { exercise }));
  const runs: ArchivedRun[] = [];
  for (const { id } of summary.value.runs) {
    const run = await archive.read(summary.value, id);
    if (!run.ok) return run;
    runs.push(run.value);
  }
  const kept = archive.textsOf(summary.value);
  const texts: Record<string, string> = {};
  for (const address of runs.flatMap(addressesIn)) {
    if (texts[address] !== undefined) continue;
    const text = await kept.get(address);
    if (text !== null) texts[address] = text;
  }
  return succeed({
    summary: summary.value,
    runs: runs.map(({ header, events }) => ({ header, events: [...events] })),
    texts,
  });
}

async function newestFinished(exercise: ExerciseId, archive: Archive): Promise<Result<ComparisonSummary> | null> {
  const found = (await archive.list()).find(
    (each) =>
      each.exercise === exercise &&
      each.companion === undefined &&
      each.runs.length > 1 &&
      each.runs.every(({ state }) => state === 'finished'),
  );
  return found ? succeed(found) : null;
}

function addressesIn({ events }: ArchivedRun): string[] {
  return events.flatMap((event) => (event.kind === 'request-sent' ? event.parts.map(({ text }) => text) : []));
}

/** Keeps a given comparison as one of this pod's, marked as given and under an id of its own. */
export async function keepGiven(
  given: GivenComparison,
  ports: { archive: Pick<Archive, 'runsFolder' | 'texts'>; summaries: SummaryStore; date: () => Date },
): Promise<Result<ComparisonSummary>> {
  const read = ComparisonSummarySchema.safeParse(given.summary);
  if (!read.success) return fail(failure('message-refused', { why: 'the comparison is none' }));
  if (!isFinished(read.data, given))
    return fail(failure('message-refused', { why: 'the comparison has not finished' }));
  const { archive, summaries, date } = ports;
  const comparison = asComparisonId(datedId(date()));
  const runIdOf = ({ structure }: RunHeader): RunId => asRunId(`${comparison}-${structure.key.replace(':', '-')}`);
  for (const text of Object.values(given.texts)) archive.texts.put(text);
  const written: RunId[] = [];
  try {
    for (const { header, events } of given.runs) {
      const id = runIdOf(header);
      const log = await createLog(archive.runsFolder, { ...header, id, comparison, given: true }, () => undefined);
      if (!log.ok) {
        await Promise.all(written.map((run) => discardLog(archive.runsFolder, run)));
        return log;
      }
      written.push(id);
      log.value.append(events);
      await log.value.close();
    }
    const { companion: _companion, kept: _kept, assisted: _assisted, conversations: _set, ...rest } = read.data;
    const summary: ComparisonSummary = {
      ...rest,
      id: comparison,
      // As when it was taken in, so that it stands where the pod is now.
      startedAt: date().toISOString(),
      prediction: null,
      example: false,
      given: true,
      runs: rest.runs.map((run) => ({
        ...run,
        id: asRunId(`${comparison}-${run.structure.replace(':', '-')}`),
      })),
    };
    await summaries.add(summary);
    return succeed(summary);
  } catch (error) {
    await Promise.all(written.map((run) => discardLog(archive.runsFolder, run)));
    return fail(fileFailure(error, archive.runsFolder));
  }
}

/** Each line has the log of a run that came to its end, and people go on adding to none of them. */
function isFinished(summary: ComparisonSummary, { runs }: GivenComparison): boolean {
  const logged = new Set(runs.map(({ header }) => header.structure.key));
  return (
    summary.runs.every(({ structure, state }) => state === 'finished' && logged.has(structure)) &&
    runs.every(({ header, events }) => header.free === undefined && reduceAll(events).status === 'finished')
  );
}

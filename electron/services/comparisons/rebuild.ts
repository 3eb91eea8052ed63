import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ComparisonSummary, Push } from '../../../shared/contract.ts';
import { failure } from '../../../shared/failure.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { ExerciseLibrary } from '../exercises.ts';
import type { SummaryStore } from '../store/summaries.ts';
import type { Archive } from './archive.ts';
import { summaryOfRun } from './measuring.ts';
import type { Measuring } from './measuring.ts';
import { recoveredSummary } from './recovered-summary.ts';
import type { Recovered } from './recovered-summary.ts';
import { titleOf, workOf } from './source.ts';

export type RebuildPorts = {
  archive: Pick<Archive, 'runsFolder' | 'texts'>;
  summaries: SummaryStore;
  library: ExerciseLibrary;
  measuring: Measuring;
  push: (push: Push) => void;
  onNotice: (notice: Failure) => void;
};

/** Logs are read whole, so one start takes in so many comparisons; the next start goes on with older ones. */
const atOneStart = 200;

/** `<day>-<time>-<six hex digits>` begins the name of each run of a comparison. */
const ofRun = /^(\d{8}-\d{6}-[0-9a-f]{6})-./;

/**
 * Lists again what the history has lost, its figures included: comparisons with a log among `logged` (the runs that
 * were there when the app started) and without a summary, newest first. Tells once how many there were. Months that a
 * newer version has written are left alone. Rejects when the disk refuses.
 */
export async function rebuildHistory(
  logged: readonly string[],
  ports: RebuildPorts,
  signal: AbortSignal,
): Promise<void> {
  const compared = new Set(logged.flatMap((run) => ofRun.exec(run)?.[1] ?? []));
  if (compared.size === 0) return;
  const known = new Set<string>((await ports.summaries.list()).map(({ id }) => id));
  const unknownMonths = await ports.summaries.unknownMonths();
  const lost = [...compared]
    .filter((id) => !known.has(id) && !unknownMonths.has(`${id.slice(0, 4)}-${id.slice(4, 6)}`))
    .sort()
    .reverse();

  let listed = 0;
  for (const comparison of lost) {
    // A window's commands go first.
    await nextTurn();
    if (signal.aborted || listed >= atOneStart) break;
    const recovered = await recoveredSummary(ports.archive.runsFolder, comparison, logged);
    if (recovered === null) continue;
    const summary = await measured(recovered, ports);
    // Somebody may have opened it by its address meanwhile, and gone on with it.
    if (signal.aborted || (await ports.summaries.find(comparison)) !== null) continue;
    await ports.summaries.add(summary);
    ports.push({ kind: 'comparison-changed', summary });
    listed += 1;
  }
  if (listed > 0 && !signal.aborted) ports.onNotice(failure('history-rebuilt', { comparisons: listed }));
}

async function measured({ summary, runs }: Recovered, ports: RebuildPorts): Promise<ComparisonSummary> {
  const { measuring, library, archive } = ports;
  const [first] = runs;
  if (!first) return summary;
  const work = await workOf(first.header.workflow, library);
  const { exercise, plan } = work;
  const lines: ComparisonSummary['runs'] = [];
  for (const { header, events } of runs) {
    const result = await measuring.run({ run: { header, events }, live: false, exercise, texts: archive.texts });
    const line = summary.runs.find(({ id }) => id === header.id);
    // A run that was cut off keeps its state: the screens say from it that it can be gone on with.
    lines.push(line?.state === 'running' ? line : summaryOfRun(result));
  }
  return {
    ...summary,
    title: titleOf(work),
    planTitle: plan?.title ?? null,
    runs: lines,
  };
}

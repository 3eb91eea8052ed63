import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RunEventSchema } from '../../../shared/run/event.ts';
import type { RunEvent } from '../../../shared/run/event.ts';
import { RunHeaderSchema } from '../../../shared/run/header.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';

export type RunLog = { readonly header: RunHeader; readonly events: readonly RunEvent[] };

/** The run logs as they lie in the data folder, newest comparison first. A line that is still being written is left out. */
export function runLogs(dataFolder: string): RunLog[] {
  const folder = path.join(dataFolder, 'runs');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => readLog(path.join(folder, file)))
    .sort((a, b) => b.header.startedAt.localeCompare(a.header.startedAt));
}

/** The newest log of a structure. */
export function runLog(dataFolder: string, structure: StructureKey): RunLog {
  const log = runLogs(dataFolder).find(({ header }) => header.structure.key === structure);
  if (!log) throw new Error(`There is no run log of ${structure}.`);
  return log;
}

function readLog(file: string): RunLog {
  const [header = '', ...lines] = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return {
    header: RunHeaderSchema.parse(JSON.parse(header)),
    events: lines.map((line) => RunEventSchema.parse(JSON.parse(line))),
  };
}

/** How many requests each task has sent, by the id of the task. */
export function requestsByTask({ events }: RunLog): Record<string, number> {
  const taskOf = new Map(
    events.flatMap((event) =>
      event.kind === 'step-added' ? [[event.added.id, event.added.task ?? 'none'] as const] : [],
    ),
  );
  const counts: Record<string, number> = {};
  for (const event of events) {
    if (event.kind !== 'request-sent') continue;
    const task = taskOf.get(event.step) ?? event.step;
    counts[task] = (counts[task] ?? 0) + 1;
  }
  return counts;
}

/** The tasks that have ended well, in the order in which they did. */
export function finishedTasks({ events }: RunLog): string[] {
  return events.flatMap((event) => (event.kind === 'task-finished' ? [event.task] : []));
}

/** The most requests that were in flight at the same moment. */
export function mostInFlight({ events }: RunLog): number {
  const open = new Set<string>();
  let most = 0;
  for (const event of events) {
    if (event.kind === 'request-sent') open.add(event.step);
    if (event.kind === 'reply-finished' || event.kind === 'attempt-failed') open.delete(event.step);
    most = Math.max(most, open.size);
  }
  return most;
}

/** All tokens as the server reported them, summed over the last report of every request. */
export function reportedTokens({ events }: RunLog): number {
  const last = new Map<string, number>();
  for (const event of events) {
    if (event.kind !== 'usage') continue;
    const { input, cacheWrite, cacheRead, output } = event.usage;
    last.set(`${event.step} ${event.attempt}`, (input ?? 0) + (cacheWrite ?? 0) + (cacheRead ?? 0) + (output ?? 0));
  }
  return [...last.values()].reduce((sum, each) => sum + each, 0);
}

/** What a step has received so far, over all its attempts. */
export function receivedText({ events }: RunLog, task: string): string {
  const steps = new Set(
    events.flatMap((event) => (event.kind === 'step-added' && event.added.task === task ? [event.added.id] : [])),
  );
  return events.flatMap((event) => (event.kind === 'delta' && steps.has(event.step) ? [event.text] : [])).join('');
}

/** How the log says that the run ended; null while it has not. */
export function endOf({ events }: RunLog): string | null {
  const end = events.findLast((event) => event.kind === 'run-finished' || event.kind === 'resumed');
  return end?.kind === 'run-finished' ? end.state : null;
}

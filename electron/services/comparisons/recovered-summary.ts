import { readdir } from 'node:fs/promises';
import type { ComparisonSummary } from '../../../shared/contract.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import { systemCode } from '../failures.ts';
import { readLog } from '../store/event-log.ts';
import type { ReadLog } from '../store/event-log.ts';
import { beginningOfRun } from './measuring.ts';

/** A comparison as the logs of its runs tell it, and what was read of them. */
export type Recovered = { readonly summary: ComparisonSummary; readonly runs: readonly ReadLog[] };

/** Names of all runs that have a log here, in no order. */
export async function loggedRuns(runsFolder: string): Promise<string[]> {
  const files = await readdir(runsFolder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return [];
    throw error;
  });
  return files.filter((file) => file.endsWith('.jsonl')).map((file) => file.slice(0, -'.jsonl'.length));
}

/**
 * A comparison whose line in the history was lost, made again from the logs of its runs: they say everything but the
 * prediction, and the figures come with the measuring. Null where none of `logged` can be read as one of its runs.
 */
export async function recoveredSummary(
  runsFolder: string,
  comparison: string,
  logged: readonly string[],
): Promise<Recovered | null> {
  if (!/^[A-Za-z0-9-]+$/.test(comparison)) return null;
  const names = logged.filter((run) => run.startsWith(`${comparison}-`)).sort();
  const logs = await Promise.all(names.map((run) => readLog(runsFolder, run)));
  const runs = logs.flatMap((log) => (log.ok && log.value.header.comparison === comparison ? [log.value] : []));
  const first = runs[0]?.header;
  if (!first) return null;
  const summary: ComparisonSummary = {
    id: first.comparison,
    startedAt: first.startedAt,
    title: first.workflow.title,
    exercise: first.workflow.exercise,
    plan: first.workflow.plan,
    planTitle: null,
    model: first.connection.model,
    pace: first.pace,
    seed: first.seed,
    prediction: null,
    example: false,
    ...(first.starting === undefined ? {} : { starting: first.starting }),
    ...(runs.some(({ header }) => header.given) ? { given: true as const } : {}),
    ...(runs.some(({ header }) => header.free) ? { conversations: true as const } : {}),
    runs: runs.map(({ header, events }) => {
      const { status } = reduceAll(events);
      return { ...beginningOfRun(header), state: status === 'ready' ? 'running' : status };
    }),
  };
  return { summary, runs };
}

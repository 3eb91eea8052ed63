import { readdir } from 'node:fs/promises';
import type { ComparisonSummary } from '../../../shared/contract.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import { systemCode } from '../failures.ts';
import { readLog } from '../store/event-log.ts';
import { beginningOfRun } from './measuring.ts';

/**
 * A comparison whose line in the history was lost, made again from the logs of its runs: they say everything but the
 * prediction, and the figures come back with the next measuring. Null where there are no logs of it.
 */
export async function recoveredSummary(runsFolder: string, comparison: string): Promise<ComparisonSummary | null> {
  if (!/^[A-Za-z0-9-]+$/.test(comparison)) return null;
  const files = await readdir(runsFolder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return [];
    throw error;
  });
  const names = files.filter((file) => file.startsWith(`${comparison}-`) && file.endsWith('.jsonl')).sort();
  const logs = await Promise.all(names.map((file) => readLog(runsFolder, file.slice(0, -'.jsonl'.length))));
  const runs = logs.flatMap((log) => (log.ok && log.value.header.comparison === comparison ? [log.value] : []));
  const first = runs[0]?.header;
  if (!first) return null;
  return {
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
    runs: runs.map(({ header, events }) => {
      const { status } = reduceAll(events);
      return { ...beginningOfRun(header), state: status === 'ready' ? 'running' : status };
    }),
  };
}

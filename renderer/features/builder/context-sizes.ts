import type { TaskId } from '../../../shared/ids.ts';
import type { Comparison } from '../../../shared/run/comparison.ts';

/** Tokens that each task's conversation reads when it runs apart, and what the thread's last turn reads. Unknown ones are left out or null. */
export function contextSizes(forecast: Comparison | null): {
  readonly apart: ReadonlyMap<TaskId, number>;
  readonly lastTurn: number | null;
} {
  const runOf = (structure: string) => forecast?.runs.find((run) => run.structure === structure);
  const known = (runOf('all-at-once')?.tasks ?? []).flatMap(({ id, contextTokens }) =>
    contextTokens === null ? [] : [[id, contextTokens] as const],
  );
  const turns = (runOf('thread')?.tasks ?? []).flatMap(({ contextTokens }) => contextTokens ?? []);
  return { apart: new Map(known), lastTurn: turns.length === 0 ? null : Math.max(...turns) };
}

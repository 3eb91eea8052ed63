import { stated, workflowOf } from '../../claims/workflows.ts';
import { trialHeader } from '../../claims/trial-header.ts';
import { computedSweep } from '../../forecast/computed-sweep.ts';
import type { ComputedSweep } from '../../forecast/computed-sweep.ts';
import { estimatorOf } from '../../forecast/estimate.ts';
import { simulate } from '../../forecast/simulate.ts';
import { replayable } from '../../forecast/what-if.ts';
import type { Workflow } from '../../workflow/task.ts';

export type LimitedWork = {
  readonly tasks: number;
  /** How long a task takes. */
  readonly seconds: number;
  /** What the server takes; null for any number. */
  readonly requestsPerMinute: number | null;
};

export const limitBounds = {
  tasks: { least: 2, most: 24 },
  seconds: { least: 5, most: 90 },
} as const;

/** Limits to choose from, the last for none. */
export const offeredLimits = [2, 3, 4, 6, 8, 10, 15, 20, 30, 60, null] as const;

/** So many equal tasks of one request each, which need nothing of each other. */
export function equalWork({ tasks, seconds }: Omit<LimitedWork, 'requestsPerMinute'>): Workflow {
  return workflowOf(
    'equal-tasks',
    Array.from({ length: tasks }, (_, index) => stated(`task-${index + 1}`, seconds, 1_000)),
  );
}

/** The work at every width under its limit, and the width beyond which wider no longer helps. */
export function limitSweep(work: LimitedWork): ComputedSweep {
  return sweepOf(equalWork(work), work.requestsPerMinute);
}

/** The same for any work: its turns go once on the virtual clock, and from there at every width. */
export function sweepOf(workflow: Workflow, requestsPerMinute: number | null): ComputedSweep {
  const limit = requestsPerMinute === null ? {} : { requestsPerMinute };
  const header = trialHeader({ workflow, structure: 'all-at-once', ...limit }, 1);
  let estimator: ReturnType<typeof estimatorOf> | null = null;
  const { state } = simulate({
    workflow,
    structure: header.structure,
    model: header.connection.model,
    estimate: (step, steps) =>
      (estimator ??= estimatorOf({ workflow, structure: header.structure, steps, pace: 1 }))(step),
  });
  const run = replayable(header, state, 1);
  if (run === null) throw new RangeError('Separate conversations that have all ended can be computed at any width.');
  return computedSweep(run, []);
}

/** The narrowest width that is as fast as any wider one; the widest, where wider still helped. */
export function bestWidth({ points, verdict }: ComputedSweep): number {
  return verdict.breakEven ?? points.at(-1)?.width ?? 1;
}

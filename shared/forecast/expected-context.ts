import type { StepId, TaskId } from '../ids.ts';
import { briefOf, partsSent } from '../run/brief.ts';
import type { BriefPart } from '../run/brief.ts';
import { expand, lastStepIdOf } from '../run/expand.ts';
import { withCoordinators } from '../run/workflow-of-run.ts';
import { presetStructure } from '../structure/presets.ts';
import type { Structure } from '../structure/structure.ts';
import { charactersPerToken } from '../tokens.ts';
import type { Workflow } from '../workflow/task.ts';
import { estimateReplyTokens, estimatorOf } from './estimate.ts';

/** What stands for text that nobody has written yet: of the expected length, and saying so. */
export type StandIn = (title: string, tokens: number) => string;

/**
 * What the last turn of a task would be sent under a structure, part by part, as the run would send it: the same parts in
 * the same order. Only outputs and replies that don't exist yet are stood in for. Empty for a merge, and for a task that
 * the structure doesn't place (one in a circle).
 */
export function expectedContext(
  planned: Workflow,
  structure: Structure,
  id: TaskId,
  standIn: StandIn = (_, tokens) => 'x'.repeat(Math.floor(tokens * charactersPerToken)),
): BriefPart[] {
  const workflow = withCoordinators(planned, structure);
  const task = workflow.tasks.find((each) => each.id === id);
  const steps = expand(workflow, structure);
  const step = task && steps.find((each) => each.id === lastStepIdOf(task));
  if (!task || step?.conversation == null) return [];
  const byId = new Map(workflow.tasks.map((each) => [each.id, each]));
  const outputs = Object.fromEntries(
    workflow.tasks.map((each) => [
      each.id,
      standIn(each.title, estimateReplyTokens(each) * (each.followUps.length + 1)),
    ]),
  ) as Record<TaskId, string>; // Object.fromEntries forgets the brand of its keys
  const taskOfStep = new Map(steps.map((each) => [each.id, each.task]));
  const replyOf = (turn: StepId): string | undefined => {
    const owner = byId.get(taskOfStep.get(turn) ?? ('' as TaskId)); // no task has the empty id
    return owner && standIn(owner.title, estimateReplyTokens(owner));
  };
  return partsSent(briefOf({ workflow, structure, steps, step, outputs, replyOf, runMark: null }));
}

/**
 * Estimated tokens that the last turn of each task reads in a conversation of its own, also while the plan can't run yet.
 * Tasks in a circle and merges are left out.
 */
export function expectedReads(workflow: Workflow): ReadonlyMap<TaskId, number> {
  const structure = presetStructure(workflow.tasks, 'all-at-once');
  const steps = expand(workflow, structure);
  const estimate = estimatorOf({ workflow, structure, steps, pace: 1 });
  const lastTurns = new Map(
    steps.flatMap((step) => (step.kind === 'turn' && step.task ? [[step.task, step] as const] : [])),
  );
  return new Map(
    [...lastTurns].map(([task, step]) => {
      const { input, cacheWrite, cacheRead } = estimate(step).usage;
      return [task, (input ?? 0) + (cacheWrite ?? 0) + (cacheRead ?? 0)];
    }),
  );
}

/** Estimated tokens that the last turn of One thread reads; null without tasks that can be placed. */
export function expectedThreadEnd(workflow: Workflow): number | null {
  const structure = presetStructure(workflow.tasks, 'thread');
  const steps = expand(workflow, structure);
  const last = steps.findLast(({ kind }) => kind === 'turn');
  if (!last) return null;
  const { input, cacheWrite, cacheRead } = estimatorOf({ workflow, structure, steps, pace: 1 })(last).usage;
  return (input ?? 0) + (cacheWrite ?? 0) + (cacheRead ?? 0);
}

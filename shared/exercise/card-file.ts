import { z } from 'zod';
import { PlanIdSchema, TaskIdSchema } from '../ids.ts';
import type { PlanId } from '../ids.ts';
import type { Fault } from '../words/faults.ts';
import { OutputShape } from '../workflow/file.ts';
import type { Workflow } from '../workflow/task.ts';
import { CardSchema } from './card.ts';
import type { Card } from './card.ts';

/** A card in an exercise file: a task of one of its plans by name, or written out. */
export const CardShape = CardSchema.pick({ id: true, title: true, kind: true, of: true }).extend({
  plan: PlanIdSchema.optional(),
  task: TaskIdSchema.optional(),
  brief: z.string().min(1).optional(),
  materials: CardSchema.shape.materials.default([]),
  output: OutputShape.default({ kind: 'prose' }),
  followUps: CardSchema.shape.followUps.default([]),
});
export type CardShape = z.infer<typeof CardShape>;

type PlanOfFile = { readonly id: PlanId; readonly workflow: Workflow };

/** The cards themselves, once the plans that they take tasks from are there. */
export function readCards(
  shapes: readonly CardShape[],
  plans: readonly PlanOfFile[],
): { readonly cards: Card[]; readonly faults: Fault[] } {
  const faults: Fault[] = [];
  const cards = shapes.flatMap(({ plan: planId, task: taskId, brief, ...written }, at): Card[] => {
    const refuse = (field: string, what: string): Card[] => {
      faults.push({ path: ['cards', at, field], what });
      return [];
    };
    if (taskId === undefined) {
      if (brief === undefined) return refuse('brief', 'is missing: a card needs a brief, or the task that it is');
      return [{ ...written, brief, writes: [], limitSeconds: null }];
    }
    if (brief !== undefined) return refuse('brief', 'is said by the task already: a card has one or the other');
    if (planId === undefined) return refuse('plan', 'is missing: it names the plan that the task is of');
    const plan = plans.find(({ id }) => id === planId);
    if (plan === undefined) return refuse('plan', `names “${planId}”, which is not among the plans`);
    const task = plan.workflow.tasks.find(({ id }) => id === taskId);
    if (task === undefined) return refuse('task', `names “${taskId}”, which is no task of the plan “${planId}”`);
    const { id, title, kind, of } = written;
    return [CardSchema.parse({ ...task, id, title, kind, of })];
  });
  return { cards, faults };
}

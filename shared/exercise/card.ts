import { z } from 'zod';
import { TaskIdSchema } from '../ids.ts';
import type { TaskId } from '../ids.ts';
import { TaskSchema } from '../workflow/task.ts';
import type { Task } from '../workflow/task.ts';

/** What of a task a card can know: all but how it is connected. What it needs is for a learner to draw. */
const work = {
  brief: TaskSchema.shape.brief,
  materials: TaskSchema.shape.materials,
  output: TaskSchema.shape.output,
  followUps: TaskSchema.shape.followUps,
  writes: TaskSchema.shape.writes,
  limitSeconds: TaskSchema.shape.limitSeconds,
  merge: TaskSchema.shape.merge,
};

export const cardKinds = ['good', 'split-too-far', 'hides-dependency'] as const;

/** A task to pick while a plan is built. Its id becomes the task's. */
export const CardSchema = z.object({
  id: TaskIdSchema,
  title: TaskSchema.shape.title,
  /** What picking it does to a plan: `good` ones make up the worked plan. */
  kind: z.enum(cardKinds),
  /** The good card that this one is a part of; of those that are split too far. */
  of: TaskIdSchema.optional(),
  ...work,
});
export type Card = z.infer<typeof CardSchema>;

/** A card as a learner is offered it: which of them have a fault is for the run to show. */
export const OpenCardSchema = CardSchema.omit({ kind: true, of: true });
export type OpenCard = z.infer<typeof OpenCardSchema>;

/** The task that a card becomes, connected to nothing. */
export function taskOfCard({
  id,
  title,
  brief,
  materials,
  output,
  followUps,
  writes,
  limitSeconds,
  merge,
}: OpenCard): Task {
  return {
    ...{ id, title, brief, materials, needs: [], output, followUps, writes, limitSeconds, estimate: null },
    ...(merge !== undefined && { merge }),
  };
}

type Work = Pick<Task, keyof typeof work>;

/** Whether two of them are told, given and asked for the same, whatever they are called. */
export function isSameWork(one: Work, other: Work): boolean {
  const told = (each: Work) =>
    JSON.stringify([each.brief, each.materials, each.output, each.followUps, each.writes, each.merge === true]);
  return told(one) === told(other);
}

/**
 * The task that each card is on the table as: the one of its id, or else one that does the same work, as in a plan that
 * was taken over. A task stands for one card at most, so that two joins can be told apart.
 */
export function tasksOfCards(cards: readonly OpenCard[], tasks: readonly Task[]): ReadonlyMap<TaskId, TaskId> {
  const free = new Map(tasks.map((task) => [task.id, task]));
  const taken = new Map<TaskId, TaskId>();
  const take = (card: OpenCard, task: Task | undefined) => {
    if (task === undefined) return;
    free.delete(task.id);
    taken.set(card.id, task.id);
  };
  for (const card of cards) take(card, free.get(card.id));
  for (const card of cards) {
    if (!taken.has(card.id))
      take(
        card,
        [...free.values()].find((task) => isSameWork(task, card)),
      );
  }
  return taken;
}

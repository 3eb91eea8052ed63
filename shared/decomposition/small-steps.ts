import type { Task } from '../workflow/task.ts';
import { isBriefed } from './plan.ts';
import type { Plan } from './plan.ts';
import { textOf } from './task-text.ts';

/** A brief of so many words at most, grammar left out, is a small step. */
const mostWords = 10;
const leastSteps = 4;

/** Rows of small steps, each of which works on nothing but what the one before hands it: one conversation could do them. */
export function smallSteps(plan: Plan): Task[][] {
  const goesOn = (task: Task): Task | undefined => {
    const [next, ...others] = plan.consumers(task.id);
    if (!next || others.length > 0) return undefined;
    return next.needs.length === 1 && next.materials.length === 0 && isSmall(next) ? next : undefined;
  };
  const begun = new Set<Task>();
  return plan.ordered.flatMap((start) => {
    if (begun.has(start) || !isSmall(start)) return [];
    const row = [start];
    for (let next = goesOn(start); next; next = goesOn(next)) row.push(next);
    for (const task of row) begun.add(task);
    return row.length >= leastSteps ? [row] : [];
  });
}

const isSmall = (task: Task): boolean =>
  isBriefed(task) && task.followUps.length === 0 && task.brief.trim() !== '' && textOf(task).words.length <= mostWords;

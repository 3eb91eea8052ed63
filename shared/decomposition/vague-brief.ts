import type { Task } from '../workflow/task.ts';
import { isSynthesis } from './plan.ts';
import { opensBrief, rule } from './rule.ts';
import { textOf } from './task-text.ts';

/** A brief that leaves open what to look for, or where. */
export const vagueBrief = rule({
  id: 'vague-brief',
  severity: 'warning',
  lesson: 'plan-like-a-lead',
  find: ({ briefed }) =>
    briefed
      .filter(isVague)
      .map(({ id, title }) => ({ tasks: [id], params: { task: title }, remedies: [opensBrief(id)] })),
});

/** A synthesis is told by what it is handed, and by its contract where there is one. */
export function isVague(task: Task): boolean {
  if (task.brief.trim() === '' || textOf(task).isSpecific) return false;
  return !(isSynthesis(task) && task.output.kind !== 'prose');
}

import { opensBrief, rule } from './rule.ts';

/** A task that says nothing can't be run. */
export const emptyBrief = rule({
  id: 'empty-brief',
  severity: 'error',
  lesson: 'plan-like-a-lead',
  find: ({ briefed }) =>
    briefed
      .filter(({ brief }) => brief.trim() === '')
      .map(({ id, title }) => ({ tasks: [id], params: { task: title }, remedies: [opensBrief(id)] })),
});

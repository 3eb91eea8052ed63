import type { Task } from '../workflow/task.ts';
import { fieldsFor } from './fields-for.ts';
import { isBriefed, isSynthesis } from './plan.ts';
import { rule } from './rule.ts';
import type { Found } from './rule.ts';

/** Prose that is handed to a synthesis: whoever merges has to guess which of it counts. */
export const looseOutput = rule({
  id: 'loose-output',
  severity: 'hint',
  lesson: 'bill-for-merging',
  find: ({ tasks, task: find }) =>
    tasks.filter(isSynthesis).flatMap((synthesis): Found<'loose-output'>[] => {
      const loose = [...new Set(synthesis.needs)]
        .flatMap((id) => find(id) ?? [])
        .filter((task: Task) => isBriefed(task) && task.output.kind === 'prose');
      if (loose.length === 0) return [];
      return [
        {
          tasks: loose.map(({ id }) => id),
          params: { tasks: loose.map(({ title }) => title), synthesis: synthesis.title },
          remedies: [
            {
              kind: 'edit',
              label: { id: 'use-fields', count: loose.length },
              edits: loose.map((task) => ({
                kind: 'change-task',
                task: task.id,
                change: { output: { kind: 'fields', fields: fieldsFor(task) } },
              })),
            },
          ],
        },
      ];
    }),
});

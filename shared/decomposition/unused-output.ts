import { joinsOutputs } from './no-synthesis.ts';
import { rule } from './rule.ts';
import type { Found } from './rule.ts';

/** An output that nobody is handed, beside a synthesis that could be. */
export const unusedOutput = rule({
  id: 'unused-output',
  severity: 'hint',
  lesson: 'what-was-it-sent',
  find: ({ finals, ordered, tasks }) => {
    if (ordered.length < tasks.length) return [];
    const synthesis = finals.findLast(joinsOutputs);
    if (!synthesis) return [];
    return finals
      .filter((task) => !joinsOutputs(task))
      .map((task): Found<'unused-output'> => ({
        tasks: [task.id],
        params: { task: task.title, synthesis: synthesis.title },
        remedies: [
          {
            kind: 'edit',
            label: { id: 'hand-over', from: task.title, to: synthesis.title },
            edits: [{ kind: 'connect', from: task.id, to: synthesis.id }],
          },
        ],
      }));
  },
});

import type { Task } from '../workflow/task.ts';
import type { Remedy } from './issue.ts';
import { mentionIn, nameOf } from './mention.ts';
import type { Plan } from './plan.ts';
import { rule } from './rule.ts';
import { textOf } from './task-text.ts';

/** A task that is sent more than one conversation can hold. */
export const contextTooLarge = rule({
  id: 'context-too-large',
  severity: 'warning',
  lesson: 'growing-thread',
  find: (plan) => {
    const { contextWindow: window } = plan.circumstances;
    return plan.briefed.flatMap((task) => {
      const tokens = plan.contextTokens(task);
      if (tokens <= window) return [];
      const open: Remedy = { kind: 'open', label: { id: 'open-materials' }, opens: 'materials', task: task.id };
      return [
        {
          tasks: [task.id],
          params: { task: task.title, tokens, window },
          remedies: [...onlyNamed(plan, task), open],
        },
      ];
    });
  },
});

/** Only the materials that its brief speaks of, where these fit. */
function onlyNamed(plan: Plan, task: Task): Remedy[] {
  const named = task.materials.filter((id) => {
    const material = plan.material(id);
    return material && mentionIn(textOf(task), nameOf(material.title)).length > 0;
  });
  if (named.length === 0 || plan.contextTokens({ ...task, materials: named }) > plan.circumstances.contextWindow)
    return [];
  return [
    {
      kind: 'edit',
      label: { id: 'only-named' },
      edits: [{ kind: 'change-task', task: task.id, change: { materials: named } }],
    },
  ];
}

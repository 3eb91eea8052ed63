import { asksToMerge } from '../exercise/merge-brief.ts';
import { blankTask } from '../workflow/blank-task.ts';
import type { Edit } from '../workflow/edit.ts';
import type { Task } from '../workflow/task.ts';
import { planDrafts } from '../words/plan-drafts.ts';
import { originalWork } from './english.ts';
import type { Remedy } from './issue.ts';
import { isSynthesis } from './plan.ts';
import type { Plan } from './plan.ts';
import { opensBrief, rule } from './rule.ts';
import type { Found } from './rule.ts';
import { textOf } from './task-text.ts';

/** A synthesis that also reads or finds out something of its own: nobody else checks that part, and it starts late. */
export const synthesisDoesWork = rule({
  id: 'synthesis-does-work',
  severity: 'warning',
  lesson: 'plan-like-a-lead',
  find: (plan) =>
    plan.briefed.flatMap((task): Found<'synthesis-does-work'>[] => {
      if (!isSynthesis(task) || !asksToMerge(task.brief)) return [];
      const materials = task.materials.flatMap((id) => plan.material(id) ?? []).map(({ title }) => title);
      const words = originalWork.exec(withSingleBlanks(textOf(task).asked))?.[1] ?? null;
      if (materials.length === 0 && words === null) return [];
      return [
        {
          tasks: [task.id],
          params: { task: task.title, materials, words },
          remedies: words === null ? withoutMaterials(plan, task, materials) : [opensBrief(task.id)],
        },
      ];
    }),
});

/** A line's end stays one: a clause begins there. */
const withSingleBlanks = (text: string): string =>
  text.replaceAll(/\s+/g, (blank) => (blank.includes('\n') ? '\n' : ' '));

function withoutMaterials({ tasks, before, task: find }: Plan, task: Task, materials: readonly string[]): Remedy[] {
  const drop: Edit = { kind: 'change-task', task: task.id, change: { materials: [] } };
  const taken: Remedy = { kind: 'edit', label: { id: 'take-materials-away' }, edits: [drop] };
  const read = new Set([...before(task.id)].flatMap((id) => find(id)?.materials ?? []));
  if (task.materials.every((id) => read.has(id))) return [taken];
  const reader = blankTask(tasks, planDrafts.readerTitle(materials), {
    brief: planDrafts.readerBrief(materials),
    materials: [...task.materials],
    output: {
      kind: 'fields',
      fields: [{ name: 'points', type: 'list', required: true, description: planDrafts.field.points }],
    },
  });
  const at = tasks.findIndex(({ id }) => id === task.id);
  const hand: Remedy = {
    kind: 'edit',
    label: { id: 'reader-for-it', material: materials.join(', ') },
    edits: [{ kind: 'add-task', task: reader, at }, drop, { kind: 'connect', from: reader.id, to: task.id }],
  };
  return [hand, taken];
}

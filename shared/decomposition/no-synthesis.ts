import type { Edit } from '../workflow/edit.ts';
import { blankTask } from '../workflow/blank-task.ts';
import type { Task } from '../workflow/task.ts';
import { planDrafts } from '../words/plan-drafts.ts';
import type { Remedy } from './issue.ts';
import { isBriefed } from './plan.ts';
import type { Plan } from './plan.ts';
import { rule } from './rule.ts';

/** Several outputs at the end, and nobody brings them together: the merge falls to a person. */
export const noSynthesis = rule({
  id: 'no-synthesis',
  severity: 'warning',
  lesson: 'bill-for-merging',
  find: (plan) => {
    const { finals } = plan;
    if (finals.length < 2 || plan.ordered.length < plan.tasks.length) return [];
    if (!finals.some(isBriefed) || finals.some(joinsOutputs)) return [];
    return [
      {
        tasks: finals.map(({ id }) => id),
        params: { tasks: finals.map(({ title }) => title) },
        remedies: [addSynthesis(plan, finals), ...joinFields(plan, finals)],
      },
    ];
  },
});

/** Where one output at the end joins others, those beside it are unused rather than unmerged. */
export const joinsOutputs = ({ needs }: Task): boolean => new Set(needs).size >= 2;

function addSynthesis({ tasks }: Plan, finals: readonly Task[]): Remedy {
  const task = blankTask(tasks, planDrafts.synthesisTitle, {
    brief: planDrafts.synthesisBrief(finals.map(({ title }) => title)),
    needs: finals.map(({ id }) => id),
    output: { kind: 'sections', sections: [...planDrafts.synthesisSections] },
  });
  const edits: Edit[] = [{ kind: 'add-task', task }];
  return { kind: 'edit', label: { id: 'add-synthesis' }, edits };
}

/** Fields can be joined without a model, at no cost; but then nobody looks for conflicts. */
function joinFields({ tasks }: Plan, finals: readonly Task[]): Remedy[] {
  if (!finals.every(({ output, merge }) => output.kind === 'fields' || merge === true)) return [];
  const task = blankTask(tasks, planDrafts.joinedTitle, { merge: true, needs: finals.map(({ id }) => id) });
  return [{ kind: 'edit', label: { id: 'join-fields' }, edits: [{ kind: 'add-task', task }] }];
}

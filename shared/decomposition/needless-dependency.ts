import type { Task } from '../workflow/task.ts';
import { mentionIn } from './mention.ts';
import { isBriefed, isSynthesis } from './plan.ts';
import type { Plan } from './plan.ts';
import { stemsOf, subjectOf } from './reading.ts';
import { rule } from './rule.ts';
import type { Found } from './rule.ts';
import { areOneForm, textOf } from './task-text.ts';
import { isVague } from './vague-brief.ts';

/** A task that waits for an output of which its brief makes no use: it could start earlier. */
export const needlessDependency = rule({
  id: 'needless-dependency',
  severity: 'hint',
  lesson: 'would-b-change',
  find: (plan) =>
    plan.ordered.filter(isBriefed).flatMap((task) =>
      task.needs.flatMap((need): Found<'needless-dependency'>[] => {
        const from = plan.task(need);
        if (!from || !isBriefed(from) || !isNeedless(plan, task, from)) return [];
        return [
          {
            tasks: [task.id, from.id],
            params: { task: task.title, from: from.title },
            remedies: [
              {
                kind: 'edit',
                label: { id: 'unlink', from: from.title, to: task.title },
                edits: [{ kind: 'disconnect', from: from.id, to: task.id }],
              },
            ],
          },
        ];
      }),
    ),
});

const takesUp =
  /\b(?:hand(?:ed|s|off|over|ed over)?|given to you|based on|using|building on|according to|following|above|earlier|previous|so far|findings?|results?|conclusions?|drafts?|outputs?|agreed|chosen|settled|decided|then|now that|go on|continue|rewrite|revise|shorten|edit|proofread)\b/i;

function isNeedless(plan: Plan, task: Task, from: Task): boolean {
  // A vague brief makes use of nothing, and says nothing about what it waits for.
  if (isSynthesis(task) || isVague(task)) return false;
  // Order is reason enough where both change one thing, and where one conversation is to hold both.
  if (task.writes.some((written) => from.writes.includes(written))) return false;
  if (task.thread !== undefined && task.thread === from.thread) return false;
  const isForm = areOneForm(task, from);
  // Without a text of its own the output is what it works from, unless both fill in the same form.
  if (task.materials.length === 0 && !isForm) return false;
  if (!isForm && takesUp.test(textOf(task).asked)) return false;
  // It may want what came to the other from further up, unless it is handed that anyway.
  const through = [...plan.before(from.id)]
    .filter((id) => !task.needs.includes(id))
    .flatMap((id) => plan.task(id) ?? []);
  return ![from, ...through].some((each) => speaksOf(plan, task, each));
}

/** Whether the brief has a word of the other's title or fields that is not its own, and not a material's. */
function speaksOf(plan: Plan, task: Task, from: Task): boolean {
  if (mentionIn(textOf(task), textOf(from).name).length > 0) return !isOwn(plan, task, from.title);
  const own = new Set([
    ...stemsOf(task.title),
    ...partsOf(task),
    ...task.materials.flatMap((id) => stemsOf(plan.material(id)?.title ?? '')),
  ]);
  const theirs = [...subjectOf(from.title), ...partsOf(from)].filter((stem) => !own.has(stem));
  return theirs.some((stem) => stem.length > 2 && textOf(task).stems.has(stem));
}

const isOwn = (plan: Plan, task: Task, title: string): boolean => {
  const own = new Set([task.title, ...task.materials.map((id) => plan.material(id)?.title ?? '')].flatMap(stemsOf));
  return stemsOf(title).every((stem) => own.has(stem));
};

function partsOf({ output }: Task): readonly string[] {
  if (output.kind === 'prose') return [];
  const names =
    output.kind === 'sections'
      ? output.sections
      : output.fields.flatMap(({ name, description }) => [name.replaceAll('_', ' '), description]);
  return names.flatMap((name) => [...subjectOf(name)]);
}

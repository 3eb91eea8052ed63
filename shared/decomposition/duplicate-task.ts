import type { MaterialId } from '../ids.ts';
import type { Edit } from '../workflow/edit.ts';
import type { Task } from '../workflow/task.ts';
import { meaningOf, overlap, sameOrder } from './likeness.ts';
import { isSynthesis, mayRunAtOnce } from './plan.ts';
import type { Plan } from './plan.ts';
import { opensBrief, rule } from './rule.ts';
import type { Found } from './rule.ts';
import { areOneForm, textOf } from './task-text.ts';

/** Two tasks that cover the same ground: all that one is asked, the other is asked of the same texts. */
export const duplicateTask = rule({
  id: 'duplicate-task',
  severity: 'warning',
  lesson: 'plan-like-a-lead',
  find: (plan) => {
    const placed = new Set(plan.ordered.map(({ id }) => id));
    const able = plan.briefed.filter((task) => placed.has(task.id) && !isSynthesis(task));
    const ground = able.map((task): Ground => ({
      task,
      asked: textOf(task).meaning,
      titled: meaningOf(task.title),
      reads: new Set(task.materials),
    }));
    return ground.flatMap((other, at): Found<'duplicate-task'>[] => {
      const one = ground.slice(0, at).find((each) => coverTheSame(plan, each, other) && !isOfARow(able, each, other));
      return one ? [foundOf(plan, one.task, other.task)] : [];
    });
  },
});

type Ground = {
  readonly task: Task;
  readonly asked: ReadonlySet<string>;
  readonly titled: ReadonlySet<string>;
  readonly reads: ReadonlySet<MaterialId>;
};

/** Several drafts to choose among are asked for alike on purpose. */
const isVariant = /\b(?:variants?|versions?|options?|alternatives?|drafts?|takes?|attempts?|proposals?|candidates?)\b/i;

function coverTheSame(plan: Plan, one: Ground, other: Ground): boolean {
  if (isVariant.test(one.task.title) && isVariant.test(other.task.title)) return false;
  const isSame = sameSet(one.asked, other.asked) && one.asked.size >= 2;
  if (!isSame && !mayRunAtOnce(plan, one.task.id, other.task.id)) return false;
  if (!readTheSame(one.reads, other.reads)) return false;
  const shared = overlap(one.asked, other.asked);
  const all = one.asked.size + other.asked.size - shared;
  const less = Math.min(one.asked.size, other.asked.size);
  if (less < 2 || shared / all < 0.6) return false;
  // What each asks beyond the other makes them two where it fills in one form; in other words it may be the same.
  if (shared < less && (less < 5 || sameOrder(textOf(one.task).words, textOf(other.task).words) > 0.7)) return false;
  const both = new Set([...one.asked, ...other.asked]);
  const own = (titled: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean =>
    [...titled].some((word) => !both.has(word) && !theirs.has(word));
  return !(own(one.titled, other.titled) && own(other.titled, one.titled));
}

/** One operation on three inputs or more, each named in its brief: a word more or less is the input. */
function isOfARow(all: readonly Task[], one: Ground, other: Ground): boolean {
  if (sameSet(one.asked, other.asked)) return false;
  return all.filter((task) => areOneForm(task, one.task) && areOneForm(task, other.task)).length >= 3;
}

const sameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && overlap(one, other) === one.size;

function readTheSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = overlap(one, other);
  return shared === Math.min(one.size, other.size) && (shared > 0 || one.size === other.size);
}

function foundOf(plan: Plan, one: Task, other: Task): Found<'duplicate-task'> {
  const [kept, gone] = plan.before(one.id).has(other.id) ? [other, one] : [one, other];
  const handed = plan
    .consumers(gone.id)
    .filter(({ id }) => id !== kept.id && !plan.before(kept.id).has(id))
    .map(({ id }): Edit => ({ kind: 'connect', from: kept.id, to: id }));
  return {
    tasks: [one.id, other.id],
    params: { task: one.title, other: other.title },
    remedies: [
      {
        kind: 'edit',
        label: { id: 'keep-one', kept: kept.title },
        edits: [...handed, { kind: 'remove-tasks', tasks: [gone.id] }],
      },
      opensBrief(other.id),
    ],
  };
}

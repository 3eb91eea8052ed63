import { estimateTokens } from '../tokens.ts';
import { applyEdit } from '../workflow/edit.ts';
import type { Edit } from '../workflow/edit.ts';
import type { Task, Workflow } from '../workflow/task.ts';
import { combine, combineRow, sameIds } from './combine.ts';
import type { Remedy } from './issue.ts';
import { isBriefed, isSynthesis, readPlan } from './plan.ts';
import type { Plan } from './plan.ts';
import { opensBrief, rule } from './rule.ts';
import type { Found } from './rule.ts';
import { smallSteps } from './small-steps.ts';
import { areOneForm } from './task-text.ts';

/** From so many on it is worth asking; from `many` on, whatever there is to read. */
const some = 10;
const many = 13;
/** Less to read than this for each, in tokens, is hardly a task. */
const leastEach = 600;

/** More conversations than there is work: each has to be briefed, read and merged. */
export const overSplit = rule({
  id: 'over-split',
  severity: 'hint',
  lesson: 'plan-like-a-lead',
  find: (plan) => {
    const split = measure(plan);
    const rows = smallSteps(plan).map((row): Found<'over-split'> => ({
      tasks: row.map(({ id }) => id),
      params: { conversations: row.length, tokensEach: null },
      remedies: [{ kind: 'edit', label: { id: 'combine', count: 1 }, edits: combineRow(plan, row) }],
    }));
    if (split === null) return rows;
    const { tasks, tokensEach } = split;
    const all: Found<'over-split'> = {
      tasks: tasks.map(({ id }) => id),
      params: { conversations: tasks.length, tokensEach },
      remedies: remediesOf(plan, tasks),
    };
    return [all, ...rows];
  },
});

type Split = { readonly tasks: readonly Task[]; readonly tokensEach: number | null };

function measure({ tasks: all, material }: Plan): Split | null {
  const tasks = all.filter((task) => isBriefed(task) && !isSynthesis(task));
  if (tasks.length < some || tasks.length <= 1.5 * lanesOf(tasks)) return null;
  const read = new Set(tasks.flatMap(({ materials }) => materials));
  const tokens = [...read].reduce((sum, id) => sum + estimateTokens(material(id)?.text ?? ''), 0);
  const tokensEach = read.size === 0 ? null : Math.round(tokens / tasks.length);
  return tasks.length >= many || tokensEach === null || tokensEach < leastEach ? { tasks, tokensEach } : null;
}

/** How many conversations the work itself asks for: one for each set of texts or, without any, for each input of one operation. */
function lanesOf(tasks: readonly Task[]): number {
  const reads = tasks.some(({ materials }) => materials.length > 0);
  const readings = new Set(tasks.map(({ materials }) => [...materials].sort().join()));
  if (reads) return readings.size;
  const alike = (task: Task): number => tasks.filter((other) => other === task || areOneForm(task, other)).length;
  return Math.max(1, ...tasks.map(alike));
}

function remediesOf(plan: Plan, tasks: readonly Task[]): Remedy[] {
  const shortest = tasks.toSorted((one, other) => one.brief.length - other.brief.length)[0];
  const open = shortest ? [opensBrief(shortest.id)] : [];
  for (const groups of [groupsBy(tasks, true), groupsBy(tasks, false)]) {
    const mended = combineAll(plan, groups);
    if (mended) return [{ kind: 'edit', label: { id: 'combine', count: mended.left }, edits: mended.edits }, ...open];
  }
  return open;
}

/** Tasks that need the same and, if asked, read the same. */
function groupsBy(tasks: readonly Task[], readTheSame: boolean): Task[][] {
  const groups: Task[][] = [];
  for (const task of tasks) {
    const group = groups.find(
      ([first, ...more]) =>
        first &&
        more.length < (readTheSame ? Infinity : 2) &&
        sameIds(first.needs, task.needs) &&
        (!readTheSame || sameIds(first.materials, task.materials)),
    );
    if (group) group.push(task);
    else groups.push([task]);
  }
  return groups.filter((group) => group.length > 1);
}

/** The edits that join each group, where they leave few enough. */
function combineAll(plan: Plan, groups: readonly Task[][]): { edits: Edit[]; left: number } | null {
  let workflow: Workflow = plan.workflow;
  const edits: Edit[] = [];
  for (const group of groups) {
    const ids = new Set(group.map(({ id }) => id));
    const now = readPlan(workflow, plan.circumstances);
    const joined = combine(
      now,
      now.tasks.filter(({ id }) => ids.has(id)),
    );
    if (!joined) continue;
    edits.push(...joined);
    workflow = joined.reduce(applyEdit, workflow);
  }
  const after = readPlan(workflow, plan.circumstances);
  if (edits.length === 0 || measure(after) !== null || after.ordered.length < after.tasks.length) return null;
  return { edits, left: after.tasks.filter((task) => isBriefed(task) && !isSynthesis(task)).length };
}

import { mostConcerns } from '../exercise/topic.ts';
import { blankTask } from '../workflow/blank-task.ts';
import type { Edit } from '../workflow/edit.ts';
import type { Task } from '../workflow/task.ts';
import { planDrafts } from '../words/plan-drafts.ts';
import { asksIn, deliverablesIn, productsIn, isManner, sentencesAsWritten } from './asks.ts';
import type { Remedy } from './issue.ts';
import { isSynthesis } from './plan.ts';
import type { Plan } from './plan.ts';
import { opensBrief, rule } from './rule.ts';
import type { Found } from './rule.ts';
import { isVague } from './vague-brief.ts';

/** More things than this in a row, or more to be written each in a clause of its own, are several pieces of work. */
const most = { inARow: 3, products: 2 } as const;

/** One turn that asks for more than anybody answers in depth: beyond five concerns each gets its first point alone. */
export const underSplit = rule({
  id: 'under-split',
  severity: 'hint',
  lesson: 'depth-breadth-another-cut',
  find: (plan) =>
    plan.briefed.flatMap((task): Found<'under-split'>[] => {
      if (isSynthesis(task) || isVague(task)) return [];
      const asks = asksOf(task);
      if (asks === null) return [];
      return [
        { tasks: [task.id], params: { task: task.title, asks }, remedies: [...split(plan, task), opensBrief(task.id)] },
      ];
    }),
});

/** How many asks are too many here; null where they are few enough. */
function asksOf({ brief, followUps }: Pick<Task, 'brief' | 'followUps'>): number | null {
  const asks = Math.max(...[brief, ...followUps].map((turn) => asksIn(turn).length));
  if (asks > mostConcerns) return asks;
  const [row, products] = [deliverablesIn(brief).length, productsIn(brief).length];
  if (row > most.inARow) return row;
  return products > most.products ? Math.max(asks, products) : null;
}

/** Two tasks with half of the asks each, and the same texts. What was handed its output is handed both. */
function split(plan: Plan, task: Task): Remedy[] {
  if (!plan.ordered.includes(task)) return [];
  const sentences = sentencesAsWritten(task.brief);
  const how = sentences.filter(isManner);
  const asks = sentences.filter((sentence) => !isManner(sentence));
  const half = Math.ceil(asks.length / 2);
  const parts = [asks.slice(0, half), asks.slice(half)].map((part) =>
    orderedAs(sentences, [...how, ...part]).join('\n'),
  );
  const [first, second] = parts;
  if (first === undefined || second === undefined || asks.length < 2) return [];
  if (parts.some((brief) => asksOf({ brief, followUps: task.followUps }) !== null)) return [];
  const more: Task = {
    ...blankTask(plan.tasks, planDrafts.partTitle(task.title, 2)),
    brief: second,
    materials: [...task.materials],
    needs: [...task.needs],
    output: task.output,
    writes: [...task.writes],
    limitSeconds: task.limitSeconds,
  };
  const consumers = plan.consumers(task.id);
  const edits: Edit[] = [
    { kind: 'change-task', task: task.id, change: { brief: first, title: planDrafts.partTitle(task.title, 1) } },
    { kind: 'add-task', task: more, at: plan.tasks.indexOf(task) + 1 },
    ...consumers.map(({ id }): Edit => ({ kind: 'connect', from: more.id, to: id })),
    ...(consumers.length > 0 ? [] : [synthesisOf(plan, task, more)]),
  ];
  return [{ kind: 'edit', label: { id: 'split', count: 2 }, edits }];
}

function orderedAs(all: readonly string[], some: readonly string[]): string[] {
  const wanted = new Set(some);
  return all.filter((sentence) => wanted.has(sentence));
}

function synthesisOf(plan: Plan, task: Task, more: Task): Edit {
  const titles = [1, 2].map((part) => planDrafts.partTitle(task.title, part));
  const synthesis = blankTask([...plan.tasks, more], planDrafts.synthesisTitle, {
    brief: planDrafts.synthesisBrief(titles),
    needs: [task.id, more.id],
    output: { kind: 'sections', sections: [...planDrafts.synthesisSections] },
  });
  return { kind: 'add-task', task: synthesis };
}

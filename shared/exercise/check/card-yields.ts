import { checkWorkflow } from '../../decomposition/check.ts';
import type { RuleId } from '../../decomposition/issue.ts';
import type { FindingId, TaskId } from '../../ids.ts';
import type { Fault } from '../../words/faults.ts';
import { findCycle } from '../../workflow/graph.ts';
import type { Task, Workflow } from '../../workflow/task.ts';
import { isSameWork, taskOfCard } from '../card.ts';
import type { Card } from '../card.ts';
import type { Exercise } from '../exercise.ts';
import { findingsResult } from '../finding.ts';
import { asksFor } from '../topic.ts';
import { runPlan } from './plan-run.ts';
import type { InstantModel, PlanRun } from './plan-run.ts';

/** Parts that together read this many times what the whole reads are split too far, even where they lose nothing. */
const dearFrom = 1.5;

/** A card with a fault really has it: parts lose what lay between them or read far more, a hidden dependency is missed. */
export function checkCardYields(exercise: Exercise, model: InstantModel): Fault[] {
  return exercise.cards.flatMap(({ kind, of }, at): Fault[] => {
    const fault = (what: string): Fault[] => [{ path: ['cards', at, 'kind'], what: `is ${kind}, but ${what}` }];
    const card = exercise.cards[at];
    if (card?.kind === 'hides-dependency') {
      const { lost, falseAlarms, rules } = missedAlone(exercise, card, model);
      if (lost.length + falseAlarms.length + rules.length > 0) return [];
      return fault('by itself it finds what it asks for, and the check of a plan has nothing to say of it');
    }
    // The parts of one card are judged together, at the first of them.
    if (of === undefined || exercise.cards.findIndex((each) => each.of === of) < at) return [];
    const split = lostBySplit(exercise, of, model);
    if (!split || split.lost.length + split.falseAlarms.length > 0 || split.readsTimes >= dearFrom) return [];
    return fault(`together the parts of “${of}” find all that it finds, and hardly read more`);
  });
}

/**
 * What a card misses that is placed and connected to nothing: points that its brief asks for and whose evidence it isn't
 * given, suspicions that a text elsewhere answers, and what the check of a plan says of it beside the worked plan.
 */
export function missedAlone(
  exercise: Exercise,
  card: Card,
  model: InstantModel,
): { lost: FindingId[]; falseAlarms: readonly FindingId[]; rules: RuleId[] } {
  const { id, title, materials, plans, workedPlan } = exercise;
  const task = taskOfCard(card);
  const table: Workflow = { id, title, goal: null, exercise: id, plan: null, materials, tasks: [task] };
  const { records } = runPlan(table, 'all-at-once', model);
  const { lost, falseAlarms } = findingsResult(exercise, records);
  const asked = exercise.findings.filter(({ asks }) => records.some(({ briefText }) => asksFor(asks, briefText)));
  const unseen = lost.filter((loss) => loss.cause === 'not-seen' && asked.some((each) => each.id === loss.id));
  const worked = plans.find((plan) => plan.id === workedPlan)?.workflow.tasks ?? [];
  const { issues } = checkWorkflow({ ...table, tasks: [...worked, task] });
  const rules = issues.flatMap(({ rule, tasks: [first] }) =>
    first === card.id && (rule === 'hidden-dependency' || rule === 'missing-material') ? [rule] : [],
  );
  return { lost: unseen.map((loss) => loss.id), falseAlarms, rules };
}

/**
 * What a good plan loses with the parts of a card in its place, and how many times what the card reads they read together.
 * Null where no good plan has the card: that is another fault.
 */
export function lostBySplit(
  { cards, plans, workedPlan, findings, decoys }: Exercise,
  of: TaskId,
  model: InstantModel,
): { lost: FindingId[]; falseAlarms: FindingId[]; readsTimes: number } | null {
  const whole = cards.find(({ id, kind }) => id === of && kind === 'good');
  if (!whole) return null;
  const good = plans.filter(({ kind, workflow }) => kind === 'good' && findCycle(workflow.tasks) === null);
  const inOrder = [...good.filter(({ id }) => id === workedPlan), ...good];
  const plan = inOrder.find(({ workflow }) => workflow.tasks.some((task) => isSameWork(task, whole)))?.workflow;
  const replaced = plan?.tasks.find((task) => isSameWork(task, whole));
  if (!plan || !replaced) return null;
  const parts = cards.filter((card) => card.of === of).map(taskOfCard);
  const run = (workflow: Workflow): PlanRun => runPlan(workflow, 'all-at-once', model);
  const before = findingsResult({ findings, decoys }, run(plan).records);
  const after = findingsResult({ findings, decoys }, run(withParts(plan, replaced.id, parts)).records);
  const readBy = (tasks: readonly Task[]): number =>
    run({ ...plan, tasks: tasks.map((task) => ({ ...task, needs: [] })) }).inputTokens.reduce((sum, n) => sum + n, 0);
  return {
    lost: before.ids.filter((id) => !after.ids.includes(id)),
    falseAlarms: after.falseAlarms.filter((id) => !before.falseAlarms.includes(id)),
    readsTimes: readBy(parts) / readBy([replaced]),
  };
}

/** The parts need what the whole needed, and whoever needed it needs them all. */
function withParts(workflow: Workflow, whole: TaskId, parts: readonly Task[]): Workflow {
  const ids = parts.map(({ id }) => id);
  const tasks = workflow.tasks.flatMap((task): Task[] =>
    task.id === whole
      ? parts.map((part) => ({ ...part, needs: task.needs }))
      : [{ ...task, needs: task.needs.flatMap((need) => (need === whole ? ids : [need])) }],
  );
  return { ...workflow, tasks };
}

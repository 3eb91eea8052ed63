import { checkWorkflow } from '../../decomposition/check.ts';
import type { Check } from '../../decomposition/check.ts';
import type { Issue } from '../../decomposition/issue.ts';
import { whyNotForecastable } from '../../forecast/forecast.ts';
import { asMaterialId, asTaskId } from '../../ids.ts';
import type { TaskId } from '../../ids.ts';
import { wordRemedy } from '../../words/decomposition.ts';
import { planCheckWords, streetParty } from '../../words/street-party.ts';
import { applyEdit } from '../../workflow/edit.ts';
import type { Edit } from '../../workflow/edit.ts';
import { ancestors } from '../../workflow/graph.ts';
import type { Workflow } from '../../workflow/task.ts';
import { computedRun } from './computed-runs.ts';

/** The plan as its planner left it. */
export const partyPlan: Workflow = {
  id: 'street-party',
  title: streetParty.title,
  goal: null,
  exercise: null,
  plan: null,
  materials: streetParty.materials.map(({ id, title, text }) => ({ id: asMaterialId(id), title, text })),
  tasks: streetParty.tasks.map(({ id, title, brief, materials }) => ({
    id: asTaskId(id),
    title,
    brief,
    materials: materials.map(asMaterialId),
    needs: [],
    output: { kind: 'prose' },
    followUps: [],
    writes: [],
    limitSeconds: null,
    estimate: null,
  })),
};

export type Mend = { readonly label: string; readonly edits: readonly Edit[] };

/** What a press can mend. Where a rule can only lead to a brief, the lesson has one ready. */
export function mendsOf({ tasks: [first], remedies }: Issue): readonly Mend[] {
  const mends = remedies.flatMap((remedy): Mend[] =>
    remedy.kind === 'edit' ? [{ label: wordRemedy(remedy.label), edits: remedy.edits }] : [],
  );
  const brief = first === undefined ? undefined : streetParty.rewritten[first];
  if (mends.length > 0 || first === undefined || brief === undefined) return mends;
  return [{ label: planCheckWords.rewrite, edits: [{ kind: 'change-task', task: first, change: { brief } }] }];
}

export const mended = (plan: Workflow, { edits }: Mend): Workflow => edits.reduce(applyEdit, plan);

export const checkPlan = (plan: Workflow): Check => checkWorkflow(plan);

export type Spread = {
  readonly from: TaskId;
  /** Tasks that rest on it, directly or not, in the plan's order. */
  readonly reached: readonly TaskId[];
  /** What it and they are computed to take: to be paid again once the error is seen. */
  readonly tokens: number;
  /** Of all the tokens of the plan, in shares of 1. */
  readonly share: number;
};

/** How far an error in one task gets when every task after it does its work well. */
export function spreadOf(plan: Workflow, from: TaskId): Spread {
  const reached = plan.tasks.filter(({ id }) => ancestors(plan.tasks, id).has(from)).map(({ id }) => id);
  const lost = new Set<TaskId>([from, ...reached]);
  const tasks = whyNotForecastable(plan) ? [] : computedRun(plan, 'all-at-once').tasks;
  const tokensOf = (ids: (id: TaskId) => boolean): number =>
    tasks
      .filter(({ id }) => ids(id))
      .reduce((sum, { contextTokens, outputTokens }) => sum + (contextTokens ?? 0) + (outputTokens ?? 0), 0);
  const [again, all] = [tokensOf((id) => lost.has(id)), tokensOf(() => true)];
  return { from, reached, tokens: again, share: all === 0 ? 0 : again / all };
}

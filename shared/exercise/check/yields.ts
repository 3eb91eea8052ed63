import type { FindingId } from '../../ids.ts';
import type { PresetKey } from '../../structure/structure.ts';
import type { Fault } from '../../words/faults.ts';
import { findCycle } from '../../workflow/graph.ts';
import type { Exercise, Plan } from '../exercise.ts';
import { findingsResult } from '../finding.ts';
import { runPlan } from './plan-run.ts';
import type { InstantModel } from './plan-run.ts';

/** A conversation of its own for every task: what a plan loses by its cut shows here. */
const cut: PresetKey = 'all-at-once';

type Yield = { readonly lost: ReadonlySet<FindingId>; readonly falseAlarms: readonly FindingId[] };

/**
 * The worked plan finds everything and raises no false alarm. The first plan loses something, and whatever a first or
 * tempting plan loses belongs to one loss choice, so that a prediction can be right.
 */
export function checkYields(exercise: Exercise, model: InstantModel): Fault[] {
  const yieldOf = ({ workflow }: Plan): Yield => {
    const { lost, falseAlarms } = findingsResult(exercise, runPlan(workflow, cut, model).records);
    return { lost: new Set(lost.map(({ id }) => id)), falseAlarms };
  };
  const runnable = exercise.plans.filter(({ workflow }) => findCycle(workflow.tasks) === null);
  const worked = runnable.find(({ id }) => id === exercise.workedPlan);
  const others = runnable.filter(({ kind }) => kind !== 'good').map((plan) => ({ plan, ...yieldOf(plan) }));
  return [
    ...(worked ? missedByWorked(exercise, yieldOf(worked)) : []),
    ...checkChoices(exercise),
    ...others.flatMap(({ plan, lost }) => checkLosses(exercise, plan, lost)),
  ];
}

function missedByWorked({ findings, decoys, workedPlan }: Exercise, { lost, falseAlarms }: Yield): Fault[] {
  return [
    ...findings.flatMap(({ id }, at): Fault[] =>
      lost.has(id) ? [{ path: ['findings', at], what: `“${id}” is not found by the worked plan “${workedPlan}”` }] : [],
    ),
    ...decoys.flatMap(({ id }, at): Fault[] =>
      falseAlarms.includes(id)
        ? [{ path: ['decoys', at], what: `“${id}” is raised as a false alarm by the worked plan “${workedPlan}”` }]
        : [],
    ),
  ];
}

/** A choice names findings that exist, and no finding belongs to two. */
function checkChoices({ findings, lossChoices }: Exercise): Fault[] {
  const known = new Set<string>(findings.map(({ id }) => id));
  const named = new Set<string>();
  return lossChoices.flatMap((choice, at) =>
    choice.findings.flatMap((id, place): Fault[] => {
      const path = ['lossChoices', at, 'findings', place];
      if (!known.has(id)) return [{ path, what: `names “${id}”, which is not among the findings` }];
      if (named.has(id)) return [{ path, what: `names “${id}”, which belongs to another choice already` }];
      named.add(id);
      return [];
    }),
  );
}

function checkLosses({ plans, lossChoices }: Exercise, plan: Plan, lost: ReadonlySet<FindingId>): Fault[] {
  const path = ['plans', plans.indexOf(plan)];
  if (plan.kind === 'first' && lost.size === 0) {
    return [{ path, what: `“${plan.id}” loses nothing; a first plan has a fault to find` }];
  }
  return [...lost]
    .filter((id) => !lossChoices.some(({ findings }) => findings.includes(id)))
    .map((id) => ({ path, what: `“${plan.id}” loses “${id}”, which no loss choice offers` }));
}

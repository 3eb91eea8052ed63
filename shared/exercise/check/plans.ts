import type { Fault } from '../../words/faults.ts';
import { findCycle } from '../../workflow/graph.ts';
import type { Exercise, Plan } from '../exercise.ts';
import { comparable } from '../passage.ts';

/** The plans can be run: no circle, only materials of the exercise; one comes first, and the worked one is good. */
export function checkPlans(exercise: Exercise): Fault[] {
  const { plans, workedPlan } = exercise;
  const worked = plans.find(({ id }) => id === workedPlan);
  const faults: Fault[] = [];
  if (!worked) faults.push({ path: ['workedPlan'], what: `names “${workedPlan}”, which is not among the plans` });
  if (worked && worked.kind !== 'good') {
    faults.push({
      path: ['workedPlan'],
      what: `names “${workedPlan}”, which is a ${worked.kind} plan; it must be a good one`,
    });
  }
  const first = plans.filter(({ kind }) => kind === 'first').length;
  if (first !== 1) faults.push({ path: ['plans'], what: `has ${first} plans of the kind first; it needs exactly one` });
  return [...faults, ...plans.flatMap((plan, at) => checkPlan(exercise, plan, at))];
}

function checkPlan(exercise: Exercise, { id, workflow }: Plan, at: number): Fault[] {
  const fault = (what: string): Fault => ({ path: ['plans', at, 'file'], what: `leads to a plan “${id}” ${what}` });
  const faults: Fault[] = [];
  const cycle = findCycle(workflow.tasks);
  if (cycle) faults.push(fault(`whose tasks wait for each other in a circle: ${[...cycle, cycle[0]].join(' → ')}`));
  for (const { id: material, text } of workflow.materials) {
    const own = exercise.materials.find((each) => each.id === material);
    if (!own) faults.push(fault(`with the material “${material}”, which is not among the exercise’s`));
    else if (comparable(own.text) !== comparable(text)) {
      faults.push(fault(`whose material “${material}” has another text than the exercise’s`));
    }
  }
  return faults;
}

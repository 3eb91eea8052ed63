import type { Fault } from '../../words/faults.ts';
import { isSameWork, tasksOfCards } from '../card.ts';
import type { Card } from '../card.ts';
import type { Exercise } from '../exercise.ts';

/** Cards can be told apart and picked, the worked plan can be built from the good ones, and a part names its whole. */
export function checkCards(exercise: Exercise): Fault[] {
  const { cards } = exercise;
  if (cards.length === 0) return [];
  return [
    ...lackingForWorked(exercise),
    ...cards.flatMap((card, at) => [
      ...idFaults(exercise, card, at),
      ...materialFaults(exercise, card, at),
      ...goodFaults(exercise, card, at),
      ...partFaults(exercise, card, at),
    ]),
  ];
}

function lackingForWorked({ cards, plans, workedPlan }: Exercise): Fault[] {
  const worked = plans.find(({ id }) => id === workedPlan)?.workflow.tasks ?? [];
  const good = cards.filter(({ kind }) => kind === 'good');
  const built = new Set(tasksOfCards(good, worked).values());
  return worked
    .filter(({ id }) => !built.has(id))
    .map(({ id }) => ({ path: ['cards'], what: `has no good card for “${id}” of the worked plan “${workedPlan}”` }));
}

/** A card counts as picked where a task has its id, so no plan may have such a task with other work. */
function idFaults({ cards, plans }: Exercise, card: Card, at: number): Fault[] {
  const fault = (what: string): Fault[] => [{ path: ['cards', at, 'id'], what }];
  if (cards.findIndex(({ id }) => id === card.id) < at) return fault(`“${card.id}” is already the id of another card`);
  const taken = plans.find(({ workflow }) =>
    workflow.tasks.some((task) => task.id === card.id && !isSameWork(task, card)),
  );
  if (!taken) return [];
  return fault(`“${card.id}” is a task with other work in the plan “${taken.id}”, where the card would seem picked`);
}

function materialFaults({ materials }: Exercise, card: Card, at: number): Fault[] {
  const known = new Set(materials.map(({ id }) => id));
  return card.materials.flatMap((id, place): Fault[] =>
    known.has(id)
      ? []
      : [{ path: ['cards', at, 'materials', place], what: `names “${id}”, which is not among the materials` }],
  );
}

function goodFaults({ plans }: Exercise, card: Card, at: number): Fault[] {
  const isIn = ({ kind, workflow }: Exercise['plans'][number]) =>
    kind === 'good' && workflow.tasks.some((task) => isSameWork(task, card));
  if (card.kind !== 'good' || plans.some(isIn)) return [];
  return [{ path: ['cards', at, 'kind'], what: 'is good, but no good plan has a task with this work' }];
}

function partFaults({ cards }: Exercise, card: Card, at: number): Fault[] {
  const fault = (field: string, what: string): Fault[] => [{ path: ['cards', at, field], what }];
  if (card.kind !== 'split-too-far') {
    return card.of === undefined ? [] : fault('of', 'only goes with the kind split-too-far');
  }
  if (card.of === undefined) return fault('of', 'is missing: it names the good card that this one is a part of');
  const whole = cards.find(({ id, kind }) => id === card.of && kind === 'good');
  if (!whole) return fault('of', `names “${card.of}”, which is no good card`);
  if (cards.filter(({ of }) => of === card.of).length < 2) {
    return fault('of', `makes it the only part of “${card.of}”; a task is split into two at least`);
  }
  const beyond = card.materials.find((id) => !whole.materials.includes(id));
  return beyond === undefined ? [] : fault('materials', `has “${beyond}”, which “${card.of}” doesn’t read`);
}

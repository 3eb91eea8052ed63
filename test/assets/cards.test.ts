import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { answer } from '../../electron/practice/answer.ts';
import { isSameWork, taskOfCard } from '../../shared/exercise/card.ts';
import { lostBySplit, missedAlone } from '../../shared/exercise/check/card-yields.ts';
import type { InstantModel } from '../../shared/exercise/check/plan-run.ts';
import { OpenExerciseSchema } from '../../shared/exercise/exercise.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import { applyEdit } from '../../shared/workflow/edit.ts';
import type { Workflow } from '../../shared/workflow/task.ts';
import { resultOf, seeds } from '../support/exercise-yields.ts';
import { exercisesFolder, planNamed, shippedExercise } from '../support/shipped-exercise.ts';

const exercises = await Promise.all((await readdir(exercisesFolder)).map(shippedExercise));

const practice = (exercise: Exercise): InstantModel => {
  const knowledge = knowledgeOf([exercise]);
  return (request) => answer(request, knowledge, 1).text;
};

const acrossSections = ['guest-signed-in', 'two-seconds', 'unlogged-metric', 'photo-retention', 'opens-before-calendar'];
const acrossEndpoints = ['cancel-then-refund', 'key-after-cancel', 'role-between', 'declined-and-hidden'];

/** What each card with a hidden dependency misses where it is connected to nothing: points that it asks for, and false alarms. */
const alone: Readonly<Record<string, Readonly<Record<string, readonly [lost: string[], falseAlarms: string[]]>>>> = {
  'board-prep': {
    'promises-and-actuals': [['churn-promise'], []],
    'slide-titles': [['retention-slide'], []],
    'story-by-figures': [['churn-promise'], []],
    'reasons-and-prices': [['loss-reasons-fee'], []],
  },
  'prd-review': {
    'booking-flow-review': [acrossSections, []],
    'estimate-review': [acrossSections, ['call-out-fee']],
    'launch-review': [acrossSections, ['zeeland-shut-out']],
  },
  'test-generation': {
    'after-cancelling': [acrossEndpoints, []],
    'grade-payments': [['double-charge-severity'], []],
  },
  'bug-investigation': { 'release-to-blame': [[], ['release-suspect']], 'restart-to-blame': [[], ['restart-suspect']] },
  'code-review': { 'query-strings': [[], ['glued-condition']] },
  feature: { 'walks-by-sheet': [['status-word'], []] },
  research: { 'who-is-behind': [['same-survey', 'own-praise'], ['tool-maker']], 'still-valid': [['old-figures'], []] },
  writing: { 'money-from-notes': [[], ['open-price']], 'house-from-notes': [[], ['cold-kitchen']] },
};

/** What a good plan loses with the parts of a card in its place. */
const split: Readonly<Record<string, Readonly<Record<string, readonly [lost: string[], falseAlarms: string[]]>>>> = {
  'board-prep': { rivals: [['atrio-underrated'], []], quarter: [['runway-hiring'], []] },
  'prd-review': { 'true-at-once': [acrossSections, []] },
  'test-generation': { 'test-cancel': [['cancelled-twice'], []] },
  'code-review': { 'follow-values': [['shared-memory'], ['no-session']] },
};

/** The worked plan as somebody builds it: its cards one by one, then its edges. */
function builtFromCards({ cards, plans, workedPlan }: Exercise): Workflow {
  const worked = plans.find(({ id }) => id === workedPlan)?.workflow;
  if (!worked) throw new Error('No worked plan');
  const left = cards.filter(({ kind }) => kind === 'good');
  const placed = worked.tasks.map((task) => {
    const [card] = left.splice(left.findIndex((each) => isSameWork(each, task)), 1);
    if (!card || !isSameWork(card, task)) throw new Error(`No card for ${task.id}`);
    return { task, card };
  });
  const idOf = new Map(placed.map(({ task, card }) => [task.id, card.id]));
  const edits = [
    ...placed.map(({ card }) => ({ kind: 'add-task', task: taskOfCard(card) }) as const),
    ...placed.flatMap(({ task, card }) =>
      task.needs.map((need) => ({ kind: 'connect', from: idOf.get(need) ?? need, to: card.id }) as const),
    ),
  ];
  return edits.reduce(applyEdit, { ...worked, tasks: [] });
}

describe.each(exercises)('the cards of $title', (exercise) => {
  const { cards, kind, findings } = exercise;
  const of = (wanted: string) => cards.filter((card) => card.kind === wanted);

  it('are enough to choose from: good ones among others', () => {
    const template = kind === 'template';
    // Test generation needs ten tasks to be built whole.
    const most = template ? 8 : exercise.id === 'test-generation' ? 14 : 12;
    expect(cards.length >= (template ? 5 : 8) && cards.length <= most).toBe(true);
    expect(of('hides-dependency').length).toBeGreaterThanOrEqual(template ? 1 : 2);
    if (!template) expect(of('split-too-far').length).toBeGreaterThanOrEqual(2);
    expect(new Set(cards.map(({ title }) => title)).size).toBe(cards.length);
  });

  it('build the worked plan, which finds what it finds', () => {
    const built = builtFromCards(exercise);
    const { workflow } = planNamed(exercise, exercise.workedPlan);
    expect(built.tasks).toHaveLength(workflow.tasks.length);
    for (const structure of ['thread', 'all-at-once'] as const) {
      for (const seed of seeds) {
        const { ids, falseAlarms } = resultOf(exercise, built, structure, seed);
        expect(ids).toEqual(findings.map(({ id }) => id));
        expect(falseAlarms).toEqual([]);
      }
    }
  });

  it('miss what is named here where a dependency is hidden', () => {
    const missed = of('hides-dependency').map((card) => {
      const { lost, falseAlarms } = missedAlone(exercise, card, practice(exercise));
      return [card.id, [lost, falseAlarms]] as const;
    });
    expect(Object.fromEntries(missed)).toEqual(alone[exercise.id] ?? {});
  });

  it('lose what is named here where a task is split too far', () => {
    const wholes = [...new Set(of('split-too-far').flatMap((card) => card.of ?? []))];
    const lost = wholes.map((whole) => {
      const result = lostBySplit(exercise, whole, practice(exercise));
      return [whole, [result?.lost, result?.falseAlarms]] as const;
    });
    expect(Object.fromEntries(lost)).toEqual(split[exercise.id] ?? {});
  });

  it('don’t tell a learner which of them have a fault', () => {
    const open = OpenExerciseSchema.parse(exercise).cards;
    expect(open.map(({ id }) => id)).toEqual(cards.map(({ id }) => id));
    expect(JSON.stringify(open)).not.toMatch(/"kind":"(?:good|split-too-far|hides-dependency)"|"of":/);
    // Neither does their order: the good ones are not all before or after the others.
    const kinds = cards.map((card) => card.kind === 'good');
    expect(kinds.indexOf(false) < kinds.lastIndexOf(true) && kinds.indexOf(true) < kinds.lastIndexOf(false)).toBe(true);
  });
});

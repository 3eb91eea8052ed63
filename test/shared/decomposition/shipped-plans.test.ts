import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkWorkflow } from '../../../shared/decomposition/check.ts';
import { wordIssue, wordPassed, wordRemedy } from '../../../shared/words/decomposition.ts';
import type { Exercise } from '../../../shared/exercise/exercise.ts';
import { exercisesFolder, planNamed, shippedExercise } from '../../support/shipped-exercise.ts';

const exercises = await Promise.all((await readdir(exercisesFolder)).sort().map(shippedExercise));
const exerciseNamed = (id: string): Exercise => {
  const exercise = exercises.find((each) => each.id === id);
  if (!exercise) throw new Error(`No exercise ${id}`);
  return exercise;
};

/** What is said of a plan: rule and tasks. */
function said(exercise: string, plan: string): string[] {
  const { issues } = checkWorkflow(planNamed(exerciseNamed(exercise), plan).workflow);
  return issues.map(({ rule, tasks }) => (tasks.length > 3 ? `${rule} of ${tasks.length}` : `${rule} ${tasks.join()}`));
}

describe('the worked plans', () => {
  const worked = exercises.flatMap(({ id, plans, workedPlan }) =>
    plans.filter((plan) => plan.id === workedPlan || plan.id === 'pm-worked').map((plan) => ({ id, plan })),
  );

  it.each(worked)('have no error and no warning: $id, $plan.id', ({ plan }) => {
    const grave = checkWorkflow(plan.workflow).issues.filter(({ severity }) => severity !== 'hint');
    expect(grave.map((issue) => wordIssue(issue).title)).toEqual([]);
  });

  it('get one hint in all: five readers who hand prose to one list', () => {
    const hints = worked.flatMap(({ id, plan }) => said(id, plan.id));
    expect(hints).toEqual(['loose-output of 5']);
  });

  it('are told what is right', () => {
    const { passed } = checkWorkflow(planNamed(exerciseNamed('board-prep'), 'worked').workflow);
    expect(passed.map(wordPassed)).toEqual([
      'Every brief is specific',
      'Every output that is handed on has fields',
      'No brief of the three in one wave speaks of another’s result',
      'Synthesis is planned from the start, four tasks are enough',
      'Every task sees the materials that it names',
    ]);
  });
});

describe('the first plans', () => {
  it('of the board exercise is told what it can’t see and what it hands over loosely', () => {
    const { issues, passed } = checkWorkflow(planNamed(exerciseNamed('board-prep'), 'first-plan').workflow);
    expect(
      issues.map((issue) => {
        const { title, reason } = wordIssue(issue);
        return [issue.severity, title, reason, ...issue.remedies.map(({ label }) => wordRemedy(label))];
      }),
    ).toEqual([
      [
        'warning',
        'Narrative structure can’t see what it names',
        'Its brief speaks of Plan against actual.',
        'Show it',
        'Open brief',
      ],
      ['hint', 'Financial analysis hands over prose', 'Synthesis has to guess which of it counts.', 'Use fields'],
    ]);
    expect(passed.map(wordPassed)).toContain('Every brief is specific, every output can be checked');
    expect(passed.map(wordPassed)).toContain('Synthesis is planned from the start, four tasks are enough');
  });

  // How the work was cut is not to be seen in a plan: a lane for each log, each file or each sheet looks sound.
  it.each([
    ['bug-investigation', 'first-plan', []],
    ['code-review', 'first-plan', ['loose-output of 5']],
    ['feature', 'first-plan', []],
    ['prd-review', 'by-section', ['no-synthesis of 5']],
    ['research', 'first-plan', ['loose-output of 5']],
    ['test-generation', 'first-plan', []],
    ['writing', 'first-plan', ['synthesis-does-work guide', 'loose-output of 4']],
  ])('of %s is told what the rules can see', (exercise, plan, issues) => {
    expect(said(exercise, plan)).toEqual(issues);
  });
});

describe('the tempting plans', () => {
  it.each([
    ['board-prep', 'no-synthesis', ['no-synthesis competitors,financials,narrative']],
    ['test-generation', 'tiny-tasks', ['over-split of 20']],
    ['bug-investigation', 'one-reader', ['under-split enquiry']],
    ['code-review', 'vague-brief', ['vague-brief review']],
    ['writing', 'vague-brief', ['vague-brief guide']],
    [
      'test-generation',
      'needless-chain',
      [
        'needless-dependency suite-create,suite-availability',
        'needless-dependency suite-read,suite-create',
        'needless-dependency suite-cancel,suite-read',
        'needless-dependency suite-payment,suite-cancel',
        'needless-dependency suite-refund,suite-payment',
      ],
    ],
  ])('%s, %s: the fault that gave it its name', (exercise, plan, issues) => {
    expect(said(exercise, plan)).toEqual(issues);
  });

  it('with vague briefs are told so at every task that is briefed vaguely', () => {
    const vague = (exercise: string): string[] =>
      said(exercise, 'vague-brief').filter((each) => each.startsWith('vague'));
    expect(vague('feature')).toHaveLength(6);
    expect(vague('bug-investigation')).toHaveLength(5);
    expect(vague('test-generation')).toHaveLength(8);
  });
});

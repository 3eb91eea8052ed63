import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readWorkflowFile } from '../../electron/services/workflow-file.ts';
import { resultOf, seeds } from '../support/exercise-yields.ts';
import { exercisesFolder, planNamed, shippedExercise, wordsIn } from '../support/shipped-exercise.ts';

const exercises = await Promise.all((await readdir(exercisesFolder)).map(shippedExercise));

it('three guided exercises and five team templates ship', () => {
  expect(exercises.map(({ id }) => id).toSorted()).toEqual([
    'board-prep',
    'bug-investigation',
    'code-review',
    'feature',
    'prd-review',
    'research',
    'test-generation',
    'writing',
  ]);
});

describe.each(exercises)('$title', (exercise) => {
  const folder = exercisesFolder + exercise.id;

  it('has a dossier, a wrong cut, a mend, a solution with its reason, hints in three rungs, and something to think over', () => {
    const { dossier, plans, hints, workedPlan, workedReason, reflection, misconception, answerKey } = exercise;
    expect(wordsIn(dossier)).toBeLessThanOrEqual(900);
    expect(plans.filter(({ kind }) => kind === 'first').map(({ id }) => id)).toEqual([plans[0]?.id]);
    expect(planNamed(exercise, workedPlan).kind).toBe('good');
    expect(plans.every(({ pitch, change }) => wordsIn(pitch) > 3 && wordsIn(change) > 3)).toBe(true);
    expect(hints).toHaveLength(3);
    expect(wordsIn(workedReason)).toBeGreaterThan(15);
    expect(wordsIn(misconception)).toBeGreaterThan(4);
    expect(reflection.length).toBeGreaterThan(0);
    expect(reflection.every((question) => question.endsWith('?'))).toBe(true);
    expect(answerKey.length).toBeGreaterThan(2);
  });

  it('has a page for facilitators: the answers, what plans yield, a timed run sheet, questions for the debrief', async () => {
    const page = await readFile(`${folder}/facilitator.md`, 'utf8');
    const sections = new Map(page.split(/^## /m).map((part) => [part.slice(0, part.indexOf('\n')).replace(/,.*/, ''), part]));
    expect(sections.get('Answer key')).toBeDefined();
    const steps = [...(sections.get('Run sheet') ?? '').matchAll(/^\| (\d+)–(\d+) \| .+ \|$/gm)];
    expect(steps.length).toBeGreaterThanOrEqual(5);
    const [starts, ends] = [1, 2].map((group) => steps.map((step) => Number(step[group])));
    // Each step begins when the one before it ends, at the latest with the exercise’s minutes over.
    expect(starts).toEqual([0, ...(ends ?? []).slice(0, -1)]);
    expect(ends?.at(-1)).toBeGreaterThanOrEqual(exercise.minutes);
    const questions = [...(sections.get('Debrief') ?? '').matchAll(/^- .+\?$/gm)];
    expect(questions.length).toBeGreaterThanOrEqual(3);
  });

  it('has a vague version of a good brief, which finds something, and at most half as much', async () => {
    const vague = await readWorkflowFile(`${folder}/vague-brief.yaml`);
    if (!vague.ok) throw new Error(JSON.stringify(vague.failure));
    expect(vague.value.exercise).toBe(exercise.id);
    expect(vague.value.materials.map(({ id, text }) => ({ id, text }))).toEqual(
      exercise.materials.map(({ id, text }) => ({ id, text })),
    );
    const good = planNamed(exercise, exercise.workedPlan).workflow;
    for (const structure of ['thread', 'all-at-once'] as const) {
      for (const seed of seeds) {
        const { found } = resultOf(exercise, vague.value, structure, seed);
        expect(found).toBeGreaterThan(0);
        expect(found).toBeLessThanOrEqual(resultOf(exercise, good, structure, seed).found / 2);
      }
    }
  });
});

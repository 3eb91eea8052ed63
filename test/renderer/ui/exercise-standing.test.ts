import { expect, it } from 'vitest';
import { latestStarted, standingOf } from '../../../renderer/ui/exercise-standing.ts';
import type { ExerciseProgress } from '../../../shared/exercise/progress.ts';
import { asComparisonId, asExerciseId, asPlanId } from '../../../shared/ids.ts';

const id = asExerciseId('board-prep');
const progress = (patch: Partial<ExerciseProgress> = {}): ExerciseProgress => ({
  exercise: id,
  step: 'understand',
  plan: asPlanId('first-plan'),
  prediction: null,
  comparisons: [],
  hintsShown: 0,
  markedLoss: null,
  reflection: '',
  updatedAt: '2026-11-21T10:00:00.000Z',
  ...patch,
});

it('calls an exercise that was only looked at not started', () => {
  expect(standingOf({ id, progress: null })).toMatchObject({ started: false, words: 'Not started', action: 'Start' });
  expect(standingOf({ id, progress: progress() }).started).toBe(false);
});

it('names the step, and from the second run on which run it is', () => {
  expect(standingOf({ id, progress: progress({ step: 'break-down' }) })).toMatchObject({
    words: 'Step 2 of 6',
    action: 'Continue',
    address: '#/exercises/board-prep/break-down',
  });
  const twice = [asComparisonId('c2'), asComparisonId('c1')];
  expect(standingOf({ id, progress: progress({ step: 'reflect', comparisons: twice }) })).toMatchObject({
    words: 'Second run, step 6',
    action: 'See results',
  });
});

it('says that an exercise is assisted from the first hint on', () => {
  expect(standingOf({ id, progress: progress({ step: 'break-down' }) }).assisted).toBe(false);
  expect(standingOf({ id, progress: progress({ step: 'break-down', hintsShown: 1 }) }).assisted).toBe(true);
  expect(standingOf({ id, progress: null }).assisted).toBe(false);
});

it('takes up the exercise that was worked on last', () => {
  const summary = (name: string, patch: Partial<ExerciseProgress> | null) => ({
    id: asExerciseId(name),
    title: name,
    summary: '',
    minutes: 20,
    audience: [],
    misconception: '',
    firstWaves: [3, 1],
    progress: patch && progress(patch),
  });
  const exercises = [
    summary('older', { step: 'predict', updatedAt: '2026-11-19T10:00:00.000Z' }),
    summary('newer', { step: 'break-down', updatedAt: '2026-11-20T10:00:00.000Z' }),
    summary('looked-at', { updatedAt: '2026-11-21T10:00:00.000Z' }),
    summary('never', null),
  ];
  expect(latestStarted(exercises)?.id).toBe('newer');
  expect(latestStarted([])).toBeNull();
});

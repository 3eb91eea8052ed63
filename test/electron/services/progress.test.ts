import { describe, expect, it } from 'vitest';
import { exerciseLibrary } from '../../../electron/services/exercises.ts';
import { openProgress } from '../../../electron/services/progress.ts';
import { asComparisonId, asExerciseId, asPlanId } from '../../../shared/ids.ts';
import { ask, testApp } from '../../support/test-app.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const board = asExerciseId('board-prep');

async function opened() {
  const exercise = await exerciseLibrary('assets/exercises', 'assets/examples').open(board);
  if (!exercise.ok) throw new Error(exercise.failure.code);
  const [first, other] = exercise.value.plans;
  if (!first || !other) throw new Error('needs two plans');
  const progress = await openProgress(
    await temporaryFolder(),
    () => new Date(0),
    () => undefined,
  );
  return { exercise: exercise.value, first: first.id, other: other.id, progress };
}

describe('hints that were opened', () => {
  it('count until somebody who has run with them begins anew at the first plan', async () => {
    const { exercise, first, other, progress } = await opened();
    const after = async (patch: Parameters<typeof progress.save>[1]) =>
      (await progress.save(exercise, patch)).hintsShown;

    expect(await after({ hintsShown: 2 })).toBe(2);
    expect(await after({ plan: other })).toBe(2);
    // Nothing was run with them yet: looking back is no beginning.
    expect(await after({ plan: first })).toBe(2);
    expect(await after({ plan: other })).toBe(2);
    await progress.begin(exercise, other, asComparisonId('one'));
    expect(await after({ step: 'compare' })).toBe(2);
    expect(await after({ plan: first })).toBe(0);
    await progress.begin(exercise, first, asComparisonId('two'));
    expect(await after({ plan: other })).toBe(0);
  });

  it('are recorded with every comparison started while they count, and with no other', async () => {
    const app = await testApp();
    const start = async () => {
      const source = { kind: 'exercise', exercise: board, plan: asPlanId('first-plan') } as const;
      return ask(app, 'comparison.start', { source, structures: ['all-at-once'], prediction: null });
    };
    const alone = await start();
    await ask(app, 'progress.save', { exercise: board, patch: { hintsShown: 1 } });
    const helped = await start();
    const listed = await ask(app, 'comparison.list', {});
    const assisted = (id: string) => listed.find((each) => each.id === id)?.assisted ?? false;
    expect([assisted(alone.comparison), assisted(helped.comparison)]).toEqual([false, true]);
  });
});

import { afterEach, expect, test, vi } from 'vitest';
import type { Bridge } from '../../../renderer/bridge/bridge.ts';
import { beTakenAlong } from '../../../renderer/app/go-along.ts';
import type { ExerciseProgress, ExerciseStep } from '../../../shared/exercise/progress.ts';
import { asExerciseId, asPlanId } from '../../../shared/ids.ts';

const exercise = asExerciseId('board-prep');
const progress: ExerciseProgress = {
  exercise,
  step: 'understand',
  plan: asPlanId('first'),
  prediction: null,
  comparisons: [],
  hintsShown: 0,
  markedLoss: null,
  reflection: '',
  updatedAt: '',
};

afterEach(() => vi.unstubAllGlobals());

/** A host whose answers are given when the test says so, the last question first. */
function slowHost() {
  const asked: (() => void)[] = [];
  const saved: ExerciseStep[] = [];
  const place = { hash: '' };
  vi.stubGlobal('window', { location: place });
  vi.stubGlobal('location', place);
  const invoke = (name: string, input: { patch?: { step: ExerciseStep } }) => {
    if (name === 'progress.save' && input.patch) {
      saved.push(input.patch.step);
      return Promise.resolve({ ok: true, value: progress });
    }
    return new Promise((resolve) => asked.push(() => resolve({ ok: true, value: { exercise: {}, progress } })));
  };
  // Only the two commands above are sent.
  const session = { bridge: { invoke } as unknown as Bridge };
  return {
    session,
    saved,
    place,
    answerAll: () =>
      asked
        .splice(0)
        .reverse()
        .forEach((answer) => answer()),
  };
}

test('a class that moves twice at once takes its pod to where it is, in whatever order the host answers', async () => {
  const { session, saved, place, answerAll } = slowHost();
  let latest = 1;
  const first = beTakenAlong(session, { exercise, step: 'break-down' }, () => latest === 1);
  latest = 2;
  const second = beTakenAlong(session, { exercise, step: 'predict' }, () => latest === 2);
  answerAll();
  await Promise.all([first, second]);
  expect(saved).toEqual(['predict']);
  expect(place.hash).toBe('#/exercises/board-prep/predict');
});

import { expect, test } from 'vitest';
import { standingOf } from '../../../shared/class/pod-standing.ts';
import type { ComparisonSummary } from '../../../shared/contract.ts';
import type { ExerciseProgress } from '../../../shared/exercise/progress.ts';
import { asComparisonId, asExerciseId, asPlanId, asRunId } from '../../../shared/ids.ts';

const progress = (changes: Partial<ExerciseProgress>): ExerciseProgress => ({
  exercise: asExerciseId('board-prep'),
  step: 'understand',
  plan: asPlanId('first'),
  prediction: null,
  comparisons: [],
  hintsShown: 0,
  markedLoss: null,
  reflection: '',
  updatedAt: '',
  ...changes,
});
type State = ComparisonSummary['runs'][number]['state'];
const newest = (...states: State[]): Pick<ComparisonSummary, 'runs'> => ({
  runs: states.map((state) => ({
    id: asRunId('run'),
    structure: 'thread',
    state,
    wallClockMs: null,
    totalTokens: null,
    found: null,
    of: null,
    falseAlarms: null,
  })),
});
const cycle = { id: 'cycle', detail: 'A and B wait for each other' } as const;
const doing = (changes: Partial<ExerciseProgress>, summary: ReturnType<typeof newest> | null = null) =>
  standingOf(progress(changes), summary, null, false).doing;

test.each([
  [{}, 'reading'],
  [{ step: 'break-down' }, 'building'],
  [{ step: 'break-down', comparisons: [asComparisonId('c')] }, 'mending'],
  [{ step: 'predict' }, 'predicting'],
  [{ step: 'compare' }, 'comparing'],
  [{ step: 'reflect' }, 'reflecting'],
  [{ step: 'reflect', reflection: 'Two pages belong together.' }, 'done'],
] as const)('%o is %s', (changes, id) => {
  expect(doing({ ...changes, comparisons: 'comparisons' in changes ? [...changes.comparisons] : [] }).id).toBe(id);
});

test('a pod runs while one of its runs does, whatever page it looks at, and not any longer', () => {
  const standing = standingOf(progress({ step: 'compare' }), newest('finished', 'running', 'running'), null, false);
  expect(standing).toMatchObject({ step: 'run', doing: { id: 'running', ended: 1, of: 3 } });
  expect(doing({ step: 'run' }, newest('finished', 'finished')).id).toBe('ran');
  expect(doing({ step: 'run' }, newest('stopped')).id).toBe('ran');
});

test('what is wrong with a plan keeps a pod from going on before the run alone', () => {
  const stuck = (step: ExerciseProgress['step']) => standingOf(progress({ step }), null, cycle, false).stuck;
  expect(stuck('break-down')).toEqual(cycle);
  expect(stuck('predict')).toEqual(cycle);
  expect(stuck('compare')).toBeNull();
});

test('a failed run is told where one would wait for it, and asking for help always', () => {
  expect(standingOf(progress({ step: 'run' }), newest('failed'), null, false).stuck).toEqual({
    id: 'run-failed',
    detail: 'thread',
  });
  expect(standingOf(progress({ step: 'compare' }), newest('failed'), null, false).stuck).toBeNull();
  expect(standingOf(progress({ step: 'run' }), newest('running'), null, true).stuck).toEqual({
    id: 'asked',
    detail: '',
  });
});

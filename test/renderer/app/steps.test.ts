import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFurther, mayOpen, nearestStep, readStep } from '../../../renderer/app/steps.ts';
import { exerciseSteps } from '../../../shared/exercise/progress.ts';
import type { ExerciseProgress, ExerciseStep } from '../../../shared/exercise/progress.ts';
import type { Prediction } from '../../../shared/exercise/prediction.ts';
import { asComparisonId } from '../../../shared/ids.ts';

type Standing = Pick<ExerciseProgress, 'step' | 'prediction' | 'comparisons'>;

const locked: Prediction = {
  structures: ['thread', 'all-at-once'],
  of: 'all-at-once',
  against: 'thread',
  endsFirst: 'all-at-once',
  soonerFactor: 2,
  tokenFactor: 1,
  findsMost: 'same',
  lost: null,
  why: '',
  lockedAt: '2026-11-21T10:00:00.000Z',
};
const at = (step: ExerciseStep, rest: Partial<Standing> = {}): Standing => ({
  step,
  prediction: null,
  comparisons: [],
  ...rest,
});
const opened = (standing: Standing) => exerciseSteps.filter((step) => mayOpen(standing, step));

describe('which steps may be opened', () => {
  it('offers a newcomer the dossier and the plan', () => {
    expect(opened(at('understand'))).toEqual(['understand', 'break-down']);
  });
  it('keeps the run closed until the prediction is locked', () => {
    expect(opened(at('predict'))).toEqual(['understand', 'break-down', 'predict']);
    expect(opened(at('predict', { prediction: locked }))).toEqual(['understand', 'break-down', 'predict', 'run']);
  });
  it('opens every step once something has run, also in the next round', () => {
    expect(opened(at('break-down', { comparisons: [asComparisonId('c1')] }))).toEqual([...exerciseSteps]);
  });
  it('sends somebody who came too early to the nearest step before', () => {
    expect(nearestStep(at('understand'), 'compare')).toBe('break-down');
    expect(nearestStep(at('predict'), 'run')).toBe('predict');
  });
  it('always sends to a step that may be opened', () => {
    const standings: fc.Arbitrary<Standing> = fc.record({
      step: fc.constantFrom(...exerciseSteps),
      prediction: fc.constantFrom(null, locked),
      comparisons: fc.constantFrom<Standing['comparisons'][]>([], [asComparisonId('c1')]),
    });
    fc.assert(
      fc.property(standings, fc.constantFrom(...exerciseSteps), (standing, step) =>
        mayOpen(standing, nearestStep(standing, step)),
      ),
    );
  });
});

describe('which visits are progress', () => {
  it('counts the next step', () => {
    expect(isFurther(at('understand'), 'break-down')).toBe(true);
    expect(isFurther(at('run', { prediction: locked, comparisons: [asComparisonId('c1')] }), 'compare')).toBe(true);
  });
  it('counts neither a step back nor a look at an older run', () => {
    const mending = at('break-down', { comparisons: [asComparisonId('c1')] });
    expect(exerciseSteps.filter((step) => isFurther(mending, step))).toEqual(['predict']);
    expect(isFurther(at('predict', { comparisons: [asComparisonId('c1')] }), 'run')).toBe(false);
  });
});

it('reads the six steps from an address and nothing else', () => {
  expect(readStep('break-down')).toBe('break-down');
  expect(readStep('breakdown')).toBeNull();
});

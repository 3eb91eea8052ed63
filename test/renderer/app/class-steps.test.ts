import { describe, expect, it } from 'vitest';
import { alongTo, heldAt, isHeld, mayOpenHere, nearestHere } from '../../../renderer/app/class-steps.ts';
import { classStanding, movedWords, podTitle } from '../../../renderer/app/class-words.ts';
import { exerciseSteps } from '../../../shared/exercise/progress.ts';
import type { ExerciseProgress } from '../../../shared/exercise/progress.ts';
import { asComparisonId } from '../../../shared/ids.ts';
import type { Prediction } from '../../../shared/exercise/prediction.ts';
import { aSeat } from '../../support/a-seat.ts';

type Standing = Pick<ExerciseProgress, 'step' | 'prediction' | 'comparisons'>;

const locked: Prediction = {
  structures: ['thread', 'all-at-once'],
  of: 'all-at-once',
  against: 'thread',
  endsFirst: 'all-at-once',
  soonerFactor: 2,
  tokenFactor: 1,
  findsMost: 'thread',
  lost: null,
  why: '',
  lockedAt: '2026-11-30T10:00:00.000Z',
};
const fresh: Standing = { step: 'understand', prediction: null, comparisons: [] };
const predicted: Standing = { step: 'predict', prediction: locked, comparisons: [] };
const ran: Standing = { step: 'run', prediction: locked, comparisons: [asComparisonId('one')] };
const given: Standing = { step: 'predict', prediction: null, comparisons: [asComparisonId('given')] };

describe('a class that goes together', () => {
  it('holds nobody while each goes on by itself', () => {
    expect(heldAt({ going: 'alone', step: 'understand' })).toBeNull();
    expect(heldAt(null)).toBeNull();
    expect(exerciseSteps.some((step) => isHeld(step, null))).toBe(false);
  });

  it('locks the steps that it has not opened, also for who could go on', () => {
    const held = heldAt({ going: 'together', step: 'predict' });
    expect(exerciseSteps.filter((step) => isHeld(step, held))).toEqual(['run', 'compare', 'reflect']);
    expect(mayOpenHere(ran, 'compare', held)).toBe(false);
    expect(mayOpenHere(ran, 'predict', held)).toBe(true);
    expect(nearestHere(ran, 'reflect', held)).toBe('predict');
    expect(nearestHere(fresh, 'reflect', held)).toBe('break-down');
  });
});

describe('going along with a class', () => {
  it('takes everybody to the steps before the run, and never back in what they have reached', () => {
    expect(alongTo(fresh, 'predict')).toEqual({ step: 'predict', moves: true, lacks: null });
    expect(alongTo(ran, 'break-down')).toEqual({ step: 'break-down', moves: false, lacks: null });
  });

  it('lets nobody run or compare who has nothing to, and says what is missing', () => {
    expect(alongTo(fresh, 'run')).toEqual({ step: 'predict', moves: true, lacks: 'prediction' });
    expect(alongTo(predicted, 'run')).toEqual({ step: 'predict', moves: false, lacks: 'start' });
    expect(alongTo(predicted, 'compare')).toMatchObject({ step: 'predict', lacks: 'start' });
    expect(alongTo(ran, 'run')).toEqual({ step: 'run', moves: false, lacks: null });
    expect(alongTo(ran, 'compare')).toMatchObject({ step: 'compare', lacks: null });
  });

  it('lets a pod that was given a finished run compare it, without running', () => {
    expect(alongTo(given, 'compare')).toEqual({ step: 'compare', moves: false, lacks: null });
    expect(alongTo(given, 'run')).toMatchObject({ step: 'predict', lacks: 'prediction' });
  });

  it('says what is safe, or what to do', () => {
    expect(movedWords('compare', alongTo(ran, 'compare'))).toBe(
      'The class went on to Compare. What you wrote is kept, and what runs goes on.',
    );
    expect(movedWords('run', alongTo(fresh, 'run'))).toContain('What you answered so far is kept.');
    expect(movedWords('run', alongTo(predicted, 'run'))).toContain('start your run');
    expect(movedWords('compare', alongTo(fresh, 'compare'))).toContain('have a finished run loaded');
  });
});

describe('how things stand with the class', () => {
  it('is where everybody is, while nothing is in the way', () => {
    expect(classStanding(aSeat({ setting: { going: 'together', step: 'predict' } }), true)).toMatchObject({
      text: 'Everyone is at Predict',
      calm: true,
    });
    expect(classStanding(aSeat({ setting: { step: 'run' } }), true).text).toBe('The class is at Run');
  });

  it('says of a lost class that one goes on, and how much is still to send', () => {
    expect(classStanding(aSeat({ connected: false, waiting: 1 }), true).text).toBe(
      'Lost the class. Go on; your results will catch up: one report to send.',
    );
    expect(classStanding(aSeat({ connected: false, waiting: 0 }), true).text).toBe(
      'Lost the class. Go on; it finds you again.',
    );
  });

  it('counts a page without its host as lost for a pod in a browser alone', () => {
    expect(classStanding(aSeat({ served: true }), false).text).toContain('Lost the class.');
    expect(classStanding(aSeat({ served: false }), false).text).not.toContain('Lost');
  });

  it('tells the end before all else, and a pause before the step', () => {
    expect(classStanding(aSeat({ connected: false, class: { ended: true } }), true).text).toContain('has ended');
    expect(classStanding(aSeat({ class: { paused: true } }), true).text).toContain('Paused by the facilitator.');
  });

  it('names a pod by its number, and by its name where it has one', () => {
    expect(podTitle({ number: 3, name: null })).toBe('Pod 3');
    expect(podTitle({ number: 3, name: 'Otters' })).toBe('Pod 3, Otters');
  });
});

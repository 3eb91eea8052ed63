import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LaneFailure } from '../../../../renderer/features/race/LaneParts.tsx';
import { failure } from '../../../../shared/failure.ts';
import { stepsOf } from '../../../../shared/run/state.ts';
import type { StepState } from '../../../../shared/run/state.ts';
import { reduceAll } from '../../../../shared/run/reduce.ts';
import { sampleRun } from '../../../support/sample-run.ts';

const { events } = sampleRun({ structure: 'all-at-once' });
const [sample] = stepsOf(reduceAll(events));
if (!sample) throw new Error('A run has steps.');
const server = failure('server-error', { status: 500 });
const [attempt] = sample.attempts;
if (!attempt) throw new Error('A turn that ended was asked.');
const attempts = [{ ...attempt, failure: server }];
const saidOf = (status: StepState['status'], live: boolean): string =>
  renderToStaticMarkup(<LaneFailure steps={[{ ...sample, status, attempts, failure: server }]} live={live} />).replace(
    /<[^>]+>/g,
    '',
  );

describe('why a lane stands still', () => {
  it('is told with its way out once it has failed', () => {
    expect(saidOf('failed', false)).toContain('Try this task again.');
  });

  it('asks nothing of anybody while it is asked again by itself', () => {
    expect(saidOf('retrying', true)).toMatch(/status 500\. It is asked again by itself, request 2 of at most 4\.$/);
  });

  it('is not told any more when nothing runs it, or when it went on', () => {
    expect(saidOf('retrying', false)).toBe('');
    expect(saidOf('limited', false)).toBe('');
    expect(saidOf('writing', true)).toBe('');
  });
});

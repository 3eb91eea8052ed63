import { describe, expect, it } from 'vitest';
import { handiworkOf, mostInFlight } from '../../../../renderer/features/results/run-story.ts';
import { asTaskId } from '../../../../shared/ids.ts';
import { reduceAll } from '../../../../shared/run/reduce.ts';
import { handiworkWords, requestsSaid } from '../../../../shared/words/results.ts';
import { sampleRun } from '../../../support/sample-run.ts';
import type { SampleOptions } from '../../../support/sample-run.ts';

const run = (options: SampleOptions) => {
  const { header, events } = sampleRun(options);
  return { header, state: reduceAll(events) };
};

describe('what a person did to a run', () => {
  it('is nothing where nobody did anything', () => {
    expect(handiworkWords(handiworkOf(run({ structure: 'all-at-once' })))).toBeNull();
  });

  it('names what was edited, by its title', () => {
    const plain = run({ structure: 'all-at-once' });
    const edited = { ...plain, state: { ...plain.state, edited: [asTaskId('business')] } };
    expect(handiworkWords(handiworkOf(edited))).toBe('you edited Business case. What came after rests on that.');
  });
});

describe('the most requests in flight', () => {
  it('is one in a thread and all that are free where they may', () => {
    expect(mostInFlight(run({ structure: 'thread' }).state)).toBe(1);
    expect(mostInFlight(run({ structure: 'all-at-once' }).state)).toBe(4);
  });
});

it('says how many requests went out, and leaves out what did not happen', () => {
  expect(requestsSaid({ requests: 1, retries: 0, rejected: 0 })).toBe('1 request');
  expect(requestsSaid({ requests: 7, retries: 1, rejected: 2 })).toBe('7 requests, 1 retry, 2× limited');
});

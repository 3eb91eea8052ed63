import { describe, expect, it } from 'vitest';
import { circumstancesOf } from '../../../shared/run/circumstances.ts';
import { emptyRun } from '../../../shared/run/state.ts';
import { circumstanceClause } from '../../../shared/words/en-circumstances.ts';
import { aRun, aTask, noWaiting } from '../../support/comparison-builder.ts';

const said = (...given: Parameters<typeof circumstancesOf>) => circumstancesOf(...given).map(circumstanceClause);

describe('what a reader has to know before comparing a run', () => {
  it('is nothing where nobody waited and nothing was sent twice', () => {
    expect(said(aRun('thread'), emptyRun)).toEqual([]);
    expect(said(aRun('thread', { waitingMs: { ...noWaiting, person: 90 } }), undefined)).toEqual([]);
  });

  it('names your time, the machine’s sleep, being cut off, and requests that were sent again', () => {
    const run = aRun('phased', {
      waitingMs: { ...noWaiting, person: 12_340 },
      suspendedMs: 60_000,
      interruptedMs: 4_000,
      retries: 2,
    });
    expect(said(run, undefined)).toEqual([
      'waited 12.3 s for you',
      'the machine slept for 60.0 s',
      'was cut off for 4.0 s and went on',
      'two requests sent again',
    ]);
  });

  it('names the outputs that you changed', () => {
    const tasks = [aTask('research'), aTask('synthesis')];
    const edited = tasks.slice(0, 1).map(({ id }) => id);
    expect(said(aRun('phased', { tasks }), { ...emptyRun, edited })).toEqual([
      'you changed the output of Research, and what follows builds on your words',
    ]);
  });
});

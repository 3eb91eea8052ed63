import { describe, expect, it } from 'vitest';
import { circumstancesOf } from '../../../shared/run/circumstances.ts';
import { emptyRun } from '../../../shared/run/state.ts';
import { circumstanceClause } from '../../../shared/words/en-circumstances.ts';
import { aRun, noWaiting } from '../../support/comparison-builder.ts';

const said = (...given: Parameters<typeof circumstancesOf>) => circumstancesOf(...given).map(circumstanceClause);

describe('what a reader has to know before comparing a run', () => {
  it('is nothing where nobody waited', () => {
    expect(said(aRun('thread'), emptyRun)).toEqual([]);
    const { finishParts } = aRun('thread');
    expect(said(aRun('thread', { finishParts: { ...finishParts, person: 90 } }), undefined)).toEqual([]);
  });

  it('names your time by the clock, the machine’s sleep, and being cut off', () => {
    const { finishParts } = aRun('phased');
    const run = aRun('phased', {
      waitingMs: { ...noWaiting, person: 24_680 },
      finishParts: { ...finishParts, person: 12_340 },
      suspendedMs: 60_000,
      interruptedMs: 4_000,
    });
    expect(said(run, undefined)).toEqual([
      'waited 12.3 s for you',
      'the machine slept for 60.0 s',
      'was cut off for 4.0 s and went on',
    ]);
  });
});

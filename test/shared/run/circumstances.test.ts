import { describe, expect, it } from 'vitest';
import { scoredLength } from '../../../shared/exercise/scored-length.ts';
import { circumstancesOf } from '../../../shared/run/circumstances.ts';
import { emptyRun } from '../../../shared/run/state.ts';
import { circumstanceClause } from '../../../shared/words/circumstances.ts';
import { aRun, aTask, noWaiting } from '../../support/comparison-builder.ts';

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

  it('says that an answer beyond what is searched was searched that far', () => {
    const findings = { found: 0, of: 1, ids: [], partly: [], falseAlarms: [], lost: [], lostInMerge: 0 };
    const long = { findings, answer: 'x'.repeat(scoredLength + 1) };
    expect(said(aRun('thread', { ...long, answer: 'x'.repeat(scoredLength) }), undefined)).toEqual([]);
    expect(said(aRun('thread', { ...long, findings: null }), undefined)).toEqual([]);
    const told = ['was searched for findings in the first 400,000 characters of an answer'];
    expect(said(aRun('thread', long), undefined)).toEqual(told);
    const tasks = [aTask('a', { output: long.answer })];
    expect(said(aRun('thread', { findings, tasks }), undefined)).toEqual(told);
  });
});

import { describe, expect, it } from 'vitest';
import { answerColumns, countWords } from '../../../../renderer/features/results/answer-columns.ts';
import { cellOf, isPartly, matrixGroups, statedIn } from '../../../../shared/run/matrix-rows.ts';
import type { ShownPoint } from '../../../../shared/contract.ts';
import { asFindingId } from '../../../../shared/ids.ts';
import { aComparison, aRun, aTask, someFindings } from '../../../support/comparison-builder.ts';

const point = (id: string, given: Partial<ShownPoint> = {}): ShownPoint => ({
  id: asFindingId(id),
  title: `Title of ${id}`,
  severity: 'high',
  kind: 'finding',
  reach: 'within',
  evidence: [],
  answeredIn: null,
  places: [],
  ...given,
});
const found = (...ids: string[]) => ({ findings: ids.map(asFindingId) });
const thread = aRun('thread', {
  tasks: [
    aTask('a', { to: 10 }),
    aTask('b', { from: 10, to: 20, ...found('f1') }),
    aTask('c', { from: 20, to: 30, ...found('f1', 'f2') }),
  ],
  findings: someFindings({ ids: ['f1', 'f2'], of: 3, lost: [{ id: 'f3', cause: 'not-asked', task: 'b' }] }),
});
const apart = aRun('all-at-once', {
  tasks: [aTask('a', found('x1')), aTask('b', found('f1')), aTask('c', { from: 10, to: 20 })],
  findings: someFindings({
    ids: ['f1'],
    falseAlarms: ['x1'],
    lost: [
      { id: 'f2', cause: 'not-passed-on', task: 'b' },
      { id: 'f3', cause: 'not-seen' },
    ],
  }),
});
const failed = aRun('phased', { state: 'failed', findings: null, answer: null });
const points = [
  point('x1', { kind: 'decoy' }),
  point('f1', { severity: 'low' }),
  point('f3'),
  point('f2', { reach: 'between' }),
];

describe('the matrix of findings', () => {
  it('groups by what a finding needs, the severest first, decoys last, and counts each column', () => {
    const groups = matrixGroups({ comparison: aComparison([thread, apart, failed]), points });
    expect(groups.map(({ id, rows, counts }) => [id, rows.map((row) => row.point.id), counts])).toEqual([
      ['between', ['f2'], [1, 0, null]],
      ['within', ['f3', 'f1'], [1, 1, null]],
      ['decoy', ['x1'], [0, 1, null]],
    ]);
  });

  it('counts what was partly said apart, and leaves it lost', () => {
    const half = aRun('thread', {
      findings: someFindings({
        ids: ['f1'],
        lost: [
          { id: 'f2', cause: 'not-asked' },
          { id: 'f3', cause: 'overlooked', partly: { has: [0], lacks: [1] } },
        ],
      }),
    });
    const groups = matrixGroups({ comparison: aComparison([half, failed]), points });
    expect(groups.map(({ id, counts, partly }) => [id, counts, partly])).toEqual([
      ['between', [0, null], [0, 0]],
      ['within', [1, null], [1, 0]],
      ['decoy', [0, null], [0, 0]],
    ]);
    expect(['f1', 'f2', 'f3'].map((id) => isPartly(cellOf(point(id), half)))).toEqual([false, false, true]);
  });

  it('says who found it: the turn of a thread, the task of a conversation', () => {
    expect(cellOf(point('f1'), thread)).toMatchObject({ kind: 'found', by: 'turn 2' });
    expect(cellOf(point('f1'), apart)).toMatchObject({ kind: 'found', by: 'B' });
  });

  it('leads a loss to the task where it got lost', () => {
    expect(cellOf(point('f2'), apart)).toMatchObject({
      kind: 'lost',
      loss: { cause: 'not-passed-on' },
      task: { id: 'b' },
    });
    expect(cellOf(point('f3'), apart)).toMatchObject({ kind: 'lost', loss: { cause: 'not-seen' }, task: null });
  });

  it('tells a reported decoy from one that stayed out, and leaves unscored runs open', () => {
    const decoy = point('x1', { kind: 'decoy' });
    expect([thread, apart, failed].map((run) => cellOf(decoy, run).kind)).toEqual([
      'not-reported',
      'reported',
      'unknown',
    ]);
  });

  it('reads the sentence of the final answer at its place', () => {
    const run = { ...apart, answer: 'First this.\n- Then that. The end.' };
    const stated = point('f1', { places: [{ run: run.id, start: 12, end: 24 }] });
    expect([statedIn(stated, run), statedIn(stated, thread), statedIn(stated, failed)]).toEqual([
      'Then that.',
      null,
      null,
    ]);
  });
});

describe('the columns of final answers', () => {
  it('share a column where they are the same word for word', () => {
    const runs = [
      aRun('thread', { answer: 'One.' }),
      aRun('one-at-a-time', { answer: 'Two.' }),
      aRun('all-at-once', { answer: 'Two.' }),
      failed,
      aRun('queue:2', { answer: null }),
    ];
    expect(answerColumns(runs).map(({ answer, runs: of }) => [answer, of.map(({ structure }) => structure)])).toEqual([
      ['One.', ['thread']],
      ['Two.', ['one-at-a-time', 'all-at-once']],
      [null, ['phased']],
      [null, ['queue:2']],
    ]);
  });

  it('count words, not marks', () => {
    expect(['', '# One two', '- “Three” – four (5%), €29', 'don’t'].map(countWords)).toEqual([0, 2, 4, 1]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableText } from '../../../shared/charts/chart-table.ts';
import { clockTable, contextTable, guessTable, leversTable, tokensTable } from '../../../shared/charts/chart-tables.ts';
import { leversOf } from '../../../shared/run/levers.ts';
import { aComparison, aRun, aTask, someTokens } from '../../support/comparison-builder.ts';

const thread = aRun('thread', {
  tasks: [aTask('read', { to: 2_000 }), aTask('write', { from: 2_000, to: 5_000, contextTokens: 3_000 })],
  tokens: someTokens(4_000, 400, { read: 1_000 }),
});
const apart = aRun('one-at-a-time', {
  tasks: [aTask('read', { to: 2_000 }), aTask('write', { from: 2_000, to: 5_000, contextTokens: null })],
  tokens: someTokens(2_000, 400),
});

describe('the table of a chart', () => {
  it('has every task with its times, in the order in which they were sent', () => {
    const { heads, rows } = clockTable([thread]);
    expect(rows).toEqual([
      ['One thread', 'Read', '0.0 s', '0.5 s', '2.0 s', 'finished'],
      ['One thread', 'Write', '2.0 s', '2.8 s', '5.0 s', 'finished'],
    ]);
    expect(rows.every((row) => row.length === heads.length)).toBe(true);
  });

  it('says n/a for a context that nobody reported, and never 0', () => {
    expect(contextTable([thread, apart])).toEqual({
      heads: ['Task', 'One thread', 'One at a time'],
      rows: [
        ['Read', '1,000', '1,000'],
        ['Write', '3,000', 'n/a'],
      ],
    });
  });

  it('has three figures for each lever', () => {
    const { rows } = leversTable(leversOf(aComparison([thread, apart])));
    expect(rows.map((row) => row.slice(1))).toEqual([
      ['Wall-clock', '5.0 s', '5.0 s', 'the same'],
      ['Tokens', '5,400', '2,400', '56% fewer'],
      ['Findings', 'n/a', 'n/a', 'n/a'],
    ]);
  });

  it('takes the tokens apart as they were reported', () => {
    expect(tokensTable([thread]).rows).toEqual([['One thread', '1,000', '0', '4,000', '400', '5,400', '0']]);
  });

  it('sets a guess beside the forecast and what was measured', () => {
    const score = { said: 2, forecast: null, measured: 4, offBy: 2 };
    expect(guessTable(score, (factor) => `${factor} times`).rows).toEqual([['2 times', 'n/a', '4 times', '2.0×']]);
  });

  it('goes to the clipboard in as many lines and cells as it has, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string(), fc.string())), (rows) => {
        const lines = tableText({ heads: ['a', 'b', 'c'], rows }).split('\n');
        expect(lines).toHaveLength(rows.length + 1);
        expect(lines.every((line) => line.split('\t').length === 3)).toBe(true);
      }),
    );
  });
});

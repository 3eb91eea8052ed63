import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureCells } from '../../../../renderer/features/results/figure-cells.ts';
import { comparedFigures } from '../../../../shared/run/side-by-side.ts';
import { someTokens } from '../../../support/comparison-builder.ts';
import { aChosenRun } from '../../../support/chosen-run.ts';

const first = aChosenRun('first', { result: { wallClockMs: 60_000, tokens: someTokens(9_000, 1_000) } });
const sooner = aChosenRun('sooner', { result: { wallClockMs: 20_000, tokens: someTokens(4_500, 500) } });
const otherPace = aChosenRun('other-pace', {
  header: { pace: 1 },
  result: { wallClockMs: 300_000, tokens: someTokens(18_000, 2_000) },
});

const told = (figure: (typeof comparedFigures)[number], ...runs: Parameters<typeof figureCells>[1]) =>
  figureCells(figure, runs).map(({ value, share, standing }) => [value, share, standing]);

describe('a figure of several runs', () => {
  it('is set in proportion to the first, bars on one scale', () => {
    expect(told('wallClock', first, sooner)).toEqual([
      ['1:00', 1, null],
      ['0:20', 1 / 3, '3.0× sooner'],
    ]);
  });

  it('is n/a with the reason where it can’t be compared, and stretches no bar of the others', () => {
    expect(told('wallClock', first, otherPace, sooner)).toEqual([
      ['1:00', 1, null],
      ['5:00', null, 'n/a: another pace'],
      ['0:20', 1 / 3, '3.0× sooner'],
    ]);
    expect(told('tokens', first, otherPace)).toEqual([
      ['10,000', 0.5, null],
      ['20,000', 1, '2.0× as many'],
    ]);
  });

  it('has no bar at all where it stands alone', () => {
    expect(told('wallClock', first, otherPace)).toEqual([
      ['1:00', null, null],
      ['5:00', null, 'n/a: another pace'],
    ]);
  });

  it('that was not measured is n/a and says so', () => {
    expect(told('findings', first, sooner)).toEqual([
      ['n/a', null, null],
      ['n/a', null, 'n/a: not measured in either'],
    ]);
  });

  it('that is barred is never worded as more, less, sooner or later', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...comparedFigures),
        fc.constantFrom('failed', 'stopped', 'interrupted'),
        (figure, state) => {
          const cut = aChosenRun('cut', { result: { state } });
          const [, cell] = figureCells(figure, [first, cut]);
          if (figure === 'contexts') expect(cell?.standing).not.toContain('n/a');
          else expect([cell?.share, cell?.standing]).toEqual([null, 'n/a: one did not finish']);
        },
      ),
    );
  });
});

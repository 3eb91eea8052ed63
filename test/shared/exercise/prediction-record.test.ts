import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparisonSummary } from '../../../shared/contract.ts';
import { calibrationOf, predictionRecord } from '../../../shared/exercise/prediction-record.ts';
import { worstOffBy } from '../../../shared/exercise/score-prediction.ts';
import { asComparisonId } from '../../../shared/ids.ts';
import { recordDetails, recordFinding, recordTable } from '../../../shared/words/prediction-record.ts';
import { aResult } from '../../support/a-result.ts';

type Given = {
  readonly sooner: number;
  readonly wasSooner: number;
  readonly tokens?: number;
  readonly tookTokens?: number;
};

/** A comparison in which All at once was so many times sooner than One thread, and took so many times its tokens. */
function predicted(day: number, { sooner, wasSooner, tokens = 1, tookTokens = 1 }: Given): ComparisonSummary {
  const { summary } = aResult();
  const figures = {
    thread: { wallClockMs: 60_000, totalTokens: 10_000 },
    'all-at-once': { wallClockMs: 60_000 / wasSooner, totalTokens: 10_000 * tookTokens },
  };
  return {
    ...summary,
    id: asComparisonId(`c${day}`),
    title: 'PRD review',
    startedAt: `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`,
    prediction: summary.prediction && { ...summary.prediction, soonerFactor: sooner, tokenFactor: tokens },
    runs: summary.runs.slice(0, 2).map((run) => ({
      ...run,
      ...figures[run.structure === 'thread' ? 'thread' : 'all-at-once'],
    })),
  };
}

const record = (...given: readonly Given[]) => predictionRecord(given.map((each, index) => predicted(index + 1, each)));

describe('the record of predictions', () => {
  it('holds what was said, what was measured and how far off it was, oldest first', () => {
    const [later, earlier] = [predicted(9, { sooner: 4, wasSooner: 2 }), predicted(2, { sooner: 2, wasSooner: 2 })];
    expect(predictionRecord([later, earlier]).map(({ comparison, clock }) => [comparison, clock])).toEqual([
      ['c2', { said: 2, measured: 2, offBy: 1 }],
      ['c9', { said: 4, measured: 2, offBy: 2 }],
    ]);
  });

  it('leaves out what was not predicted, comes with Braid, or measured nothing', () => {
    const one = predicted(1, { sooner: 2, wasSooner: 2 });
    const failed = { ...one, runs: one.runs.map((run) => ({ ...run, state: 'failed' as const })) };
    expect(predictionRecord([{ ...one, prediction: null }, { ...one, example: true }, failed])).toEqual([]);
  });

  it('says the middle, and of fewer than four no trend', () => {
    const few = record({ sooner: 4, wasSooner: 2, tokens: 1 }, { sooner: 2, wasSooner: 2, tokens: 1 });
    const [clock, tokens] = [calibrationOf(few, 'clock'), calibrationOf(few, 'tokens')];
    expect(recordFinding(clock, tokens)).toBe(
      'In the middle of two predictions you were off by 1.5× on the clock and 1.0× in tokens.',
    );
    expect(recordDetails(clock, tokens)).toEqual([]);
  });

  it('says what changed from four on, and the side that most guesses fell to', () => {
    const many = record(
      { sooner: 8, wasSooner: 2, tokens: 1, tookTokens: 2 },
      { sooner: 8, wasSooner: 2, tokens: 1, tookTokens: 2 },
      { sooner: 3, wasSooner: 2, tokens: 2, tookTokens: 2 },
      { sooner: 2, wasSooner: 2, tokens: 1, tookTokens: 1.25 },
    );
    expect(recordDetails(calibrationOf(many, 'clock'), calibrationOf(many, 'tokens'))).toEqual([
      'On the clock the last two were off by 1.3×, those before by 4.0×.',
      'In tokens the last two were off by 1.1×, those before by 2.0×.',
      'You expected a larger lead than there was in three of four.',
      'You expected fewer tokens than it took in three of four.',
    ]);
  });

  it('has a row of its table for each', () => {
    expect(recordTable(record({ sooner: 4, wasSooner: 2 })).rows).toEqual([
      ['PRD review, 1 November 2026', '4.0×', '2.0×', '2.0×', '1.0×', '1.0×', '1.0×'],
    ]);
  });

  it('agrees with the figure that a row of the history shows, and the middle lies among the guesses', () => {
    const factor = fc.double({ min: 0.25, max: 8, noNaN: true });
    const some = fc.array(fc.record({ sooner: factor, wasSooner: factor, tokens: factor, tookTokens: factor }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(some, (given) => {
        const summaries = given.map((each, index) => predicted(index + 1, each));
        const told = predictionRecord(summaries);
        summaries.forEach(({ prediction, runs }, index) => {
          const worst = Math.max(told[index]?.clock?.offBy ?? 1, told[index]?.tokens?.offBy ?? 1);
          expect(prediction && worstOffBy(prediction, runs)).toBe(worst);
        });
        const clock = calibrationOf(told, 'clock');
        const offs = told.flatMap((each) => each.clock?.offBy ?? []);
        expect(clock?.all).toBeGreaterThanOrEqual(Math.min(...offs));
        expect(clock?.all).toBeLessThanOrEqual(Math.max(...offs));
        expect((clock?.above ?? 0) + (clock?.below ?? 0)).toBeLessThanOrEqual(given.length);
      }),
    );
  });
});

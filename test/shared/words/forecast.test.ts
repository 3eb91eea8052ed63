import { describe, expect, it } from 'vitest';
import { asComparisonId, asRunId } from '../../../shared/ids.ts';
import type { ForecastBasis } from '../../../shared/run/comparison.ts';
import {
  basisSentences,
  basisWords,
  chainWords,
  errorWords,
  limitWords,
  reviewWords,
} from '../../../shared/words/forecast.ts';

const run = (startedAt: string): ForecastBasis['runs'][number] => ({
  run: asRunId('run-1'),
  comparison: asComparisonId('comparison-1'),
  structure: 'thread',
  startedAt,
});
const basis = (changes: Partial<ForecastBasis> = {}): ForecastBasis => ({
  kind: 'same-workflow',
  runs: [run('2026-11-20T10:42:00.000Z')],
  tasks: { measured: 4, of: 4 },
  review: null,
  limits: null,
  ...changes,
});
const readAt = { now: Date.parse('2026-11-20T18:00:00.000Z'), timeZone: 'UTC' };

describe('what a forecast rests on', () => {
  it.each([
    [basis(), 'from your run of today 10:42, One thread'],
    [
      basis({ runs: [run('2026-11-19T10:42:00.000Z'), run('2026-11-18T09:00:00.000Z')] }),
      'from two of your runs, the latest of yesterday 10:42',
    ],
    [
      basis({ tasks: { measured: 3, of: 4 } }),
      'from your run of today 10:42, One thread; three of four tasks were measured there, the others are estimated',
    ],
    [
      basis({ kind: 'same-model', runs: [run('2026-11-20T10:42:00.000Z'), run('2026-11-18T09:00:00.000Z')] }),
      'from two earlier runs of other work with this model',
    ],
    [basis({ kind: 'none', runs: [] }), 'estimated; nothing comparable has run yet'],
  ])('is said in words', (given, words) => {
    expect(basisWords(given, readAt)).toBe(words);
  });

  it('tells an assumption from what was timed', () => {
    expect(reviewWords(basis())).toBeNull();
    expect(reviewWords(basis({ review: { perGateMs: 0, timed: 0 } }))).toMatch(/counted as 0 s: none has been timed/);
    expect(reviewWords(basis({ review: { perGateMs: 41_200, timed: 3 } }))).toBe(
      'Each review is counted as 41.2 s, the middle of three earlier ones.',
    );
    expect(reviewWords(basis({ review: { perGateMs: 8_000, timed: 1 } }))).toBe(
      'Each review is counted as 8.0 s, as the one before took.',
    );
  });

  it('is one text with whatever is counted in', () => {
    expect(basisSentences('forecast before the run, ', basis({ review: { perGateMs: 0, timed: 0 } }), readAt)).toBe(
      'Forecast before the run, from your run of today 10:42, One thread. Your reviews are counted as 0 s: none has been timed yet.',
    );
  });

  it('names limits only where there are some', () => {
    expect(limitWords(basis())).toBeNull();
    const limits = { requestsPerMinute: 6, inputTokensPerMinute: null, outputTokensPerMinute: null };
    expect(limitWords(basis({ limits }))).toBe('The rate limits of your settings are counted in.');
  });
});

describe('a critical path', () => {
  it.each([
    [['Tests', 'Ranking'], true, 'Tests, then Ranking'],
    [['A', 'B', 'C'], true, 'all three tasks in turn'],
    [['A', 'B', 'C'], false, 'A, then B, then C'],
  ])('is said in its order, and shortly where it is all there is', (titles, isWhole, words) => {
    expect(chainWords({ structures: ['thread'], titles, isWhole, ms: 1 })).toBe(words);
  });
});

describe('how far off a forecast was', () => {
  it.each([
    [0.052, '5% too high'],
    [-0.31, '31% too low'],
    [0.004, 'right'],
    [null, 'n/a'],
  ])('%s is %s', (error, words) => expect(errorWords(error)).toBe(words));
});

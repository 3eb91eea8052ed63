import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allHaveRun, apartOf } from '../../../shared/class/counted-results.ts';
import { wallFigures } from '../../../shared/class/wall.ts';
import { classWith, podResult, podRun } from '../../support/a-class.ts';

const firstLost = {
  f1: 'not-seen',
  f2: 'not-seen',
  f3: 'not-seen',
  f4: 'not-seen',
  f5: 'not-seen',
  f6: 'not-asked',
  f7: 'not-passed-on',
} as const;
const first = podResult([podRun('thread', { f6: 'not-asked' }), podRun('all-at-once', firstLost)], {
  guess: { clock: 1.5, tokens: 3 },
});
const mended = podResult([podRun('all-at-once', { f1: 'not-seen', f6: 'not-asked' }, { falseAlarms: 1 })], {
  round: 'mended',
  startedAt: '2026-11-30T10:20:00.000Z',
});

describe('what was lost and found', () => {
  it('stands a row a structure and round, in the order of structures', () => {
    const { rows, first: large, mended: after } = wallFigures(classWith([[first, mended], [first], [first]]));
    expect(rows.map(({ structure, round, found, pods }) => [structure, round, found, pods])).toEqual([
      ['thread', 'first', 11, 3],
      ['all-at-once', 'first', 5, 3],
      ['all-at-once', 'mended', 10, 1],
    ]);
    expect(large).toMatchObject({
      of: 12,
      lost: { 'not-seen': 5, 'not-asked': 1, 'not-passed-on': 1, overlooked: 0 },
      falseAlarms: 2,
      assisted: 0,
    });
    expect(after).toMatchObject({ found: 10, falseAlarms: 1, pods: 1 });
  });

  it('counts nothing that was loaded for a pod, and says how many had a hint', () => {
    const given = podResult([podRun('all-at-once', {})], { given: true });
    const assisted = podResult([podRun('all-at-once', firstLost)], { assisted: true });
    const figures = wallFigures(classWith([[given], [given, assisted], [first]]));
    expect(figures.first).toMatchObject({ found: 5, pods: 2, assisted: 1 });
    expect(allHaveRun(classWith([[given], [first]]))).toBe(false);
    expect(allHaveRun(classWith([[first], [first, given]]))).toBe(true);
    expect(allHaveRun(classWith([]))).toBe(false);
  });

  it('leaves out other exercises and runs that did not finish', () => {
    const other = podResult([podRun('all-at-once', {})], { exercise: 'board-prep' });
    const failed = podResult([podRun('all-at-once', {}, { state: 'failed', found: null })]);
    expect(wallFigures(classWith([[other], [failed]])).rows).toEqual([]);
  });

  it('takes the first try of a first plan and the last of the mended ones', () => {
    const better = podResult([podRun('all-at-once', {})], { startedAt: '2026-11-30T10:30:00.000Z' });
    const whole = podResult([podRun('all-at-once', {})], { round: 'mended', startedAt: '2026-11-30T10:40:00.000Z' });
    const { first: large, mended: after } = wallFigures(classWith([[first, better, mended, whole]]));
    expect(large?.found).toBe(5);
    expect(after?.found).toBe(12);
  });

  it('is always one that a pod had: its parts add up, and it lies between the fewest and the most', () => {
    const causes = ['not-seen', 'not-asked', 'not-passed-on', 'overlooked'] as const;
    const losses = fc.dictionary(fc.constantFrom('f1', 'f2', 'f3', 'f4', 'f5', 'f6'), fc.constantFrom(...causes));
    fc.assert(
      fc.property(fc.array(losses, { minLength: 1, maxLength: 9 }), (each) => {
        const results = each.map((lost) => [podResult([podRun('all-at-once', lost)])]);
        const row = wallFigures(classWith(results)).first;
        if (row === null) throw new Error('no row');
        const sum = Object.values(row.lost).reduce((one, other) => one + other, row.found);
        expect(sum).toBe(row.of);
        expect(row.found).toBeGreaterThanOrEqual(row.range[0]);
        expect(row.found).toBeLessThanOrEqual(row.range[1]);
        const fewer = each.filter((lost) => 12 - Object.keys(lost).length < row.found).length;
        const more = each.filter((lost) => 12 - Object.keys(lost).length > row.found).length;
        expect(Math.max(fewer, more)).toBeLessThanOrEqual(each.length / 2);
        // Nothing in it says who: turned round, the class shows the same.
        expect(wallFigures(classWith([...results].reverse())).rows).toEqual(wallFigures(classWith(results)).rows);
      }),
      { numRuns: 40 },
    );
  });
});

describe('against One thread', () => {
  const timed = (thread: number, apart: number, tokens: number) => [
    podResult([
      podRun('thread', {}, { wallClockMs: thread, totalTokens: 20_000 }),
      podRun('all-at-once', {}, { wallClockMs: apart, totalTokens: tokens }),
    ]),
  ];

  it('has the median and the spread of the pods’ own ratios', () => {
    const { speedUp, tokenRatio } = wallFigures(
      classWith([timed(54_000, 20_000, 8_000), timed(50_000, 20_000, 6_000), timed(38_000, 20_000, 10_000)]),
    );
    expect(speedUp).toMatchObject({ median: 2.5, min: 1.9, max: 2.7, pods: 3, structure: 'all-at-once' });
    expect(tokenRatio).toMatchObject({ median: 0.4, min: 0.3, max: 0.5 });
  });

  it('is not known where a pod ran no thread, or no figure came', () => {
    expect(wallFigures(classWith([[mended]])).speedUp).toBeNull();
    expect(
      wallFigures(classWith([[podResult([podRun('thread', {}), podRun('all-at-once', {}, { wallClockMs: null })])]]))
        .speedUp,
    ).toBeNull();
  });

  it('looks at the structure that lets most happen at the same time', () => {
    expect(apartOf(['thread', 'queue:2', 'all-at-once', 'phased'])).toBe('all-at-once');
    expect(apartOf(['thread', 'one-at-a-time'])).toBe('one-at-a-time');
    expect(apartOf(['thread', 'one-at-a-time', 'queue:3'])).toBe('queue:3');
    expect(apartOf(['thread'])).toBeNull();
  });
});

describe('how far predictions were off', () => {
  const guessed = (clock: number | null, tokens: number | null = null) =>
    podResult([podRun('thread', {}), podRun('all-at-once', {})], { guess: { clock, tokens } });

  it('is a dot a pod in no order of the pods, of its first guess alone', () => {
    const { clockOffsets, tokenOffsets } = wallFigures(
      classWith([[guessed(4), guessed(1)], [guessed(0.5)], [guessed(null)], [guessed(2)]]),
    );
    expect(clockOffsets?.factors).toEqual([0.5, 2, 4]);
    expect(clockOffsets?.median).toBeCloseTo(2);
    expect(tokenOffsets).toBeNull();
  });

  it('takes twice and half as much as equally far off', () => {
    expect(wallFigures(classWith([[guessed(2)], [guessed(0.5)]])).clockOffsets?.median).toBeCloseTo(1);
  });
});

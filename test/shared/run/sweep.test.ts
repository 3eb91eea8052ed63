import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast } from '../../../shared/forecast/forecast.ts';
import { asTaskId } from '../../../shared/ids.ts';
import { sweepPoint, sweepTolerance, sweepVerdict } from '../../../shared/run/sweep.ts';
import type { SweepPoint } from '../../../shared/run/sweep.ts';
import { mostAtOnce } from '../../../shared/workflow/breadth.ts';
import { wordSweep } from '../../../shared/words/sweep.ts';
import { aTimedTask, aWorkflow } from '../../support/workflows.ts';

function point(width: number, seconds: number | null, changes: Partial<SweepPoint> = {}): SweepPoint {
  return {
    width,
    state: seconds === null ? 'failed' : 'finished',
    wallClockMs: seconds === null ? null : seconds * 1_000,
    tokens: 12_000,
    requests: 12,
    rejected: 0,
    modelMs: 60_000,
    rateLimitMs: 0,
    slotMs: 0,
    criticalPathMs: 5_000,
    criticalPath: [asTaskId('a')],
    predicted: null,
    ...changes,
  };
}

const say = (points: readonly SweepPoint[], most: number): [number | null, string] => {
  const { breakEven, why } = sweepVerdict(points, most);
  return [breakEven, wordSweep(why)];
};

/** A sweep on the virtual clock: no limits, nothing to reject. */
function predictedSweep(tasks: ReturnType<typeof aTimedTask>[], widths: readonly number[]): SweepPoint[] {
  const structures = widths.map((width) => `queue:${width}` as const);
  const workflow = aWorkflow(tasks);
  const { runs } = forecast({ workflow, structures, model: 'practice', pace: 1, seed: 1, listPrice: () => null });
  return runs.map((run, index) => sweepPoint(run, widths[index] ?? 1, run.wallClockMs, false));
}

const upTo = (widest: number): number[] => Array.from({ length: widest }, (_, index) => index + 1);
const twelve = upTo(12).map((index) => aTimedTask(`t${index}`, 5));

describe('the break-even of a sweep', () => {
  it('is the smallest width that no wider one beats by more than the tolerance', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1_000, max: 90_000 }), { minLength: 2, maxLength: 16 }), (times) => {
        const { breakEven } = sweepVerdict(
          times.map((ms, index) => point(index + 1, ms / 1_000)),
          1,
        );
        const isEnough = (index: number): boolean =>
          times.slice(index).every((ms) => ms >= (times[index] ?? 0) * (1 - sweepTolerance));
        expect(breakEven).not.toBeNull();
        if (breakEven === null) return;
        expect(isEnough(breakEven - 1)).toBe(true);
        expect(upTo(breakEven - 1).some((width) => isEnough(width - 1))).toBe(false);
      }),
    );
  });

  it('is not moved by runs that differ by a hundredth or two', () => {
    const steady = [60, 30, 20, 20, 20, 20, 20, 20];
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -0.02, max: 0.02, noNaN: true }), { minLength: 8, maxLength: 8 }),
        (noise) => {
          const points = steady.map((seconds, index) => point(index + 1, seconds * (1 + (noise[index] ?? 0))));
          expect(sweepVerdict(points, 12).breakEven).toBe(3);
        },
      ),
    );
  });

  it('lets several small gains count together', () => {
    const points = [100, 96, 92, 88].map((seconds, index) => point(index + 1, seconds));
    expect(sweepVerdict(points, 4).breakEven).toBe(3);
  });

  it('is unknown while the widest was still faster, and where fewer than two finished', () => {
    expect(say([point(1, 60), point(2, 30), point(4, 15)], 12)).toEqual([
      null,
      'Wider still helped at four at once, the widest that was tried.',
    ]);
    expect(sweepVerdict([point(1, 60), point(2, null)], 12).breakEven).toBeNull();
  });

  it('does not depend on the order of the widths, and skips those that did not finish', () => {
    const points = [point(4, 20), point(1, 60), point(3, null), point(2, 20.5)];
    expect(sweepVerdict(points, 12).breakEven).toBe(2);
  });
});

describe('why wider no longer helps', () => {
  it('names the rate limit, its waiting and the rejected requests at both widths', () => {
    const points = [
      point(1, 60),
      point(2, 31, { rateLimitMs: 1_000, rejected: 1 }),
      point(3, 24, { rateLimitMs: 12_000, rejected: 4 }),
      point(8, 24.5, { rateLimitMs: 96_200, rejected: 27 }),
    ];
    expect(say(points, 12)).toEqual([
      3,
      'Wider than three no longer helps: the rate limit sets the pace, and eight at once waited for it 96.2 s with 27 requests rejected, where three at once waited 12.0 s with four requests rejected.',
    ]);
  });

  it('names the critical path where it is reached, whatever waited beside it', () => {
    const chain = { criticalPathMs: 12_000, criticalPath: ['a', 'b', 'c'].map(asTaskId) };
    const points = [point(1, 30, chain), point(2, 12.3, chain), point(4, 12.2, { ...chain, rateLimitMs: 9_000 })];
    expect(say(points, 4)).toEqual([
      2,
      'Wider than two no longer helps: the critical path, three tasks that rest on each other, takes 12.0 s however many run at once.',
    ]);
  });

  it('names a server that slows down', () => {
    const points = [point(1, 60), point(4, 15), point(8, 15, { modelMs: 120_000 })];
    expect(say(points, 12)[1]).toBe(
      'Wider than four no longer helps: the model answers more slowly the more it is asked at once, 10.0 s a request with eight at once and 5.0 s with four.',
    );
  });

  it('says that nothing is left to run at once', () => {
    expect(say(predictedSweep(twelve, upTo(16)), mostAtOnce(twelve))).toEqual([
      12,
      'Wider than 12 no longer helps: no more than 12 of these tasks can run at once.',
    ]);
  });

  it('says when the next gain would come, where whole rounds decide', () => {
    expect(say(predictedSweep(twelve, upTo(8)), mostAtOnce(twelve))).toEqual([
      6,
      'Wider than six no longer helps before 12: until then the tasks still go in two rounds.',
    ]);
  });

  it('always has a sentence, on whatever a virtual clock gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(11)), { minLength: 1, maxLength: 12 }),
        (rows) => {
          const tasks = rows.map(([seconds, need], index) =>
            aTimedTask(`t${index}`, seconds, need < index ? [`t${need}`] : []),
          );
          const points = predictedSweep(tasks, upTo(6));
          const [breakEven, sentence] = say(points, mostAtOnce(tasks));
          expect(sentence).toMatch(/^[A-Z].*\.$/);
          expect(sentence).not.toContain('rate limit');
          if (breakEven === null) expect(mostAtOnce(tasks)).toBeGreaterThan(6);
        },
      ),
      { numRuns: 60 },
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastTrial } from '../../../shared/claims/forecast-trial.ts';
import { lastingWork } from '../../../shared/claims/lasting.ts';
import { whyNotRunnable } from '../../../shared/forecast/forecast.ts';

describe('work that lasts', () => {
  it('takes as long as it was asked to, and can be run', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 22, max: 120 }), { minLength: 1, maxLength: 4 }), (seconds) => {
        const workflow = lastingWork(
          'work',
          seconds.map((each, index) => ({ id: `task-${index}`, seconds: each })),
        );
        expect(whyNotRunnable(workflow)).toBe(null);
        const run = forecastTrial({ workflow, structure: 'all-at-once' }, { pace: 1, findingsOf: () => null });
        const took = run.tasks.map(({ modelMs }) => modelMs / 1_000);
        took.forEach((each, index) => expect(Math.abs(each - (seconds[index] ?? 0))).toBeLessThan(0.5));
      }),
      { numRuns: 20 },
    );
  });
});

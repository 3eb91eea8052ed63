import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLimits } from '../../../electron/practice/limits.ts';
import { bucketsOf } from '../../../shared/forecast/buckets.ts';
import { simulate } from '../../../shared/forecast/simulate.ts';
import { noLimits } from '../../../shared/practice.ts';
import { measureRun, nothingKnown } from '../../../shared/run/measure.ts';
import { presetStructure } from '../../../shared/structure/presets.ts';
import type { PresetKey } from '../../../shared/structure/structure.ts';
import { sampleHeader } from '../../support/sample-header.ts';
import { aTimedTask, aWorkflow } from '../../support/workflows.ts';

describe('a limit on the virtual clock', () => {
  it('refuses what the practice model refuses, and for as long', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), gaps, (requestsPerMinute, waits) => {
        const limits = { ...noLimits, requestsPerMinute };
        const virtual = bucketsOf(limits);
        const practice = createLimits(limits, 0);
        let now = 0;
        for (const wait of waits) {
          now += wait;
          const admitted = practice.admit(0, now);
          expect(virtual.admit(0, now)).toBe(admitted.ok ? null : admitted.retryAfterSeconds);
        }
      }),
    );
  });
});

/** Wall-clock in ms of so many tasks of a second each. */
function clockOf(tasks: number, key: PresetKey, requestsPerMinute: number | null): number {
  const workflow = aWorkflow(Array.from({ length: tasks }, (_, index) => aTimedTask(`t${index}`, 1)));
  const header = sampleHeader({ workflow, structure: presetStructure(workflow.tasks, key), pace: null });
  const usage = { input: 10, cacheWrite: 0, cacheRead: 0, output: 1 };
  const { state } = simulate({
    workflow,
    structure: header.structure,
    model: 'practice',
    limits: { ...noLimits, requestsPerMinute },
    estimate: () => ({ thinkMs: 0, writeMs: 1_000, usage, opening: null }),
  });
  return measureRun(header, state, { ...nothingKnown, live: false }).wallClockMs;
}

describe('a queue under a limit', () => {
  it('takes its rounds where nothing limits it', () => {
    expect(clockOf(4, 'queue:2', null)).toBe(2_000);
  });

  it('starts one every ten seconds under six a minute, however wide', () => {
    expect(clockOf(3, 'one-at-a-time', 6)).toBe(21_000);
    expect(clockOf(3, 'all-at-once', 6)).toBe(21_000);
  });
});

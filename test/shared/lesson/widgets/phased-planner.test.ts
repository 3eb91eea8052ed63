import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computedRuns } from '../../../../shared/lesson/widgets/computed-runs.ts';
import { phasedPlanWork, planInPhases } from '../../../../shared/lesson/widgets/phased-planner.ts';
import type { PhasedPlan } from '../../../../shared/lesson/widgets/phased-planner.ts';

const engineering: PhasedPlan = { discover: 15, lanes: 4, turns: 10, integrate: 8, handoff: null };

const anyPlan = fc.record({
  discover: fc.integer({ min: 1, max: 12 }),
  lanes: fc.integer({ min: 2, max: 5 }),
  turns: fc.integer({ min: 1, max: 8 }),
  integrate: fc.integer({ min: 1, max: 6 }),
});

describe('phases against one thread', () => {
  it('takes 42% fewer tokens for the engineering case and 49% for the quality case', () => {
    const share = (plan: PhasedPlan): number => Math.round((1 - planInPhases(plan).share) * 100);
    expect(share(engineering)).toBe(42);
    expect(share({ discover: 8, lanes: 5, turns: 6, integrate: 5, handoff: null })).toBe(49);
    expect(planInPhases(engineering).turns).toBe(63);
  });

  it('is the forecast where discovery hands on all that it wrote', () => {
    fc.assert(
      fc.property(anyPlan, (turns) => {
        const plan = { ...turns, handoff: null };
        const { phased, written } = planInPhases(plan);
        const [run] = computedRuns(phasedPlanWork(plan), ['phased']);
        expect(phased.tokens).toBe(run?.tokens.total);
        expect(phased.ms).toBeCloseTo(run?.wallClockMs ?? 0, 3);
        expect(planInPhases({ ...turns, handoff: written }).phased.tokens).toBe(phased.tokens);
      }),
      { numRuns: 15 },
    );
  });

  it('costs more the more is handed on, until nothing is saved', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 100, max: 6_000 }), (turns, handoff) => {
        const [less, more] = [handoff, handoff + 500].map((size) => planInPhases({ ...turns, handoff: size }));
        expect(less?.phased.tokens).toBeLessThan(more?.phased.tokens ?? 0);
        expect(less?.thread).toEqual(more?.thread);
      }),
      { numRuns: 15 },
    );
    expect(planInPhases({ ...engineering, handoff: 12_000 }).share).toBeGreaterThan(1);
  });
});

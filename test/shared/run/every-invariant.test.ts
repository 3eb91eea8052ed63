import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTurn } from '../../../shared/forecast/estimate.ts';
import { simulate } from '../../../shared/forecast/simulate.ts';
import { withCoordinators } from '../../../shared/run/workflow-of-run.ts';
import { anyVirtualPlan } from '../../support/any-virtual-plan.ts';
import { holdOfSums } from '../../support/run-invariants.ts';
import { holdToItsEnd } from '../../support/run-to-its-end.ts';
import { sampleHeader } from '../../support/sample-header.ts';

/** Fixed, so that a red run means that the code has changed; any other seed must do as well. */
const seed = 20_261_120;

describe('any workflow under any structure, whatever happens to its run', () => {
  it('keeps every rule, and a person can bring it to the end that it would have had', async () => {
    await fc.assert(fc.asyncProperty(anyVirtualPlan, holdToItsEnd), { numRuns: 500, seed });
  }, 180_000);

  it('is forecast with the same sums', () => {
    fc.assert(
      fc.property(anyVirtualPlan, ({ workflow, structure }) => {
        const header = sampleHeader({ workflow, structure });
        const whole = withCoordinators(workflow, structure);
        const { state } = simulate({
          workflow,
          structure,
          model: 'practice',
          estimate: (step, steps) => estimateTurn({ workflow: whole, structure, steps, step, pace: 20 }),
        });
        expect(state.status).toBe('finished');
        holdOfSums(header, state);
      }),
      { numRuns: 500, seed },
    );
  });
});

import { expect } from 'vitest';
import { holdAtRest, holdOfRun } from './run-invariants.ts';
import { undisturbed, virtualRun } from './virtual-run.ts';

/** Runs a plan with all that happens to it: it keeps every rule, and ends as it would have if nothing had happened. */
export async function holdToItsEnd(plan: Parameters<typeof virtualRun>[0]): Promise<void> {
  const run = await virtualRun(plan, holdAtRest);
  holdOfRun(run);
  if (run.changed) return;
  const calm = await virtualRun(undisturbed(plan));
  holdOfRun(calm);
  expect(run.state.outputs, 'it ends with the outputs of the undisturbed run').toEqual(calm.state.outputs);
}

import type { StepId } from '../ids.ts';
import type { RunState, StepState } from './state.ts';

/** By step: those that were added to go on from it. */
export function extensionsOf(state: RunState): Map<StepId, StepState[]> {
  const extensions = new Map<StepId, StepState[]>();
  for (const step of Object.values(state.steps)) {
    const before = step.step.extends;
    if (before === undefined) continue;
    const known = extensions.get(before);
    if (known) known.push(step);
    else extensions.set(before, [step]);
  }
  return extensions;
}

/**
 * Everything that goes on from a step and that `asking`, which needs it, has to wait for too: repairs, revisions and
 * follow-ups, but not what itself waits for `asking`.
 */
export function goesOnFrom(
  extensions: ReadonlyMap<StepId, readonly StepState[]>,
  id: StepId,
  asking: StepId,
): StepState[] {
  const found: StepState[] = [];
  for (const next of extensions.get(id) ?? []) {
    if (next.step.id === asking || next.step.needs.some((need) => need.step === asking)) continue;
    found.push(next, ...goesOnFrom(extensions, next.step.id, asking));
  }
  return found;
}

/** A person's further question that came to nothing holds up nobody. */
export function isGivenUp({ step, status }: StepState): boolean {
  return step.purpose === 'follow-up' && (status === 'failed' || status === 'stopped');
}

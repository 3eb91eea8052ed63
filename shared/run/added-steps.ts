import type { StepId } from '../ids.ts';
import type { RunState, StepState } from './state.ts';
import type { Step } from './step.ts';

/** By step: those that were added to go on from it; and where each step stands in the plan. */
export type Extensions = {
  readonly steps: RunState['steps'];
  readonly of: ReadonlyMap<StepId, readonly StepState[]>;
  readonly place: ReadonlyMap<StepId, number>;
};

export function extensionsOf(state: RunState): Extensions {
  const extensions = new Map<StepId, StepState[]>();
  for (const step of Object.values(state.steps)) {
    const before = step.step.extends;
    if (before === undefined) continue;
    const known = extensions.get(before);
    if (known) known.push(step);
    else extensions.set(before, [step]);
  }
  const place = extensions.size === 0 ? [] : state.order.map((id, index): [StepId, number] => [id, index]);
  return { steps: state.steps, of: extensions, place: new Map(place) };
}

/**
 * Everything that goes on from a step and that `asking`, which needs it, has to wait for too: repairs, revisions and
 * follow-ups, but not what itself waits for `asking`, nor what its own conversation says later.
 */
export function goesOnFrom({ steps, of, place }: Extensions, id: StepId, asking: Step): StepState[] {
  const placeOf = (step: Step): number => place.get(step.id) ?? Infinity;
  const isLaterTurn = (step: Step): boolean =>
    step.conversation !== null && step.conversation === asking.conversation && placeOf(step) > placeOf(asking);
  const from = (before: StepId): StepState[] =>
    (of.get(before) ?? [])
      .filter(({ step }) => step.id !== asking.id && !isLaterTurn(step))
      .filter((next) => !waitsFor(steps, next, asking.id))
      .flatMap((next) => [next, ...from(next.step.id)]);
  return from(id);
}

/** Whether a step needs another, itself or by way of others; what is done waits for nobody. */
function waitsFor(steps: RunState['steps'], step: StepState, other: StepId, seen = new Set<StepId>()): boolean {
  if (seen.has(step.step.id)) return false;
  seen.add(step.step.id);
  return step.step.needs.some((need) => {
    if (need.step === other) return true;
    const needed = steps[need.step];
    return needed !== undefined && needed.status !== 'done' && waitsFor(steps, needed, other, seen);
  });
}

/** A person's further question that came to nothing holds up nobody. */
export function isGivenUp({ step, status }: StepState): boolean {
  return step.purpose === 'follow-up' && (status === 'failed' || status === 'stopped');
}

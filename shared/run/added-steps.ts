import type { StepId } from '../ids.ts';
import { stepsOf } from './state.ts';
import type { RunState, StepState } from './state.ts';
import type { Step } from './step.ts';

/** By step: those that were added to go on from it; and where each step stands in the plan. */
export type Extensions = {
  readonly steps: RunState['steps'];
  readonly of: ReadonlyMap<StepId, readonly StepState[]>;
  readonly place: ReadonlyMap<StepId, number>;
  /** By step: all that it waits for, itself or by way of others, as far as anybody has asked. */
  readonly awaited: Map<StepId, ReadonlySet<StepId>>;
};

export function extensionsOf(state: RunState): Extensions {
  const extensions = new Map<StepId, StepState[]>();
  for (const step of stepsOf(state)) {
    const before = step.step.extends;
    if (before === undefined) continue;
    const known = extensions.get(before);
    if (known) known.push(step);
    else extensions.set(before, [step]);
  }
  const place = extensions.size === 0 ? [] : state.order.map((id, index): [StepId, number] => [id, index]);
  return { steps: state.steps, of: extensions, place: new Map(place), awaited: new Map() };
}

/**
 * Everything that goes on from a step and that `asking`, which needs it, has to wait for too: repairs, revisions and
 * follow-ups, but not what itself waits for `asking`, nor what its own conversation says later.
 */
export function goesOnFrom(extensions: Extensions, id: StepId, asking: Step): StepState[] {
  const { of, place } = extensions;
  const placeOf = (step: Step): number => place.get(step.id) ?? Infinity;
  const isLaterTurn = (step: Step): boolean =>
    step.conversation !== null && step.conversation === asking.conversation && placeOf(step) > placeOf(asking);
  const from = (before: StepId): StepState[] =>
    (of.get(before) ?? [])
      .filter(({ step }) => step.id !== asking.id && !isLaterTurn(step))
      .filter((next) => !waitsFor(extensions, next, asking.id))
      .flatMap((next) => [next, ...from(next.step.id)]);
  return from(id);
}

/** Whether a step needs another, itself or by way of others; what is done waits for nobody. */
function waitsFor(extensions: Extensions, { step }: StepState, other: StepId): boolean {
  return step.needs.some((need) => need.step === other || awaitedBy(extensions, need.step).has(other));
}

/** Hundreds of second answers wait for one coordinator, who waits for thousands of turns: those are walked once. */
function awaitedBy({ steps, awaited }: Extensions, id: StepId): ReadonlySet<StepId> {
  const known = awaited.get(id);
  if (known) return known;
  const found = new Set<StepId>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const waiting = steps[next];
    if (!waiting || waiting.status === 'done') continue;
    for (const need of waiting.step.needs) {
      if (found.has(need.step)) continue;
      found.add(need.step);
      open.push(need.step);
    }
  }
  awaited.set(id, found);
  return found;
}

/** A person's further question that came to nothing holds up nobody. */
export function isGivenUp({ step, status }: StepState): boolean {
  return step.purpose === 'follow-up' && (status === 'failed' || status === 'stopped');
}

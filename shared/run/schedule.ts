import type { ConversationId, StepId } from '../ids.ts';
import type { Structure } from '../structure/structure.ts';
import type { Need } from './step.ts';
import { conversationsOf, isOver, isUnderWay, stepsOf } from './state.ts';
import type { RunState, StepState } from './state.ts';
import type { WaitReason } from './event.ts';

export type Waiting = {
  readonly step: StepId;
  readonly for: Extract<WaitReason, 'dependency' | 'phase' | 'slot'>;
  readonly on: readonly StepId[];
};

/** What may start at this moment, and what every other waiting step is waiting for. */
export type Schedule = { readonly start: readonly StepId[]; readonly waiting: readonly Waiting[] };

/**
 * The one scheduler: it knows steps, conversations and the width of each phase, nothing else. A step starts the moment
 * that its needs have ended and its conversation has or gets a slot; slots go in plan order. A conversation keeps its
 * slot from its first turn to its last, also while a turn is retried or limited, and gives it up when it fails or is
 * stopped; when somebody retries it, it goes on only where there is a slot for it.
 */
export function schedule(state: RunState, structure: Structure): Schedule {
  const start: StepId[] = [];
  const waiting: Waiting[] = [];
  const ended = (need: Need): boolean => state.steps[need.step]?.status === 'done';
  const slots = slotsInUse(state, structure);

  for (const { step, status } of stepsOf(state)) {
    if (status !== 'waiting') continue;
    const open = step.needs.filter((need) => !ended(need));
    const dependencies = open.filter(({ why }) => why === 'dependency');
    if (dependencies.length > 0) {
      waiting.push({ step: step.id, for: 'dependency', on: dependencies.map((need) => need.step) });
      continue;
    }
    if (open.length > 0) {
      waiting.push({ step: step.id, for: 'phase', on: open.map((need) => need.step) });
      continue;
    }
    const held = slots.get(step.phase) ?? new Set<ConversationId>();
    slots.set(step.phase, held);
    const width = structure.phases[step.phase]?.width ?? null;
    if (step.conversation !== null && !held.has(step.conversation)) {
      if (width !== null && held.size >= width) {
        waiting.push({ step: step.id, for: 'slot', on: [] });
        continue;
      }
      held.add(step.conversation);
    }
    start.push(step.id);
  }
  return { start: state.paused ? [] : start, waiting };
}

/** By phase: conversations that have begun and are not at their end. A conversation that can't go on holds nothing. */
function slotsInUse(state: RunState, structure: Structure): Map<number, Set<ConversationId>> {
  const slots = new Map<number, Set<ConversationId>>();
  const conversations = conversationsOf(state);
  const busy = conversations.filter(({ steps }) => steps.some(isUnderWay));
  const idle = conversations.filter(({ steps }) => isBetweenTurns(steps));
  for (const { conversation, steps } of [...busy, ...idle]) {
    const phase = steps[0]?.step.phase ?? 0;
    const held = slots.get(phase) ?? new Set<ConversationId>();
    // One that was broken gave up its slot: retried, it gets another only where there is room.
    if (!steps.some(isUnderWay) && held.size >= (structure.phases[phase]?.width ?? Infinity)) continue;
    slots.set(phase, held.add(conversation));
  }
  return slots;
}

/** Begun, able to go on, and still in its slot: one that was told to wait for a slot has none. */
function isBetweenTurns(steps: readonly StepState[]): boolean {
  if (steps.some(isUnderWay)) return false;
  const begun = steps.some(({ status }) => status === 'done');
  const broken = steps.some(({ status }) => status === 'failed' || status === 'stopped');
  const queued = steps.some(({ status, waitingFor }) => status === 'waiting' && waitingFor === 'slot');
  return begun && !broken && !queued && !steps.every(isOver);
}

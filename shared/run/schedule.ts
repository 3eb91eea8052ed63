import type { ConversationId, StepId } from '../ids.ts';
import type { Structure } from '../structure/structure.ts';
import { extensionsOf, goesOnFrom, isGivenUp } from './added-steps.ts';
import type { Need, Step } from './step.ts';
import { conversationsOf, isUnderWay, stepsOf } from './state.ts';
import type { RunState, StepState } from './state.ts';
import type { WaitReason } from './event.ts';

export type Waiting = {
  readonly step: StepId;
  readonly for: Extract<WaitReason, 'dependency' | 'phase' | 'slot' | 'person'>;
  readonly on: readonly StepId[];
};

/** What may start at this moment, and what every other waiting step is waiting for. */
export type Schedule = { readonly start: readonly StepId[]; readonly waiting: readonly Waiting[] };

/**
 * The one scheduler: it knows steps, conversations and the width of each phase, nothing else. A step starts the moment
 * that its needs have ended, with all that was added to go on from them, and its conversation has or gets a slot; slots
 * go in plan order. A conversation keeps its slot from its first turn to its last, also while a turn is retried or
 * limited, and gives it up when it fails, is stopped, or waits for others; then it goes on only where there is a slot.
 * Where a phase warms the cache, its first conversation goes ahead and the others follow at its first token.
 */
export function schedule(state: RunState, structure: Structure): Schedule {
  const start: StepId[] = [];
  const waiting: Waiting[] = [];
  const all = stepsOf(state);
  const openNeeds = needsIn(state);
  const slots = slotsInUse(all, structure, openNeeds);
  const warmers = warmersIn(all);

  for (const { step, status } of all) {
    if (status !== 'waiting') continue;
    const open = openNeeds(step);
    if (open.length > 0) {
      waiting.push(reasonOf(state, step, open));
      continue;
    }
    const warmer = step.opening === true ? warmers.get(step.phase) : undefined;
    if (warmer !== undefined && warmer !== 'warm') {
      waiting.push({ step: step.id, for: 'phase', on: [warmer] });
      continue;
    }
    const held = slots.get(step.phase) ?? new Set<ConversationId>();
    slots.set(step.phase, held);
    const width = structure.phases[step.phase]?.width ?? null;
    const needsSlot = step.conversation !== null && !held.has(step.conversation);
    if (needsSlot && width !== null && held.size >= width) {
      waiting.push({ step: step.id, for: 'slot', on: [] });
      continue;
    }
    // Paused: what could start waits for the person who paused; what is under way goes on.
    if (state.paused && step.kind !== 'merge') {
      waiting.push({ step: step.id, for: 'person', on: [] });
      continue;
    }
    if (step.opening === true && warmers.get(step.phase) === undefined) warmers.set(step.phase, step.id);
    if (needsSlot && step.conversation !== null) held.add(step.conversation);
    start.push(step.id);
  }
  return { start, waiting: waiting.map((wait) => behindWarmer(state, wait, warmers)) };
}

/** Who had no slot at its turn waits, all the same, for the one that has just begun to warm the cache. */
function behindWarmer(state: RunState, wait: Waiting, warmers: ReadonlyMap<number, StepId | 'warm'>): Waiting {
  const step = state.steps[wait.step]?.step;
  const warmer = step?.opening === true && wait.for === 'slot' ? warmers.get(step.phase) : undefined;
  return warmer === undefined || warmer === 'warm' ? wait : { step: wait.step, for: 'phase', on: [warmer] };
}

type OpenNeeds = (step: Step) => { readonly need: Need; readonly on: StepId }[];

/** A step's needs that have not ended, each with the step it really waits for by now. */
function needsIn(state: RunState): OpenNeeds {
  const extensions = extensionsOf(state);
  return (step) => {
    const open: { need: Need; on: StepId }[] = [];
    for (const need of step.needs) {
      if (state.steps[need.step]?.status !== 'done') open.push({ need, on: need.step });
      else if (extensions.of.has(need.step)) {
        const later = goesOnFrom(extensions, need.step, step).filter(
          (next) => next.status !== 'done' && !isGivenUp(next),
        );
        open.push(...later.map((next) => ({ need, on: next.step.id })));
      }
    }
    return open;
  };
}

/** The first reason that holds: outputs, then a person who reviews, then the structure. */
function reasonOf(state: RunState, step: Step, open: ReturnType<OpenNeeds>): Waiting {
  const named = (found: typeof open): StepId[] => [...new Set(found.map(({ on }) => on))];
  const handed = open.filter(({ need }) => need.why === 'dependency');
  if (handed.length > 0) return { step: step.id, for: 'dependency', on: named(handed) };
  const reviewed = open.filter(({ on }) => state.steps[on]?.status === 'review');
  if (reviewed.length > 0) return { step: step.id, for: 'person', on: named(reviewed) };
  return { step: step.id, for: 'phase', on: named(open) };
}

/** By phase that warms the cache: the step that does it now, or `warm` once a first token has come. */
function warmersIn(all: readonly StepState[]): Map<number, StepId | 'warm'> {
  const warmers = new Map<number, StepId | 'warm'>();
  for (const known of all) {
    const { step, status, attempts } = known;
    if (step.opening !== true || warmers.get(step.phase) === 'warm') continue;
    const warmed = status === 'done' || attempts.some(({ firstTokenAt }) => firstTokenAt !== null);
    if (warmed) warmers.set(step.phase, 'warm');
    else if (isUnderWay(known)) warmers.set(step.phase, step.id);
  }
  return warmers;
}

/** By phase: conversations that have begun and are not at their end. A conversation that can't go on holds nothing. */
function slotsInUse(
  all: readonly StepState[],
  structure: Structure,
  openNeeds: OpenNeeds,
): Map<number, Set<ConversationId>> {
  const slots = new Map<number, Set<ConversationId>>();
  const conversations = conversationsOf(all);
  const busy = conversations.filter(({ steps }) => steps.some(isUnderWay));
  // One that had come to its last turn gave its slot up: somebody who asks on does not bring it back.
  const idle = conversations.filter(({ steps }) => isBetweenTurns(steps, openNeeds) && !isAskedOn(steps));
  for (const { conversation, steps } of [...busy, ...idle]) {
    const phase = steps[0]?.step.phase ?? 0;
    const held = slots.get(phase) ?? new Set<ConversationId>();
    // One that was broken gave up its slot: retried, it gets another only where there is room.
    if (!steps.some(isUnderWay) && held.size >= (structure.phases[phase]?.width ?? Infinity)) continue;
    slots.set(phase, held.add(conversation));
  }
  return slots;
}

/** What a conversation says next was added after its end. */
function isAskedOn(steps: readonly StepState[]): boolean {
  const purpose = steps.find(({ status }) => status === 'waiting')?.step.purpose;
  return purpose === 'follow-up' || purpose === 'revision';
}

/** Begun, able to go on, and still in its slot: one that was told to wait for a slot, or for others, has none. */
function isBetweenTurns(steps: readonly StepState[], openNeeds: OpenNeeds): boolean {
  if (steps.some(isUnderWay)) return false;
  const next = steps.find(({ status }) => status === 'waiting');
  // A turn that a kill cut off was in its slot too, and has been told nothing since.
  const cutOff = next !== undefined && next.waitingFor === null && next.attempts.length > 0;
  const begun = cutOff || steps.some(({ status }) => status === 'done');
  const broken = steps.some((step) => (step.status === 'failed' || step.status === 'stopped') && !isGivenUp(step));
  const queued = steps.some(
    ({ status, waitingFor, hasNoSlot }) => status === 'waiting' && (waitingFor === 'slot' || hasNoSlot),
  );
  if (!begun || broken || queued) return false;
  return next !== undefined && openNeeds(next.step).every(({ need }) => need.why === 'order');
}

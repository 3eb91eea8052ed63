import type { Structure } from '../structure/structure.ts';
import { lastAttempt, stepsOf } from './state.ts';
import type { RunState } from './state.ts';
import type { Step } from './step.ts';

/** Of the steps that may start now, those that go out together as one batch; none where a single one would. */
export function startsTogether(starting: readonly Step[], structure: Structure): Step[] {
  const together = starting.filter(
    ({ kind, turn, phase }) => kind === 'turn' && turn === 0 && structure.phases[phase]?.batch === true,
  );
  return together.length < 2 ? [] : together;
}

/** A request of a batch that nobody has heard of yet. */
export type AwaitedMember = { readonly step: Step; readonly attempt: number; readonly name: string };

/** By batch: the requests that are still at the server. After a restart they are waited for, not sent again. */
export function batchesUnderWay(state: RunState): Map<string, AwaitedMember[]> {
  const batches = new Map<string, AwaitedMember[]>();
  for (const known of stepsOf(state)) {
    const attempt = lastAttempt(known);
    if (known.status !== 'sent' || attempt?.batch == null || attempt.endedAt !== null) continue;
    const member = { step: known.step, attempt: attempt.number, name: attempt.batch.name };
    const members = batches.get(attempt.batch.id);
    if (members) members.push(member);
    else batches.set(attempt.batch.id, [member]);
  }
  return batches;
}

/** Names in a batch may hold letters, digits, dashes and underscores; a step's place in the run is unique and short. */
export function nameInBatch(state: RunState, step: Step, attempt: number): string {
  return `step-${state.order.indexOf(step.id) + 1}-attempt-${attempt}`;
}

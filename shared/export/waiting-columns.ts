import type { WaitingMs } from '../run/comparison.ts';

/** The waits of a run or a task, each in a column of its own, in milliseconds. */
export function waitingOf({ dependency, phase, slot, rateLimit, retry, person }: WaitingMs) {
  return {
    wait_dependency_ms: dependency,
    wait_phase_ms: phase,
    wait_slot_ms: slot,
    wait_rate_limit_ms: rateLimit,
    wait_retry_ms: retry,
    wait_person_ms: person,
  };
}

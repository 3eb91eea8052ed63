import { scoredLength } from '../exercise/scored-length.ts';
import type { RunResult } from './comparison.ts';
import { stepsOf } from './state.ts';
import type { RunState } from './state.ts';

/** What a reader has to know before comparing a run's clock or findings with another's. Times in milliseconds. */
export type Circumstance =
  | { readonly id: 'person' | 'suspended' | 'interrupted'; readonly ms: number }
  | { readonly id: 'batch' }
  | { readonly id: 'searched'; readonly characters: number };

/**
 * Below a fifth of a second a wait explains nothing and is left out. A person's time is that of the clock: what several
 * tasks waited for one person is one wait. `state`: what the run's log reduces to, once read.
 */
export function circumstancesOf(run: RunResult, state: RunState | undefined): Circumstance[] {
  const times = [
    { id: 'person', ms: run.finishParts.person },
    { id: 'suspended', ms: run.suspendedMs ?? 0 },
    { id: 'interrupted', ms: run.interruptedMs },
  ] as const;
  const batched =
    state !== undefined && stepsOf(state).some(({ attempts }) => attempts.some(({ batch }) => batch !== null));
  const isCut = run.findings && [run.answer, ...run.tasks.map(({ output }) => output)].some(isTooLong);
  return [
    ...times.filter(({ ms }) => ms >= 200),
    ...(batched ? [{ id: 'batch' } as const] : []),
    ...(isCut ? [{ id: 'searched', characters: scoredLength } as const] : []),
  ];
}

const isTooLong = (text: string | null): boolean => (text ?? '').length > scoredLength;

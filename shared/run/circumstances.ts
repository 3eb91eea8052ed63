import type { RunResult } from './comparison.ts';
import { stepsOf } from './state.ts';
import type { RunState } from './state.ts';

/** What a reader has to know before comparing a run's figures with another's. Times in milliseconds. */
export type Circumstance =
  | { readonly id: 'person' | 'suspended' | 'interrupted'; readonly ms: number }
  | { readonly id: 'retries'; readonly count: number }
  | { readonly id: 'batch' }
  /** Titles of the tasks whose outputs a reviewer replaced. */
  | { readonly id: 'edited'; readonly tasks: readonly string[] };

/** Below a fifth of a second a wait explains nothing and is left out. `state`: what the run's log reduces to, once read. */
export function circumstancesOf(run: RunResult, state: RunState | undefined): Circumstance[] {
  const times = [
    { id: 'person', ms: run.waitingMs.person },
    { id: 'suspended', ms: run.suspendedMs ?? 0 },
    { id: 'interrupted', ms: run.interruptedMs },
  ] as const;
  const edited = run.tasks.filter(({ id }) => state?.edited.includes(id) === true).map(({ title }) => title);
  const batched =
    state !== undefined && stepsOf(state).some(({ attempts }) => attempts.some(({ batch }) => batch !== null));
  return [
    ...times.filter(({ ms }) => ms >= 200),
    ...(run.retries > 0 ? [{ id: 'retries', count: run.retries } as const] : []),
    ...(batched ? [{ id: 'batch' } as const] : []),
    ...(edited.length > 0 ? [{ id: 'edited', tasks: edited } as const] : []),
  ];
}

import type { Failure } from '../../../shared/failure.ts';
import type { RunState } from '../../../shared/run/state.ts';

/** Asked before each request of a run. Caps are read anew each time, so raising one and retrying goes on. */
export type BudgetGate = {
  /** `task` is its title, `tokens` the estimated input of the request; null lets it go, else the failure `over-budget`. */
  refuse(next: { task: string; tokens: number }, state: RunState): Failure | null;
};

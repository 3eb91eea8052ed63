import type { CommandInput, Spending } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import { startingOf } from '../../shared/run/starting.ts';
import type { Starting, StartingAdvice } from '../../shared/run/starting.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Bridge } from './bridge.ts';

/** What stands between the button and the start: nothing, what it would use, or that this can't be said. */
export type Before =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'spending';
      readonly spending: Spending;
      readonly advice: StartingAdvice;
      /** How they start where the question is answered with a press. */
      readonly starting: Starting;
    }
  | { readonly kind: 'unknown'; readonly failure: Failure };

/** Practice runs without a cap are not asked about at all, so they start at once. */
export async function askBefore(
  bridge: Bridge,
  { connection, budget, starting: set }: Pick<Settings, 'connection' | 'budget' | 'starting'>,
  what: CommandInput<'comparison.estimate'>,
): Promise<Before> {
  const capped = budget.run.tokens !== null || budget.run.usd !== null;
  if (connection === 'practice' && !capped) return { kind: 'nothing' };
  const asked = await bridge.invoke('comparison.estimate', what);
  if (!asked.ok) return { kind: 'unknown', failure: asked.failure };
  const { starting: advice, ...spending } = asked.value;
  if (!spending.paid && spending.exceeded.length === 0) return { kind: 'nothing' };
  return { kind: 'spending', spending, advice, starting: set === 'as-needed' ? startingOf(advice) : set };
}

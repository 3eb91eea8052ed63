import type { ComparisonSummary } from '../../../shared/contract.ts';
import { t } from '../../../shared/words/t.ts';

type Started = {
  readonly startedAt: string;
  readonly runs: readonly Pick<ComparisonSummary['runs'][number], 'state'>[];
};

/** What there is to do at the Run step. `newest` is the exercise's newest comparison, of this round or an earlier one. */
export function runWords(prediction: { readonly lockedAt: string } | null, newest: Started | undefined): string {
  if (!newest || (prediction && newest.startedAt < prediction.lockedAt)) {
    return t`Your prediction is locked. Nothing has run yet: start the structures side by side.`;
  }
  const has = (state: Started['runs'][number]['state']) => newest.runs.some((run) => run.state === state);
  if (has('running')) return t`The structures are running side by side. Go and watch.`;
  if (has('interrupted')) return t`A run was cut off. Go on with it: what was finished is kept.`;
  if (has('failed') || has('stopped')) return t`A run did not finish. Try again what failed, or look at what there is.`;
  return t`It has run. Look at what each lane wrote, then compare.`;
}

import { useCallback, useMemo } from 'react';
import type { Push } from '../../../shared/contract.ts';
import type { ComparisonId, RunId } from '../../../shared/ids.ts';
import { reduce } from '../../../shared/run/reduce.ts';
import { emptyRun } from '../../../shared/run/state.ts';
import type { RunState } from '../../../shared/run/state.ts';
import type { Answer } from '../../bridge/use-answer.ts';
import { useAnswer, usePush } from '../../bridge/use-answer.ts';
import type { OpenedRun } from './run-story.ts';

export type RunStates = Readonly<Partial<Record<RunId, RunState>>>;

export type RunLogs = { readonly states: RunStates; readonly opened: readonly OpenedRun[] };

/** The comparison's logs, each reduced to where it stands: what the timeline is drawn from. */
export function useRunStates(comparison: ComparisonId): Answer<RunLogs> {
  const { answer, ask } = useAnswer('comparison.open', { comparison });
  // A run that ends while the page is open has more in its log.
  usePush(
    useCallback(
      (push: Push) => {
        if (push.kind === 'comparison-changed' && push.summary.id === comparison) ask();
      },
      [comparison, ask],
    ),
  );
  return useMemo(() => {
    if (answer.state !== 'ready') return answer;
    const states: Partial<Record<RunId, RunState>> = {};
    const opened = answer.value.runs.map(({ header, events }) => ({ header, state: events.reduce(reduce, emptyRun) }));
    for (const { header, state } of opened) states[header.id] = state;
    return { state: 'ready', value: { states, opened } };
  }, [answer]);
}

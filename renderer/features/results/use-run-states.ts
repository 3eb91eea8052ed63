import { useMemo } from 'react';
import type { ComparisonId, RunId } from '../../../shared/ids.ts';
import { reduce } from '../../../shared/run/reduce.ts';
import { emptyRun } from '../../../shared/run/state.ts';
import type { RunState } from '../../../shared/run/state.ts';
import type { Answer } from '../../bridge/use-answer.ts';
import { useAnswer } from '../../bridge/use-answer.ts';
import type { OpenedRun } from './run-story.ts';

export type RunStates = Readonly<Partial<Record<RunId, RunState>>>;

export type RunLogs = { readonly states: RunStates; readonly opened: readonly OpenedRun[] };

/** The comparison's logs, each reduced to where it stands: what the timeline is drawn from. */
export function useRunStates(comparison: ComparisonId): Answer<RunLogs> {
  const { answer } = useAnswer('comparison.open', { comparison });
  return useMemo(() => {
    if (answer.state !== 'ready') return answer;
    const states: Partial<Record<RunId, RunState>> = {};
    const opened = answer.value.runs.map(({ header, events }) => ({ header, state: events.reduce(reduce, emptyRun) }));
    for (const { header, state } of opened) states[header.id] = state;
    return { state: 'ready', value: { states, opened } };
  }, [answer]);
}

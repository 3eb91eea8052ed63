import { useMemo } from 'react';
import type { ComparisonId, RunId } from '../../../shared/ids.ts';
import { reduce } from '../../../shared/run/reduce.ts';
import { emptyRun } from '../../../shared/run/state.ts';
import type { RunState } from '../../../shared/run/state.ts';
import type { Answer } from '../../bridge/use-answer.ts';
import { useAnswer } from '../../bridge/use-answer.ts';

export type RunStates = Readonly<Partial<Record<RunId, RunState>>>;

/** The comparison's logs, each reduced to where it stands: what the timeline is drawn from. */
export function useRunStates(comparison: ComparisonId): Answer<RunStates> {
  const { answer } = useAnswer('comparison.open', { comparison });
  return useMemo(() => {
    if (answer.state !== 'ready') return answer;
    const states: Partial<Record<RunId, RunState>> = {};
    for (const { header, events } of answer.value.runs) states[header.id] = events.reduce(reduce, emptyRun);
    return { state: 'ready', value: states };
  }, [answer]);
}

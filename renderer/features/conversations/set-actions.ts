import type { Failure } from '../../../shared/failure.ts';
import type { ComparisonId, RunId, StepId, TaskId } from '../../../shared/ids.ts';
import type { Material } from '../../../shared/workflow/task.ts';
import type { Bridge } from '../../bridge/bridge.ts';

/** What somebody does to a set that has started. Each gives null when it was done. */
export type SetActions = ReturnType<typeof setActions>;

export function setActions(bridge: Bridge, set: ComparisonId, run: RunId) {
  const of = async (asked: Promise<{ ok: true } | { ok: false; failure: Failure }>): Promise<Failure | null> => {
    const answer = await asked;
    return answer.ok ? null : answer.failure;
  };
  return {
    ask: (lane: TaskId, text: string) => of(bridge.invoke('conversations.ask', { set, lanes: [lane], text })),
    /** The lanes that were left out, since they have nothing to go on from. */
    askAll: (lanes: TaskId[], text: string) => bridge.invoke('conversations.ask', { set, lanes, text }),
    again: (lane: TaskId) => of(bridge.invoke('conversations.again', { set, lane })),
    branch: (step: StepId, text: string) => of(bridge.invoke('conversations.branch', { set, step, text })),
    join: (given: { title: string; brief: string; materials: Material[] }) =>
      of(bridge.invoke('conversations.join', { set, ...given })),
    synthesise: (given: { title: string; brief: string; lanes: TaskId[] }) =>
      of(bridge.invoke('conversations.synthesise', { set, ...given })),
    rename: (title: string) => of(bridge.invoke('conversations.rename', { set, title })),
    measure: () => of(bridge.invoke('conversations.measure', { set })),
    stop: (lane: TaskId | null) => of(bridge.invoke('run.stop', { run, task: lane })),
    resume: () => of(bridge.invoke('comparison.resume', { comparison: set })),
  };
}

import type { Failure } from '../../../shared/failure.ts';
import type { ComparisonId, RunId, StepId, TaskId } from '../../../shared/ids.ts';
import { stepsOf } from '../../../shared/run/state.ts';
import type { Bridge } from '../../bridge/bridge.ts';
import type { LiveRun } from '../../bridge/live-comparison.ts';
import { endingOf } from '../../bridge/live-comparison.ts';

/** What a person can do to runs. Each resolves to null, or to the failure that kept it from happening. */
export type RunActions = {
  readonly stopAll: () => Promise<Failure | null>;
  /** One lane, or with null the whole run. */
  readonly stopTask: (run: RunId, task: TaskId | null) => Promise<Failure | null>;
  readonly retryTask: (run: RunId, task: TaskId) => Promise<Failure | null>;
  /** Nothing new starts; what is under way is finished. */
  readonly pause: (run: RunId) => Promise<Failure | null>;
  readonly unpause: (run: RunId) => Promise<Failure | null>;
  readonly approve: (run: RunId, gate: StepId) => Promise<Failure | null>;
  /** `edit` puts `text` in place of the output; `send-back` has it written again with `text` as the note. */
  readonly revise: (run: RunId, gate: StepId, revision: Revision) => Promise<Failure | null>;
  readonly askOn: (run: RunId, task: TaskId, text: string) => Promise<Failure | null>;
  readonly resolve: (run: RunId, tasks: readonly [TaskId, TaskId], reason: string) => Promise<Failure | null>;
  /** Everything of a run that failed, was stopped or was cut off. */
  readonly goOn: (run: LiveRun) => Promise<Failure | null>;
};

export type Revision = { readonly action: 'edit' | 'send-back'; readonly task: TaskId; readonly text: string };

export function createRunActions(bridge: Bridge, comparison: ComparisonId): RunActions {
  const retryTask = async (run: RunId, task: TaskId) => failureOf(await bridge.invoke('run.retry', { run, task }));
  return {
    stopAll: async () => failureOf(await bridge.invoke('comparison.stop', { comparison })),
    stopTask: async (run, task) => failureOf(await bridge.invoke('run.stop', { run, task })),
    retryTask,
    pause: async (run) => failureOf(await bridge.invoke('run.pause', { run })),
    unpause: async (run) => failureOf(await bridge.invoke('run.continue', { run })),
    approve: async (run, gate) => failureOf(await bridge.invoke('run.review', { action: 'approve', run, gate })),
    revise: async (run, gate, revision) => failureOf(await bridge.invoke('run.review', { run, gate, ...revision })),
    askOn: async (run, task, text) => failureOf(await bridge.invoke('run.follow-up', { run, task, text })),
    resolve: async (run, [one, other], reason) =>
      failureOf(await bridge.invoke('run.resolve', { run, tasks: [one, other], reason })),
    goOn: async (run) => {
      const [first, ...others] = tasksToRetry(run);
      if (first === undefined) return null;
      const failed = await retryTask(run.header.id, first);
      if (failed) return failed;
      for (const task of others) {
        // The first may have taken the whole run up again; then there is nothing left to ask for.
        const failure = await retryTask(run.header.id, task);
        if (failure && failure.code !== 'nothing-to-resume') return failure;
      }
      return null;
    },
  };
}

/** A run that was cut off is taken up as a whole, whichever unfinished task asks for it. */
export function tasksToRetry(run: LiveRun): TaskId[] {
  const steps = stepsOf(run.state);
  const broken = steps.filter(({ status }) => status === 'failed' || status === 'stopped');
  const open = endingOf(run) === 'interrupted' ? steps.filter(({ status }) => status !== 'done').slice(0, 1) : broken;
  return [...new Set(open.flatMap(({ step }) => step.task ?? []))];
}

function failureOf(result: { readonly ok: true } | { readonly ok: false; readonly failure: Failure }): Failure | null {
  return result.ok ? null : result.failure;
}

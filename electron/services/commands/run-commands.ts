import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { RunId, TaskId } from '../../../shared/ids.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import { isOver, stepsOfTask } from '../../../shared/run/state.ts';
import type { RunState } from '../../../shared/run/state.ts';
import { workflowOf } from '../../../shared/run/workflow-of-run.ts';
import { resumeComparison } from '../comparisons/resume.ts';
import type { LiveRun } from '../run/runner.ts';
import type { Services } from '../services.ts';
import { done } from './handlers.ts';
import type { Handlers } from './handlers.ts';
import { t } from '../../../shared/words/t.ts';

/** One run: stopping and retrying its lanes, and reading exactly what a request was sent. */
export function runCommands(services: Services) {
  const { archive, desk, ports } = services;

  /** Something that only makes sense while this process works on the run. */
  async function onLive(run: RunId, act: (live: LiveRun) => Failure | null | void): Promise<Result<typeof done>> {
    const live = desk.find(run);
    if (live) {
      const refused = act(live) ?? null;
      return refused === null ? succeed(done) : fail(refused);
    }
    const known = await archive.comparisonOf(run);
    return known.ok ? fail(failure('run-over')) : known;
  }

  function titleOf(run: RunId, task: TaskId): string {
    const read = desk.read(run);
    const tasks = read ? workflowOf(read.header, reduceAll(read.events)).tasks : [];
    return tasks.find(({ id }) => id === task)?.title ?? task;
  }

  /** Why nothing more can be asked of these tasks: the first without an output is named. */
  function whyNotGoneOn(run: RunId, state: RunState, tasks: readonly [TaskId, ...TaskId[]]): Failure {
    if (state.status !== 'running') return failure('run-over');
    const mute = tasks.find((task) => state.outputs[task] === undefined) ?? tasks[0];
    return failure('no-output', { task: titleOf(run, mute) });
  }

  return {
    'run.stop': async ({ run, task }) => {
      const live = desk.find(run);
      if (live) {
        live.stop(task);
        return succeed(done);
      }
      if (task === null && desk.takeBack(run)) return succeed(done);
      const known = await archive.comparisonOf(run);
      return known.ok ? succeed(done) : known;
    },
    'run.pause': ({ run }) => onLive(run, (live) => live.pause()),
    'run.continue': ({ run }) => onLive(run, (live) => live.continue()),
    'run.review': ({ run, gate, ...review }) =>
      onLive(run, (live) => {
        if (review.action !== 'approve' && review.text.trim() === '') return noWords(review.action);
        if (live.review(gate, review)) return null;
        const waits = live.state().steps[gate]?.status === 'review' && review.action !== 'approve';
        return waits ? failure('no-output', { task: titleOf(run, review.task) }) : failure('no-gate');
      }),
    'run.follow-up': ({ run, task, text }) =>
      onLive(run, (live) => (live.followUp(task, text) ? null : whyNotGoneOn(run, live.state(), [task]))),
    'run.resolve': async ({ run, tasks, reason }) => {
      let task: TaskId | null = null;
      const settled = await onLive(run, (live) => {
        task = live.resolve(tasks, reason);
        return task === null ? whyNotGoneOn(run, live.state(), tasks) : null;
      });
      if (!settled.ok) return settled;
      return task === null ? fail(failure('run-over')) : succeed({ task });
    },
    // Whether the lane is still there, its window says.
    'lane.pop-out': async (place) => {
      if (!ports.showLane) return fail(failure('bad-command', { command: 'lane.pop-out' }));
      ports.showLane(place);
      return succeed(done);
    },
    'run.retry': async ({ run, task }) => {
      if (desk.retry(run, task)) return succeed(done);
      const known = await archive.comparisonOf(run);
      if (!known.ok) return known;
      const live = desk.find(run);
      if (live)
        return fail(isGoing(live.state(), task) ? failure('run-busy') : failure('nothing-to-resume', { run: task }));
      // A run of an earlier session has no lanes any more: going on with it retries what is not done.
      const resumed = await resumeComparison(desk.summaryOf(known.value), run, true, services);
      return resumed.ok ? succeed(done) : resumed;
    },
    'context.open': async ({ run, step, attempt }) => {
      const summary = await archive.comparisonOf(run);
      if (!summary.ok) return summary;
      const going = desk.read(run);
      const read = going ? succeed(going) : await archive.read(summary.value, run);
      if (!read.ok) return read;
      const sent = read.value.events.find(
        (event) => event.kind === 'request-sent' && event.step === step && event.attempt === attempt,
      );
      if (sent?.kind !== 'request-sent') return fail(failure('unknown-run', { run, step, attempt }));
      const texts = archive.textsOf(summary.value);
      const parts = [];
      for (const part of sent.parts) {
        const body = await texts.get(part.text);
        if (body === null) return fail(failure('file-missing', { file: `texts/${part.text.slice(0, 12)}…` }));
        parts.push({ ...part, body });
      }
      return succeed({ parts });
    },
  } satisfies Partial<Handlers>;
}

function noWords(action: 'edit' | 'send-back'): Failure {
  const option = action === 'edit' ? t`the new text` : t`the note`;
  return failure('bad-option', { option, value: '', expected: t`at least one word` });
}

const isGoing = (state: RunState, task: TaskId): boolean => stepsOfTask(state, task).some((step) => !isOver(step));

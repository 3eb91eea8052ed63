import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { RunId } from '../../../shared/ids.ts';
import { resumeComparison } from '../comparisons/resume.ts';
import type { LiveRun } from '../run/runner.ts';
import type { Services } from '../services.ts';
import { done } from './handlers.ts';
import type { Handlers } from './handlers.ts';

/** One run: stopping and retrying its lanes, and reading exactly what a request was sent. */
export function runCommands(services: Services) {
  const { archive, desk } = services;

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

  return {
    'run.stop': async ({ run, task }) => {
      const live = desk.find(run);
      if (live) {
        live.stop(task);
        return succeed(done);
      }
      const known = await archive.comparisonOf(run);
      return known.ok ? succeed(done) : known;
    },
    'run.pause': ({ run }) => onLive(run, (live) => live.pause()),
    'run.continue': ({ run }) => onLive(run, (live) => live.continue()),
    'run.review': ({ run, gate, ...review }) =>
      onLive(run, (live) => (live.review(gate, review) ? null : failure('no-gate'))),
    'run.follow-up': ({ run, task, text }) =>
      onLive(run, (live) => (live.followUp(task, text) ? null : failure('run-over'))),
    'run.resolve': async ({ run, tasks, reason }) => {
      const live = desk.find(run);
      const task = live?.resolve(tasks, reason) ?? null;
      return task === null ? fail(failure('run-over')) : succeed({ task });
    },
    'run.retry': async ({ run, task }) => {
      if (desk.retry(run, task)) return succeed(done);
      const known = await archive.comparisonOf(run);
      if (!known.ok) return known;
      if (desk.find(run)) return fail(failure('nothing-to-resume', { run: task }));
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
      if (sent?.kind !== 'request-sent') return fail(failure('unknown-run', { run: `${run} ${step} ${attempt}` }));
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

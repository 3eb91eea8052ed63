import type { ComparisonSummary, OpenRun } from '../../../shared/contract.ts';
import { readExport } from '../../../shared/export/read-export.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import { chosenConditions } from '../comparisons/chosen-conditions.ts';
import { createOpenedFiles } from '../comparisons/opened-files.ts';
import { exportOf } from '../comparisons/exporting.ts';
import { comparisonResult, runsOf } from '../comparisons/result.ts';
import { resumeComparison } from '../comparisons/resume.ts';
import { findWork } from '../comparisons/source.ts';
import { plansOf } from '../exercise-of-kept.ts';
import { startComparison, startPortsOf } from '../comparisons/start.ts';
import { startTrial } from '../comparisons/start-trial.ts';
import type { Services } from '../services.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import { done } from './handlers.ts';
import type { Handlers } from './handlers.ts';

/** Starting, reading, stopping and resuming whole comparisons. */
export function comparisonCommands(services: Services) {
  const { settings, library, workflows, progress, pushes, archive, desk, companions, seat } = services;
  const startPorts = startPortsOf(services);
  const files = createOpenedFiles();

  return {
    'comparison.start': async ({ source, structures, prediction, starting, circumstances }) => {
      if (seat.now()?.class.paused === true) return fail(failure('class-paused'));
      const work = await findWork(source, library, workflows);
      if (!work.ok) return work;
      if (circumstances) {
        const tried = await startTrial(work.value, structures, circumstances, services);
        return tried.ok ? succeed(begunOf(tried.value)) : tried;
      }
      const chosen = await chosenConditions(services);
      if (!chosen.ok) return chosen;
      const { gates, reviewEvery, warmCache, batch, starting: set } = settings.read();
      // Practice sessions don't disturb each other; runs on a real account may compete for its rate limit.
      const usual = chosen.value.connection.kind === 'practice' ? 'together' : 'in-turn';
      const started = await startComparison(
        {
          ...chosen.value,
          work: work.value,
          structures,
          prediction,
          gates,
          reviewEvery,
          warmCache,
          batch,
          starting: starting ?? (set === 'as-needed' ? usual : set),
          assisted: work.value.exercise !== null && (progress.find(work.value.exercise.id)?.hintsShown ?? 0) > 0,
        },
        startPorts,
      );
      if (!started.ok) return started;
      const { id } = started.value;
      const { kept, exercise } = work.value;
      if (kept !== undefined) {
        await workflows.remember(kept, id);
        pushes.push({ kind: 'workflows-changed', workflow: kept });
      }
      if (source.kind === 'exercise' && exercise) {
        const plans = await plansOf(exercise, library, workflows);
        const begun = await progress.begin({ ...exercise, plans }, source.plan, id);
        pushes.push({ kind: 'progress-changed', progress: begun });
      }
      return succeed(begunOf(started.value));
    },
    'comparison.open': async ({ comparison }) => {
      const summary = await archive.find(comparison);
      if (!summary.ok) return summary;
      const runs = await runsOf(summary.value, services);
      if (!runs.ok) return runs;
      const open = runs.value.map(({ header, events }): OpenRun => ({
        header,
        events: [...events],
        live: desk.isLive(header.id),
      }));
      return succeed({ summary: desk.summaryOf(summary.value), runs: open });
    },
    'comparison.result': async ({ comparison }) => {
      const summary = await archive.find(comparison);
      return summary.ok ? comparisonResult(desk.summaryOf(summary.value), services) : summary;
    },
    // Sets of conversations are listed in a room of their own.
    'comparison.list': async ({ newest }) => {
      const read = newest === undefined ? archive.list() : archive.newest(newest);
      const all = (await read).filter(({ conversations }) => !conversations);
      const listed = new Set(all.map(({ id }) => id));
      // One whose own comparison is gone stands for itself; among a few, that can't be told from one that is older.
      const stands = (of: ComparisonId): boolean => newest === undefined && !listed.has(of);
      const apart = all.filter(({ companion }) => companion === undefined || stands(companion.of));
      return succeed(apart.map(desk.summaryOf));
    },
    'comparison.companions': async ({ comparison }) =>
      succeed({ companions: await companions.of(comparison), left: companions.left(comparison) }),
    'comparison.again': async (again) => {
      const begun = await companions.begin(again);
      return begun.ok ? succeed(done) : begun;
    },
    'comparison.estimateAgain': (again) => companions.estimate(again),
    'comparison.stopAgain': ({ comparison }) => {
      companions.stop(comparison);
      return Promise.resolve(succeed(done));
    },
    'comparison.export': async ({ comparison, format }) => {
      const summary = await archive.find(comparison);
      return summary.ok ? exportOf(desk.summaryOf(summary.value), null, format, services) : summary;
    },
    'comparison.import': ({ name, text }) => {
      const read = readExport(name, text);
      const opened = read.ok ? succeed({ ...read.value, id: files.keep({ name, ...read.value }) }) : read;
      return Promise.resolve(opened);
    },
    'comparison.imported': ({ id }) => Promise.resolve(succeed(files.find(id))),
    'comparison.stop': async ({ comparison }) => {
      const summary = await archive.find(comparison);
      if (!summary.ok) return summary;
      desk.stop(comparison);
      return succeed(done);
    },
    'comparison.resume': async ({ comparison }) => {
      const summary = await archive.find(comparison);
      if (!summary.ok) return summary;
      const current = desk.summaryOf(summary.value);
      const resumed = await resumeComparison(current, null, isTogether(current), services);
      return resumed.ok ? succeed(done) : resumed;
    },
  } satisfies Partial<Handlers>;
}

const begunOf = ({ id, runs }: ComparisonSummary) => ({
  comparison: id,
  runs: runs.map((run) => ({ run: run.id, structure: run.structure })),
});

/** Comparisons of before this was recorded ran together on the practice model alone. */
function isTogether({ starting, pace }: ComparisonSummary): boolean {
  return starting === undefined ? pace !== null : starting === 'together';
}

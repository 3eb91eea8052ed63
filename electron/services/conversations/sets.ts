import type { ComparisonSummary } from '../../../shared/contract.ts';
import { whyNotStartable, workflowOfSet } from '../../../shared/conversations/conversation-set.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import { asRunId } from '../../../shared/ids.ts';
import type { ComparisonId, RunId } from '../../../shared/ids.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { presetStructure } from '../../../shared/structure/presets.ts';
import { conversationWords } from '../../../shared/words/conversations.ts';
import { isOnlyRead } from '../comparisons/archive.ts';
import { chosenConditions } from '../comparisons/chosen-conditions.ts';
import { beginningOfRun } from '../comparisons/measuring.ts';
import { startComparison, startPortsOf } from '../comparisons/start.ts';
import { fileFailure } from '../failures.ts';
import type { LiveRun } from '../run/runner.ts';
import type { Services } from '../services.ts';
import { continueLog, createLog, discardLog } from '../store/event-log.ts';

export type Sets = {
  /** Every opening turn of a draft at the same moment; what was the draft is its run from then on. */
  start(set: ComparisonId): Promise<Result<RunId>>;
  /** Does something to a started set, whose run is taken up again where it had ended or lies on the disk alone. */
  goOn<T>(set: ComparisonId, act: (run: LiveRun) => Result<T>): Promise<Result<T>>;
  /** Runs the opening turns once more, one after another. */
  measure(set: ComparisonId): Promise<Result<RunId>>;
};

export function createSets(services: Services): Sets {
  const { archive, desk, drafts, summaries, pushes, ports, onNotice } = services;
  /** Two presses of the same button, in one window or two. */
  const starting = new Set<ComparisonId>();

  async function find(set: ComparisonId): Promise<Result<ComparisonSummary>> {
    const known = await archive.find(set);
    return known.ok && known.value.conversations && !isOnlyRead(known.value)
      ? known
      : fail(failure('unknown-conversations', { set }));
  }

  const isStarted = async (set: ComparisonId): Promise<boolean> => (await summaries.find(set)) !== null;

  async function startDraft(set: ComparisonId): Promise<Result<RunId>> {
    if (await isStarted(set)) return fail(failure('already-started'));
    const draft = drafts.find(set);
    if (!draft) return fail(failure('unknown-conversations', { set }));
    const unready = whyNotStartable(draft);
    if (unready) return fail(unready);
    const chosen = await chosenConditions(services);
    if (!chosen.ok) return chosen;
    const started = await startComparison(
      {
        ...chosen.value,
        work: { workflow: workflowOfSet(set, draft, conversationWords.untitled), exercise: null, plan: null },
        structures: ['all-at-once'],
        prediction: null,
        gates: 'pass',
        reviewEvery: null,
        // Everything starts at the same moment: nobody goes ahead, and nothing waits for a batch.
        warmCache: false,
        starting: 'together',
        set,
      },
      startPortsOf(services),
    );
    if (!started.ok) return started;
    await drafts.delete(set);
    pushes.push({ kind: 'conversations-changed', set });
    const [run] = started.value.runs;
    return run ? succeed(run.id) : fail(failure('unexpected'));
  }

  /** Puts a run of an earlier session back on the desk: what was cut off goes on, and the rest waits to be added to. */
  async function takeUp(summary: ComparisonSummary, run: RunId): Promise<Failure | null> {
    const letGo = desk.claim([run]);
    if (!letGo) return failure('run-busy');
    try {
      const log = await continueLog(archive.runsFolder, run, onNotice);
      if (!log.ok) return log.failure;
      const begun = await desk.begin({ summary, runs: [log.value], exercise: null, together: true });
      if (!begun.ok) return begun.failure;
      // One that has nothing to do ends at once, and has to have ended before it is taken up.
      if (desk.find(run)?.state().status !== 'running') await desk.ended(summary.id);
      return null;
    } finally {
      letGo();
    }
  }

  return {
    async start(set) {
      if (starting.has(set)) return fail(failure('already-started'));
      starting.add(set);
      try {
        return await startDraft(set);
      } finally {
        starting.delete(set);
      }
    },
    async goOn<T>(set: ComparisonId, act: (run: LiveRun) => Result<T>) {
      const summary = await find(set);
      if (!summary.ok) return summary;
      const [run] = summary.value.runs;
      if (!run) return fail(failure('unknown-conversations', { set }));
      if (!desk.find(run.id)) {
        const refused = await takeUp(desk.summaryOf(summary.value), run.id);
        if (refused) return fail(refused);
      }
      let result: Result<T> = fail(failure('unknown-conversations', { set }));
      desk.goOn(run.id, (live) => {
        result = act(live);
        return result.ok;
      });
      return result;
    },
    async measure(set) {
      const summary = await find(set);
      if (!summary.ok) return summary;
      const [run, measured] = summary.value.runs;
      if (!run) return fail(failure('unknown-conversations', { set }));
      if (measured || starting.has(set)) return fail(failure('already-measured'));
      starting.add(set);
      try {
        return await measureInTurn(summary.value, run.id);
      } finally {
        starting.delete(set);
      }
    },
  };

  async function measureInTurn(stored: ComparisonSummary, run: RunId): Promise<Result<RunId>> {
    const read = desk.read(run);
    const first = read ? succeed(read) : await archive.read(stored, run);
    if (!first.ok) return first;
    const header = inTurn(first.value.header, ports.clock.date());
    const log = await createLog(archive.runsFolder, header, onNotice);
    if (!log.ok) return log;
    const now = desk.summaryOf(stored);
    const summary = { ...now, runs: [...now.runs, beginningOfRun(header)] };
    try {
      await summaries.replace(summary);
    } catch (error) {
      await log.value.close();
      await discardLog(archive.runsFolder, header.id);
      return fail(fileFailure(error, archive.runsFolder));
    }
    const begun = await desk.begin({
      summary,
      runs: [{ header, events: [], log: log.value }],
      exercise: null,
      together: true,
    });
    return begun.ok ? succeed(header.id) : begun;
  }
}

/** The same opening turns under the same conditions, one after another. */
function inTurn({ free: _free, ...header }: RunHeader, date: Date): RunHeader {
  return {
    ...header,
    id: asRunId(`${header.comparison}-one-at-a-time`),
    startedAt: date.toISOString(),
    structure: presetStructure(header.workflow.tasks, 'one-at-a-time'),
  };
}

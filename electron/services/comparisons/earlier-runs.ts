import type { ComparisonSummary } from '../../../shared/contract.ts';
import { conditionsOf, measuredRun } from '../../../shared/forecast/measured-run.ts';
import type { Conditions, MeasuredRun } from '../../../shared/forecast/measured-run.ts';
import type { ComparisonId, RunId } from '../../../shared/ids.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import type { SummaryStore } from '../store/summaries.ts';
import type { Archive } from './archive.ts';

export type EarlierRunsQuery = {
  readonly workflow: Workflow;
  readonly conditions: Conditions;
  /** ISO time: only what had ended by then. Null: everything. */
  readonly before: string | null;
};

export type EarlierRuns = {
  /** The learner's own finished runs that a forecast can be calibrated from, newest first. */
  of(query: EarlierRunsQuery): Promise<MeasuredRun[]>;
};

export type EarlierRunsPorts = {
  readonly summaries: Pick<SummaryStore, 'newest'>;
  readonly archive: Pick<Archive, 'read'>;
  /** Nothing is learnt from what was deleted. */
  readonly isDeleted?: (comparison: ComparisonId) => boolean;
};

/** So far back the history is looked through: a long one costs no more than a short one. */
const lookedThrough = 200;
/** Logs are read whole: of the same work as many as two comparisons have, of other work a few. */
const mostOf = { related: 8, other: 3 } as const;
const mostKept = 40;

export function createEarlierRuns({ summaries, archive, isDeleted = () => false }: EarlierRunsPorts): EarlierRuns {
  /** A finished run is never written to again. Null: nothing could be learnt from it. */
  const known = new Map<RunId, Promise<MeasuredRun | null>>();

  function measured(summary: ComparisonSummary, id: RunId): Promise<MeasuredRun | null> {
    const found = known.get(id) ?? read(summary, id);
    known.delete(id);
    known.set(id, found);
    const [oldest] = known.keys();
    if (known.size > mostKept && oldest !== undefined) known.delete(oldest);
    return found;
  }

  async function read(summary: ComparisonSummary, id: RunId): Promise<MeasuredRun | null> {
    const log = await archive.read(summary, id);
    // A log that can't be read is told of where somebody opens it.
    return log.ok ? measuredRun(log.value.header, reduceAll(log.value.events)) : null;
  }

  return {
    async of({ workflow, conditions, before }) {
      const wanted = conditionsOf(conditions);
      const usable = (run: MeasuredRun | null): run is MeasuredRun =>
        run !== null && run.conditions === wanted && (before === null || run.endedAt <= Date.parse(before));
      const ofModel = (await summaries.newest(lookedThrough)).filter(
        ({ id, model, startedAt, conversations }) =>
          !isDeleted(id) &&
          model === conditions.connection.model &&
          (before === null || startedAt < before) &&
          !conversations,
      );
      const take = async (from: readonly ComparisonSummary[], most: number): Promise<MeasuredRun[]> => {
        const runs: MeasuredRun[] = [];
        let reads = 0;
        for (const summary of from) {
          for (const { id } of summary.runs.filter(({ state }) => state === 'finished')) {
            if (reads === most) return runs;
            reads += 1;
            const run = await measured(summary, id);
            if (usable(run)) runs.push(run);
          }
        }
        return runs;
      };
      const related = ofModel.filter((summary) => isOf(summary, workflow));
      const ofPlan = ({ plan }: ComparisonSummary): number => (plan === workflow.plan ? 1 : 0);
      const same = await take(
        related.toSorted((one, other) => ofPlan(other) - ofPlan(one)),
        mostOf.related,
      );
      const other = await take(
        ofModel.filter((summary) => !related.includes(summary)),
        mostOf.other,
      );
      return [...same, ...other].sort((one, another) => another.endedAt - one.endedAt);
    },
  };
}

/** Other plans of an exercise share tasks with this one. */
function isOf({ exercise, kept, title }: ComparisonSummary, workflow: Workflow): boolean {
  if (kept !== undefined && kept === workflow.id) return true;
  return workflow.exercise === null ? exercise === null && title === workflow.title : exercise === workflow.exercise;
}

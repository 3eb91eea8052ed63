import { forecast } from '../../forecast/forecast.ts';
import { listPriceUsd } from '../../prices.ts';
import type { RunResult } from '../../run/comparison.ts';
import type { StructureKey } from '../../structure/structure.ts';
import type { Workflow } from '../../workflow/task.ts';
import type { ListPrices } from './list-prices.ts';

/** The pace and the seed of every computed figure in a lesson: those of the command line where nobody says otherwise. */
const conditions = { model: 'practice', pace: 1, seed: 1 } as const;

type Given = {
  /** Absent: the runs have no list price. */
  readonly prices?: ListPrices;
  /** One conversation goes ahead where several share an opening. */
  readonly warmCache?: boolean;
};

/**
 * What a workflow would take under these structures, in their order, as `braid forecast` says it: the real scheduler on a
 * virtual clock. Nothing is sent.
 */
export function computedRuns(
  workflow: Workflow,
  structures: readonly StructureKey[],
  { prices, warmCache = false }: Given = {},
): readonly RunResult[] {
  const listPrice = (usage: Parameters<typeof listPriceUsd>[2]): RunResult['listPrice'] => {
    const usd = prices ? listPriceUsd(prices.list, prices.model, usage) : null;
    return prices && usd !== null ? { model: prices.model, date: prices.list.date, usd } : null;
  };
  const options = { reviewEvery: null, warmCache };
  return forecast({ workflow, structures, ...conditions, listPrice, options }).runs;
}

/** The same for a single structure. */
export function computedRun(workflow: Workflow, structure: StructureKey, given: Given = {}): RunResult {
  const [run] = computedRuns(workflow, [structure], given);
  if (!run) throw new RangeError(`A forecast of ${structure} has a run.`);
  return run;
}

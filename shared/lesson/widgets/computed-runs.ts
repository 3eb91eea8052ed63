import { forecast } from '../../forecast/forecast.ts';
import type { RunResult } from '../../run/comparison.ts';
import type { StructureKey } from '../../structure/structure.ts';
import type { Workflow } from '../../workflow/task.ts';

/** The pace and the seed of every computed figure in a lesson: those of the command line where nobody says otherwise. */
const conditions = { model: 'practice', pace: 1, seed: 1 } as const;

/**
 * What a workflow would take under these structures, in their order, as `braid forecast` says it: the real scheduler on a
 * virtual clock. Nothing is sent.
 */
export function computedRuns(workflow: Workflow, structures: readonly StructureKey[]): readonly RunResult[] {
  return forecast({ workflow, structures, ...conditions, listPrice: () => null }).runs;
}

/** The same for a single structure. */
export function computedRun(workflow: Workflow, structure: StructureKey): RunResult {
  const [run] = computedRuns(workflow, [structure]);
  if (!run) throw new RangeError(`A forecast of ${structure} has a run.`);
  return run;
}

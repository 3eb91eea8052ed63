import { forecast as predict } from '../../shared/forecast/forecast.ts';
import type { Comparison } from '../../shared/run/comparison.ts';
import { sweepPoint, sweepTolerance, sweepVerdict } from '../../shared/run/sweep.ts';
import type { SweepPoint } from '../../shared/run/sweep.ts';
import type { StructureKey } from '../../shared/structure/structure.ts';
import { mostAtOnce } from '../../shared/workflow/breadth.ts';
import type { Workflow } from '../../shared/workflow/task.ts';
import { wordSweep } from '../../shared/words/sweep.ts';
import { sayWhatBroke, unreached } from './compare.ts';
import { runComparisons } from './comparison.ts';
import { openHost } from './host.ts';
import { readWidths } from './options.ts';
import type { TypedOptions } from './options.ts';
import { mergeRepeats } from './repeats.ts';
import { readRunChoices } from './run-options.ts';
import type { RunChoices } from './run-options.ts';
import { sweepTable } from './sweep-table.ts';
import { exitStatus, refuse, terminal } from './terminal.ts';

/** The document of `sweep --json`. Times in ms; what is unknown, or not known without a request, is null. */
export type Sweep = {
  readonly braid: 1;
  readonly kind: 'sweep';
  /** Null in a forecast, which is not kept. */
  readonly id: string | null;
  readonly workflow: Comparison['workflow'];
  readonly model: string;
  readonly pace: number | null;
  readonly seed: number;
  readonly predicted: boolean;
  readonly points: readonly SweepPoint[];
  readonly breakEven: number | null;
  /** A gain below this share of the wall-clock counts as none. */
  readonly tolerance: number;
  readonly reason: string;
  readonly sentence: string;
};

/** `sweep <exercise or workflow file>`: the same work at each width, and where wider no longer helps. */
export async function sweep(name: string, typed: TypedOptions): Promise<number> {
  const widths = readWidths(typed);
  if (!widths.ok) return refuse(widths.failure);
  const choices = await readRunChoices(name, typed);
  if (!choices.ok) return 'reached' in choices ? unreached(choices.failure) : refuse(choices.failure);
  const { workflow } = choices.value.work;
  const predicted = predictWidths(choices.value, widths.value);
  const json = typed['json'] === true;
  if (typed['predicted'] === true) {
    print(sweepOf(predicted, predicted, workflow, widths.value), json);
    return exitStatus.done;
  }
  const host = await openHost(typed);
  if (!host.ok) return refuse(host.failure);
  try {
    const done = await runComparisons(host.value, choices.value, widths.value.map(queueOf));
    if (done.refused !== null) return done.refused;
    if (done.comparisons.length === 0) return done.interrupted ? exitStatus.interrupted : exitStatus.runFailed;
    const measured = mergeRepeats(done.comparisons);
    print(sweepOf(measured, predicted, workflow, widths.value), json);
    if (done.interrupted) return exitStatus.interrupted;
    const status = sayWhatBroke(measured);
    return status === exitStatus.done && !done.whole ? exitStatus.runFailed : status;
  } finally {
    await host.value.close();
  }
}

const queueOf = (width: number): StructureKey => `queue:${width}`;

/** The same widths on the virtual clock: without limits, faults or requests. */
function predictWidths({ work, behaviour, connection }: RunChoices, widths: readonly number[]): Comparison {
  return predict({
    workflow: work.workflow,
    structures: widths.map(queueOf),
    model: connection.model,
    pace: connection.kind === 'practice' ? behaviour.pace : null,
    seed: behaviour.seed,
    listPrice: () => null,
  });
}

function sweepOf(shown: Comparison, predicted: Comparison, workflow: Workflow, widths: readonly number[]): Sweep {
  const points = widths.flatMap((width): SweepPoint[] => {
    const isThis = ({ structure }: { structure: StructureKey }): boolean => structure === queueOf(width);
    const run = shown.runs.find(isThis);
    const wallClockMs = predicted.runs.find(isThis)?.wallClockMs ?? null;
    return run ? [sweepPoint(run, width, wallClockMs, !shown.predicted)] : [];
  });
  const { breakEven, why } = sweepVerdict(points, mostAtOnce(workflow.tasks));
  return {
    braid: 1,
    kind: 'sweep',
    id: shown.predicted ? null : shown.id,
    workflow: shown.workflow,
    model: shown.model,
    pace: shown.pace,
    seed: shown.seed,
    predicted: shown.predicted,
    points,
    breakEven,
    tolerance: sweepTolerance,
    reason: why.id,
    sentence: wordSweep(why),
  };
}

function print(document: Sweep, json: boolean): void {
  if (json) terminal.printJson(document);
  else terminal.print(sweepTable(document));
}

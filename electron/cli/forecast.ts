import { forecast as predict, whyNotForecastable } from '../../shared/forecast/forecast.ts';
import { succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import type { MeasuredRun } from '../../shared/forecast/measured-run.ts';
import { listPriceUsd } from '../../shared/prices.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { usablePhases } from '../../shared/structure/phase-faults.ts';
import type { RunResult } from '../../shared/run/comparison.ts';
import type { Usage } from '../../shared/run/event.ts';
import type { Connection } from '../../shared/run/header.ts';
import type { Workflow } from '../../shared/workflow/task.ts';
import { createEarlierRuns } from '../services/comparisons/earlier-runs.ts';
import { readPrices } from '../services/price-file.ts';
import { openHost } from './host.ts';
import { readPace, readSeed, readStructures, refuseEmpty, textOf } from './options.ts';
import type { TypedOptions } from './options.ts';
import { assetsFolder } from './places.ts';
import { comparisonTable } from './table.ts';
import { exitStatus, refuse, terminal } from './terminal.ts';
import { readWork } from './work.ts';

/**
 * `forecast <exercise or workflow file>`: the table of `compare`, predicted. Nothing is sent and nothing is stored. With
 * `--data` it is calibrated from the runs kept there.
 */
export async function forecast(name: string, typed: TypedOptions): Promise<number> {
  const structures = readStructures(typed);
  if (!structures.ok) return refuse(structures.failure);
  const pace = readPace(typed);
  if (!pace.ok) return refuse(pace.failure);
  const seed = readSeed(typed);
  if (!seed.ok) return refuse(seed.failure);
  const work = await readWork(name);
  if (!work.ok) return refuse(work.failure);
  const { workflow } = work.value;
  const unusable = whyNotForecastable(workflow);
  if (unusable) return refuse(unusable);
  const phases = usablePhases(workflow.tasks, structures.value, work.value.phases ?? null);
  if (!phases.ok) return refuse(phases.failure);

  const prices = await readPrices(assetsFolder);
  const model = textOf(typed, 'model') ?? 'practice';
  const priced = model === 'practice' ? defaultSettings.priceModel : model;
  const listPrice = (usage: Usage): RunResult['listPrice'] => {
    const usd = listPriceUsd(prices, priced, usage);
    return usd === null ? null : { model: priced, date: prices.date, usd };
  };
  const earlier = await earlierRunsIn(typed, workflow, model);
  if (!earlier.ok) return refuse(earlier.failure);
  const comparison = predict({
    workflow,
    structures: structures.value,
    phases: phases.value,
    model,
    pace: model === 'practice' ? pace.value : null,
    seed: seed.value,
    listPrice,
    earlier: earlier.value,
  });
  if (typed['json'] === true) terminal.printJson(comparison);
  else terminal.print(comparisonTable(comparison));
  return exitStatus.done;
}

/** Finished runs of the data folder that was named; none without one. */
async function earlierRunsIn(typed: TypedOptions, workflow: Workflow, model: string): Promise<Result<MeasuredRun[]>> {
  const named = refuseEmpty(typed, '--data', 'data', 'a folder');
  if (!named.ok) return named;
  if (textOf(typed, 'data') === null) return succeed([]);
  const host = await openHost(typed);
  if (!host.ok) return host;
  try {
    const connection = connectionTo(model);
    const conditions = { connection, faults: [], thinking: false, forgetting: false };
    return succeed(await createEarlierRuns(host.value).of({ workflow, conditions, before: null }));
  } finally {
    await host.value.close();
  }
}

const connectionTo = (model: string): Connection => ({
  kind: model === 'practice' ? 'practice' : 'claude',
  baseUrl: null,
  model,
});

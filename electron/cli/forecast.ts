import { forecast as predict, whyNotForecastable } from '../../shared/forecast/forecast.ts';
import { listPriceUsd } from '../../shared/prices.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { usablePhases } from '../../shared/structure/phase-faults.ts';
import { readPrices } from '../services/price-file.ts';
import { readPace, readSeed, readStructures, textOf } from './options.ts';
import type { TypedOptions } from './options.ts';
import { assetsFolder } from './places.ts';
import { comparisonTable } from './table.ts';
import { exitStatus, refuse, terminal } from './terminal.ts';
import { readWork } from './work.ts';

/** `forecast <exercise or workflow file>`: the table of `compare`, predicted. Nothing is sent and nothing is stored. */
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
  const comparison = predict({
    workflow,
    structures: structures.value,
    phases: phases.value,
    model,
    pace: model === 'practice' ? pace.value : null,
    seed: seed.value,
    listPrice: (usage) => {
      const usd = listPriceUsd(prices, priced, usage);
      return usd === null ? null : { model: priced, date: prices.date, usd };
    },
  });
  if (typed['json'] === true) terminal.printJson(comparison);
  else terminal.print(comparisonTable(comparison));
  return exitStatus.done;
}

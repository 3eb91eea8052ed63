import { setImmediate as rest } from 'node:timers/promises';
import type { Demand } from '../../../shared/forecast/demand.ts';
import { forecastDemands, forecastInRests } from '../../../shared/forecast/forecast.ts';
import type { ForecastInput } from '../../../shared/forecast/forecast.ts';
import type { Comparison } from '../../../shared/run/comparison.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import type { EarlierRuns } from './earlier-runs.ts';

/** What a run would be started with. */
export type ForecastConditions = Pick<
  RunHeader,
  'workflow' | 'connection' | 'pace' | 'seed' | 'limits' | 'faults' | 'gates' | 'thinking' | 'forgetting'
> &
  Required<Pick<ForecastInput, 'phases' | 'options'>>;

export type Forecasting = {
  /**
   * What runs would take, calibrated from the learner's earlier ones; with `before` (ISO time) from those alone that had
   * ended by then. Expects a workflow that can be forecast.
   */
  predict(
    conditions: ForecastConditions,
    structures: readonly StructureKey[],
    before: string | null,
  ): Promise<Comparison>;
  /** What each of them would draw on an account's limits if nothing held it back. */
  demands(conditions: ForecastConditions, structures: readonly StructureKey[]): Promise<readonly Demand[]>;
};

export function createForecasting(earlierRuns: EarlierRuns, listPrice: ForecastInput['listPrice']): Forecasting {
  async function inputOf(
    conditions: ForecastConditions,
    structures: readonly StructureKey[],
    before: string | null,
  ): Promise<ForecastInput> {
    const { workflow, phases, connection, pace, seed, limits, gates, options } = conditions;
    const earlier = await earlierRuns.of({ workflow, conditions, before });
    const { model } = connection;
    return { workflow, structures, phases, model, pace, seed, listPrice, earlier, limits, gates, options };
  }

  return {
    predict: async (conditions, structures, before) =>
      forecastInRests(await inputOf(conditions, structures, before), rest),
    demands: async (conditions, structures) => forecastDemands(await inputOf(conditions, structures, null), rest),
  };
}

import { competing } from '../../../shared/forecast/demand.ts';
import { noLimits } from '../../../shared/practice.ts';
import type { Connection } from '../../../shared/run/header.ts';
import type { StartingAdvice } from '../../../shared/run/starting.ts';
import type { Settings } from '../../../shared/settings.ts';
import { usablePhases } from '../../../shared/structure/phase-faults.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import type { Connector } from './connection.ts';
import type { Forecasting } from './forecasting.ts';
import type { Work } from './source.ts';

export type AdvisingPorts = {
  readonly connector: Pick<Connector, 'limitsOf'>;
  readonly forecasting: Forecasting;
  readonly settings: { read(): Settings };
};

/** Whether these structures would get into each other's way on this connection. Expects a workflow that can run. */
export async function adviseStarting(
  { workflow, phases: built = null }: Pick<Work, 'workflow' | 'phases'>,
  structures: readonly StructureKey[],
  connection: Connection,
  { connector, forecasting, settings }: AdvisingPorts,
): Promise<StartingAdvice> {
  const keys = [...new Set(structures)];
  if (keys.length < 2) return { because: 'single' };
  // Every practice run has a session of its own, with its own limits.
  if (connection.kind === 'practice') return { because: 'apart' };
  const limits = connector.limitsOf(connection);
  const phases = usablePhases(workflow.tasks, keys, built);
  if (limits === null || !phases.ok) return { because: 'unknown' };
  const { seed, gates, thinking, reviewEvery, warmCache } = settings.read();
  const options = { reviewEvery, warmCache };
  const on = { workflow, phases: phases.value, connection, pace: null, seed, gates, thinking, options };
  const demands = await forecasting.demands({ ...on, limits: noLimits, faults: [], forgetting: false }, keys);
  const passed = competing(demands, limits);
  return passed.length === 0 ? { because: 'within', limits } : { because: 'competing', competing: passed };
}

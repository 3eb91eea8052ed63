import { succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { noLimits } from '../../../shared/practice.ts';
import type { Fault } from '../../../shared/practice.ts';
import { chosenConnection } from './chosen-connection.ts';
import { knownConnection } from './probing.ts';
import type { ProbingPorts } from './probing.ts';
import type { StartOptions } from './start.ts';

export type Conditions = Pick<
  StartOptions,
  'connection' | 'pace' | 'seed' | 'limits' | 'faults' | 'thinking' | 'forgetting'
>;

/** The conditions of whatever is started now, as the settings choose them; fails where its connection can't be known. */
export async function chosenConditions(
  services: ProbingPorts & { readonly ports: { readonly faults: readonly Fault[] } },
): Promise<Result<Conditions>> {
  const settings = services.settings.read();
  const chosen = chosenConnection(settings);
  if (!chosen.ok) return chosen;
  const connection = await knownConnection(chosen.value, services);
  if (!connection.ok) return connection;
  const { pace, seed, limits, faults, thinking, forgetting } = settings;
  const practice = connection.value.kind === 'practice';
  return succeed({
    connection: connection.value,
    pace: practice ? pace : null,
    seed,
    limits: practice ? limits : noLimits,
    faults: practice ? [...services.ports.faults, ...faults] : [],
    thinking,
    // Real models forget or not as they do.
    forgetting: practice && forgetting,
  });
}

import type { ComparisonSummary } from '../../../shared/contract.ts';
import { succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { Circumstances } from '../../../shared/run/trial.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import { chosenConditions } from './chosen-conditions.ts';
import type { Conditions } from './chosen-conditions.ts';
import type { Work } from './source.ts';
import { startComparison, startPortsOf } from './start.ts';
import type { Services } from '../services.ts';

/**
 * Starts a comparison under circumstances that somebody names for this once. Nobody waits at its gates, and it moves
 * nobody's place in an exercise. On the practice model nothing of what the settings choose goes into it but the seed.
 */
export async function startTrial(
  work: Work,
  structures: readonly StructureKey[],
  circumstances: Circumstances,
  services: Services,
): Promise<Result<ComparisonSummary>> {
  const { connection, warmCache } = circumstances;
  const conditions = connection === 'chosen' ? await chosenConditions(services) : succeed(practising(circumstances));
  if (!conditions.ok) return conditions;
  const isPractice = conditions.value.connection.kind === 'practice';
  return startComparison(
    {
      // Settings that choose the practice model choose no other pace for a trial.
      ...(isPractice ? practising(circumstances) : conditions.value),
      seed: services.settings.read().seed,
      work,
      structures,
      prediction: null,
      gates: 'pass',
      reviewEvery: null,
      warmCache,
      starting: isPractice ? 'together' : 'in-turn',
    },
    startPortsOf(services),
  );
}

function practising({ pace, limits, faults, forgetting }: Circumstances): Omit<Conditions, 'seed'> {
  return {
    connection: { kind: 'practice', baseUrl: null, model: 'practice' },
    pace,
    limits,
    faults,
    thinking: false,
    forgetting,
  };
}

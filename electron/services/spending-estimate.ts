import { setImmediate as rest } from 'node:timers/promises';
import type { Spending } from '../../shared/contract.ts';
import { forecastInRests } from '../../shared/forecast/forecast.ts';
import type { Amount, Caps, PriceOf } from '../../shared/run/budget.ts';
import type { Connection } from '../../shared/run/header.ts';
import { structureOf } from '../../shared/structure/own-phases.ts';
import type { OwnPhase } from '../../shared/structure/own-phases.ts';
import type { StructureKey } from '../../shared/structure/structure.ts';
import type { Workflow } from '../../shared/workflow/task.ts';
import type { Correction } from './first-requests.ts';
import { firstRequests } from './first-requests.ts';

type Runs = Spending['runs'];

export type EstimateInput = {
  readonly workflow: Workflow;
  readonly structures: readonly StructureKey[];
  readonly phases: readonly OwnPhase[] | null;
  readonly connection: Connection;
  readonly priceOf: PriceOf;
  /** From the server's own counts of what is sent first; null where they are estimated like the rest. */
  readonly correction: Correction | null;
};

/** What each structure is expected to use, by the same forecast that is shown beside the measured figures. */
export async function expectedRuns({ workflow, structures, phases, ...on }: EstimateInput): Promise<Runs> {
  const { connection, priceOf, correction } = on;
  const { model } = connection;
  const input = { workflow, structures, phases, model, pace: null, seed: 0, listPrice: () => null };
  const predicted = await forecastInRests(input, rest);
  return predicted.runs.map(({ structure, requests, tokens }) => {
    const corrected =
      correction === null ? 0 : correction(firstRequests(workflow, structureOf(workflow.tasks, structure, phases)));
    const sent = Math.max(0, (tokens.input ?? 0) + corrected);
    const usage = { ...tokens, input: sent, output: tokens.output ?? 0 };
    const total = sent + (tokens.cacheWrite ?? 0) + (tokens.cacheRead ?? 0) + usage.output;
    return { structure, requests, tokens: total, usd: priceOf(usage) };
  });
}

/** What the same runs use when each is made so many times. */
export function timesOver(runs: Runs, times: number): Runs {
  return runs.map(({ structure, requests, tokens, usd }) => ({
    structure,
    requests: requests * times,
    tokens: tokens * times,
    usd: usd === null ? null : usd * times,
  }));
}

/** Null where the price of one of them is not known. */
export function totalOf(runs: Runs): Amount {
  const usds = runs.flatMap(({ usd }) => usd ?? []);
  const usd = usds.length === runs.length ? usds.reduce((sum, each) => sum + each, 0) : null;
  return { tokens: runs.reduce((sum, { tokens }) => sum + tokens, 0), usd };
}

/** A run's cap by the largest of them, the month's by all together with what is used already; null: free. */
export function exceededCaps(runs: Runs, caps: Caps, month: Amount | null): Spending['exceeded'] {
  const largest = { tokens: Math.max(0, ...runs.map(({ tokens }) => tokens)), usd: largestPrice(runs) };
  const expectations = [
    { cap: 'run', used: { tokens: 0, usd: 0 }, expected: largest },
    ...(month === null ? [] : [{ cap: 'month', used: month, expected: totalOf(runs) } as const]),
  ] as const;
  return expectations.flatMap(({ cap, used, expected }) =>
    (['tokens', 'usd'] as const).flatMap((unit) => {
      const limit = caps[cap][unit];
      const more = expected[unit];
      const before = used[unit] ?? 0;
      return limit === null || more === null || before + more <= limit
        ? []
        : [{ cap, unit, limit, used: before, expected: more }];
    }),
  );
}

function largestPrice(runs: Runs): number | null {
  const usds = runs.flatMap(({ usd }) => usd ?? []);
  return usds.length === 0 ? null : Math.max(...usds);
}

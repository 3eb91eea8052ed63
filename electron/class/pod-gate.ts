import type { PodId } from '../../shared/class/ids.ts';
import { fail, failure } from '../../shared/failure.ts';
import type { Failure, Result } from '../../shared/failure.ts';
import type { WindowLimits } from '../http/app-windows.ts';
import { createAllowance } from './allowance.ts';
import type { WorkTurns } from './work-turns.ts';
import { costOf, refusedCommand } from './served-commands.ts';

/** What a pod in a browser may ask of the machine that it shares with every other. */
export type PodGate = {
  readonly limits: WindowLimits;
  pass(command: unknown, work: () => Promise<Result<unknown>>): Promise<Result<unknown>>;
};

/** A page that opens asks some twenty things at once, a pod of four has four of them and types: nobody meets these. */
const usual = { burst: 600, perSecond: 40 } as const;
/** Four people who each save every second, and see what the others save, meet `keep` as little. */
const costs = { small: 1, keep: 4, large: 8, forecast: 8, turn: 4, runs: 4, file: 8, host: 1 } as const;
/** Comparisons of one pod: far more than a class has time for, and few enough for one machine with twenty pods. */
const mostRuns = { burst: 8, perSecond: 0.1 } as const;
/** Retries, follow-ups and asking on: as fast as four people read what came back. */
const mostTurns = { burst: 40, perSecond: 0.5 } as const;
/**
 * Forecasts by the time that they take, in ms: usual plans take a hundredth of a second, the largest ones several, and
 * who asks for those has a quarter of the machine at most.
 */
const mostForecasting = { burst: 30_000, perSecond: 250 } as const;
/** Four of the largest files at once, then one in three seconds. A frame counts as a kilobyte at least. */
const mostBytes = { burst: 32_000_000, perSecond: 2_000_000 } as const;
const leastFrame = 1_000;
const mostAtOnce = 64;

const busy = (why: 'runs' | 'many' | 'files', waitMs: number): Failure =>
  failure('class-busy', { why, seconds: Math.max(1, Math.ceil(waitMs / 1_000)) });

export type PodTurns = { readonly files: WorkTurns<PodId>; readonly forecasts: WorkTurns<PodId> };

export function createPodGate(pod: PodId, { files, forecasts }: PodTurns, now: () => number): PodGate {
  const everything = createAllowance(usual, now);
  const runs = createAllowance(mostRuns, now);
  const turns = createAllowance(mostTurns, now);
  const bytes = createAllowance(mostBytes, now);
  const forecasting = createAllowance(mostForecasting, now);

  /** What it took is paid for afterwards: nobody knows it before. */
  async function timed(work: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
    const from = now();
    try {
      return await work();
    } finally {
      forecasting.take(now() - from);
    }
  }

  return {
    limits: {
      mostAtOnce,
      tooMany: busy('many', 1_000),
      pauseAfter: (size) => bytes.take(Math.max(leastFrame, size)),
    },
    async pass(command, work) {
      const refused = refusedCommand(command);
      if (refused) return fail(refused);
      const cost = costOf(command);
      const own = cost === 'runs' ? runs : cost === 'turn' ? turns : null;
      const starting = own?.take(1) ?? 0;
      const owed = cost === 'forecast' ? forecasting.take(0) : 0;
      const waitMs = Math.max(starting, owed, everything.take(costs[cost]));
      if (waitMs > 0) {
        // Trying again costs nothing.
        own?.take(-1);
        everything.take(-costs[cost]);
        return fail(busy(starting > 0 ? 'runs' : 'many', waitMs));
      }
      if (cost === 'forecast') return (await forecasts.take(pod, () => timed(work))) ?? fail(busy('many', 5_000));
      if (cost !== 'file') return work();
      return (await files.take(pod, work)) ?? fail(busy('files', 20_000));
    },
  };
}

import type { TaskId } from '../ids.ts';
import type { RunResult } from './comparison.ts';

/** One width of a sweep. Times in ms; what is unknown, or not known without a request, is null. */
export type SweepPoint = {
  readonly width: number;
  readonly state: RunResult['state'];
  /** Null where the run did not finish. */
  readonly wallClockMs: number | null;
  readonly tokens: number | null;
  readonly requests: number;
  /** Requests that were answered with 429. */
  readonly rejected: number | null;
  /** Sums over the tasks, as in a run's figures. */
  readonly modelMs: number;
  readonly rateLimitMs: number | null;
  readonly slotMs: number;
  readonly criticalPathMs: number;
  readonly criticalPath: readonly TaskId[];
  /** The wall-clock of the same width on a virtual clock, without limits or faults. */
  readonly predicted: number | null;
};

/** Why a width is as good as any wider one that was tried, as data: the catalogue words it. */
export type SweepWhy =
  | { readonly id: 'too-few' }
  | { readonly id: 'still-helps'; readonly params: { readonly widest: number } }
  | {
      readonly id: 'limit';
      readonly params: {
        readonly width: number;
        readonly widest: number;
        readonly waitedMs: number;
        readonly waitedWidestMs: number;
        readonly rejected: number;
        readonly rejectedWidest: number;
      };
    }
  | {
      readonly id: 'critical-path';
      readonly params: { readonly width: number; readonly criticalPathMs: number; readonly tasks: number };
    }
  | {
      readonly id: 'slower';
      readonly params: {
        readonly width: number;
        readonly widest: number;
        /** Model time of a request, on average. */
        readonly requestMs: number;
        readonly requestWidestMs: number;
      };
    }
  | { readonly id: 'nothing-left'; readonly params: { readonly width: number; readonly mostAtOnce: number } }
  | {
      readonly id: 'rounds';
      readonly params: { readonly width: number; readonly rounds: number; readonly nextGain: number };
    }
  | { readonly id: 'order'; readonly params: { readonly width: number } };

export type SweepVerdict = { readonly breakEven: number | null; readonly why: SweepWhy };

/** A gain below this share of the wall-clock is no gain: measured runs differ by a few per cent from one to the next. */
export const sweepTolerance = 0.05;

/** A run at this width, measured; `predicted` false in a forecast, where nothing can be rejected. */
export function sweepPoint(run: RunResult, width: number, predictedMs: number | null, measured: boolean): SweepPoint {
  return {
    width,
    state: run.state,
    wallClockMs: run.state === 'finished' ? run.wallClockMs : null,
    tokens: run.tokens.total,
    requests: run.requests,
    rejected: measured ? run.rejected : null,
    modelMs: run.modelMs,
    rateLimitMs: measured ? run.waitingMs.rateLimit : null,
    slotMs: run.waitingMs.slot,
    criticalPathMs: run.criticalPathMs,
    criticalPath: run.criticalPath,
    predicted: predictedMs,
  };
}

/**
 * The break-even of a sweep: the smallest width such that no wider one that was tried was faster by more than the
 * tolerance. Comparing with the best of all wider ones, not with the next, keeps one slow or lucky run from making a
 * break-even, and lets several small gains count. Null where the widest was still faster and wider ones may be too, and
 * where fewer than two widths finished. `mostAtOnce`: how many tasks can be under way together at most.
 */
export function sweepVerdict(points: readonly SweepPoint[], mostAtOnce: number): SweepVerdict {
  const timed = points
    .flatMap((point) => (point.wallClockMs === null ? [] : [{ ...point, wallClockMs: point.wallClockMs }]))
    .sort((a, b) => a.width - b.width);
  const widest = timed.at(-1);
  const found = timed.find((point, index) => {
    const best = Math.min(point.wallClockMs, ...timed.slice(index + 1).map(({ wallClockMs }) => wallClockMs));
    return best >= point.wallClockMs * (1 - sweepTolerance);
  });
  if (!widest || !found || timed.length < 2) return { breakEven: null, why: { id: 'too-few' } };
  if (found === widest && widest.width < mostAtOnce) {
    return { breakEven: null, why: { id: 'still-helps', params: { widest: widest.width } } };
  }
  return { breakEven: found.width, why: whyNoFurther(found, widest, mostAtOnce) };
}

type TimedPoint = SweepPoint & { readonly wallClockMs: number };

/** What the measured parts of the break-even and of the widest run say, the hardest bound first. */
function whyNoFurther(found: TimedPoint, widest: TimedPoint, mostAtOnce: number): SweepWhy {
  const { width } = found;
  const tasks = found.criticalPath.length;
  if (tasks > 1 && found.wallClockMs <= found.criticalPathMs * (1 + 2 * sweepTolerance)) {
    return { id: 'critical-path', params: { width, criticalPathMs: found.criticalPathMs, tasks } };
  }
  const waitedMs = found.rateLimitMs ?? 0;
  const waitedWidestMs = widest.rateLimitMs ?? 0;
  const held = waitedWidestMs / Math.max(1, waitedWidestMs + widest.modelMs);
  if (held >= sweepTolerance && (waitedWidestMs > waitedMs || found === widest)) {
    const rejected = { rejected: found.rejected ?? 0, rejectedWidest: widest.rejected ?? 0 };
    return { id: 'limit', params: { width, widest: widest.width, waitedMs, waitedWidestMs, ...rejected } };
  }
  if (width >= mostAtOnce) return { id: 'nothing-left', params: { width, mostAtOnce } };
  if (widest.modelMs >= found.modelMs * (1 + 4 * sweepTolerance)) {
    const perRequest = ({ modelMs, requests, rejected }: TimedPoint): number =>
      modelMs / Math.max(1, requests - (rejected ?? 0));
    const requestMs = { requestMs: perRequest(found), requestWidestMs: perRequest(widest) };
    return { id: 'slower', params: { width, widest: widest.width, ...requestMs } };
  }
  const rounds = Math.ceil(mostAtOnce / width);
  if (rounds > 1 && rounds === Math.ceil(mostAtOnce / widest.width)) {
    return { id: 'rounds', params: { width, rounds, nextGain: Math.ceil(mostAtOnce / (rounds - 1)) } };
  }
  return { id: 'order', params: { width } };
}

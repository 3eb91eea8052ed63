import type { Limits } from '../practice.ts';
import { stepsOf } from '../run/state.ts';
import type { RunState } from '../run/state.ts';
import type { Competition } from '../run/starting.ts';

/** Something that counts against a limit: at one moment where `from` is `to`, else evenly between the two, in ms. */
export type Draw = { readonly from: number; readonly to: number; readonly amount: number };

/** Everything that a run draws on each limit. */
export type Demand = Readonly<Record<keyof Limits, readonly Draw[]>>;

const minuteMs = 60_000;

/** What the requests of a run drew, as servers count it: input that was not read from a cache, output as it is written. */
export function demandOf(state: RunState): Demand {
  const sent = stepsOf(state).flatMap(({ attempts }) => attempts);
  return {
    requestsPerMinute: sent.map(({ sentAt }) => ({ from: sentAt, to: sentAt, amount: 1 })),
    inputTokensPerMinute: sent.map(({ sentAt, usage }) => ({
      from: sentAt,
      to: sentAt,
      amount: (usage?.input ?? 0) + (usage?.cacheWrite ?? 0),
    })),
    outputTokensPerMinute: sent.map(({ sentAt, firstTokenAt, endedAt, usage }) => {
      const from = firstTokenAt ?? sentAt;
      return { from, to: Math.max(from, endedAt ?? from), amount: usage?.output ?? 0 };
    }),
  };
}

/**
 * The limits that runs begun at one moment would pass in their busiest minute, the most exceeded first: those that none
 * of them alone would pass, or not as far. Bursts shorter than a minute are not judged: servers differ in them.
 */
export function competing(demands: readonly Demand[], limits: Limits): Competition[] {
  const found = limitNames.flatMap((limit): Competition[] => {
    const perMinute = limits[limit];
    if (perMinute === null) return [];
    const together = Math.round(busiestMinute(demands.flatMap((demand) => demand[limit])));
    const alone = Math.round(Math.max(0, ...demands.map((demand) => busiestMinute(demand[limit]))));
    return together > perMinute && together > alone ? [{ limit, perMinute, together, alone }] : [];
  });
  return found.sort((one, other) => other.together / other.perMinute - one.together / one.perMinute);
}

const limitNames = ['requestsPerMinute', 'inputTokensPerMinute', 'outputTokensPerMinute'] as const;

/** The most that falls into any minute: the greatest sum begins or ends where something begins or ends. */
export function busiestMinute(draws: readonly Draw[]): number {
  const starts = new Set(draws.flatMap(({ from, to }) => [from, Math.max(0, to - minuteMs)]));
  let most = 0;
  for (const start of starts) {
    const end = start + minuteMs;
    const evenly = drawnEvenly(draws, start, end);
    // A minute that begins a moment later has lost what came at its first moment, and gains what comes at its end.
    most = Math.max(
      most,
      evenly + drawnAt(draws, (at) => at >= start && at < end),
      evenly + drawnAt(draws, (at) => at > start && at <= end),
    );
  }
  return most;
}

function drawnAt(draws: readonly Draw[], isWithin: (at: number) => boolean): number {
  return draws.reduce((sum, { from, to, amount }) => sum + (from === to && isWithin(from) ? amount : 0), 0);
}

function drawnEvenly(draws: readonly Draw[], start: number, end: number): number {
  let sum = 0;
  for (const { from, to, amount } of draws) {
    if (from !== to) sum += (Math.max(0, Math.min(to, end) - Math.max(from, start)) / (to - from)) * amount;
  }
  return sum;
}

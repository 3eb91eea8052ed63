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
  const [evenly, atOnce] = [drawnEvenly(draws), drawnAtOnce(draws)];
  let most = 0;
  for (const start of starts) {
    const end = start + minuteMs;
    // A minute that begins a moment later has lost what came at its first moment, and gains what comes at its end.
    const moments = Math.max(atOnce(end, false) - atOnce(start, false), atOnce(end, true) - atOnce(start, true));
    most = Math.max(most, evenly(end) - evenly(start) + moments);
  }
  return most;
}

/** What had been drawn at a moment of all that comes in one: with or without what comes just then. */
function drawnAtOnce(draws: readonly Draw[]): (at: number, then: boolean) => number {
  const moments = draws.filter(({ from, to }) => from === to).sort((one, other) => one.from - other.from);
  const sums = [0];
  for (const { amount } of moments) sums.push((sums.at(-1) ?? 0) + amount);
  return (at, then) => sums[countWhile(moments, ({ from }) => (then ? from <= at : from < at))] ?? 0;
}

/** What had been drawn at a moment of all that takes time: it grows evenly from each beginning and end to the next. */
function drawnEvenly(draws: readonly Draw[]): (at: number) => number {
  const turns = draws
    .filter(({ from, to }) => from !== to)
    .flatMap(({ from, to, amount }) => [
      { at: from, perMs: amount / (to - from) },
      { at: to, perMs: -amount / (to - from) },
    ])
    .sort((one, other) => one.at - other.at);
  let last = { at: 0, drawn: 0, perMs: 0 };
  const stretches = turns.map(({ at, perMs }) => {
    last = { at, drawn: last.drawn + last.perMs * (at - last.at), perMs: last.perMs + perMs };
    return last;
  });
  return (at) => {
    const stretch = stretches[countWhile(stretches, (each) => each.at <= at) - 1];
    return stretch ? stretch.drawn + stretch.perMs * (at - stretch.at) : 0;
  };
}

/** How many there are before the first that doesn't hold, in a list in which none holds after it. */
function countWhile<T>(list: readonly T[], holds: (each: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const each = list[middle];
    if (each !== undefined && holds(each)) low = middle + 1;
    else high = middle;
  }
  return low;
}

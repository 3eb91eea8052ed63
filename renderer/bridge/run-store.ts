import { createStore } from 'zustand/vanilla';
import type { CommandOutput, Push } from '../../shared/contract.ts';
import type { Result } from '../../shared/failure.ts';
import type { ComparisonId, RunId } from '../../shared/ids.ts';
import type { RunEvent } from '../../shared/run/event.ts';
import { reduce, reduceAll } from '../../shared/run/reduce.ts';
import { stepsOf } from '../../shared/run/state.ts';
import type { LiveComparison, LiveRun, OpenComparison, RunStore, RunStoreState } from './live-comparison.ts';

/** What the store needs of the world. */
export type RunStorePorts = {
  readonly open: (comparison: ComparisonId) => Promise<Result<CommandOutput<'comparison.open'>>>;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Milliseconds since 1970, to place a run that began before this window looked. */
  readonly date: () => number;
  /** Calls back once after `ms`. */
  readonly later: (work: () => void, ms: number) => void;
};

/** Text appears 15 times a second with one conversation writing, slowed by the square root of how many write. */
export function refreshEveryMs(writing: number): number {
  return (1_000 / 15) * Math.sqrt(Math.max(1, writing));
}

/** Opening again may itself meet a gap, while a host catches up; a host that never does is not asked for ever. */
const mostReopenings = 5;

type Pending = { events: Map<RunId, RunEvent[]>; flushDue: boolean; opening: boolean; tries: number };

/**
 * Follows comparisons: opens them, then applies pushed events in order of `seq` through `reduce`. Events already
 * known change nothing; a missing one makes it open the comparison again. Changes of state show at once, text at a
 * pace that screens can follow.
 */
export function createRunStore(ports: RunStorePorts): RunStore & { readonly receive: (push: Push) => void } {
  const store = createStore<RunStoreState>()(() => ({ comparisons: {} }));
  const pending = new Map<ComparisonId, Pending>();

  const openOf = (id: ComparisonId): OpenComparison | undefined => store.getState().comparisons[id];
  const put = (id: ComparisonId, open: OpenComparison): void =>
    store.setState(({ comparisons }) => ({ comparisons: { ...comparisons, [id]: open } }));

  async function open(id: ComparisonId, waiting: Pending): Promise<void> {
    if (waiting.opening) return;
    waiting.opening = true;
    const known = openOf(id);
    put(id, known?.kind === 'open' ? { ...known, reopening: true } : { kind: 'opening' });
    const answer = await ports.open(id);
    waiting.opening = false;
    if (!answer.ok) {
      const still = openOf(id);
      put(id, still?.kind === 'open' ? { ...still, reopening: false } : { kind: 'failed', failure: answer.failure });
      return;
    }
    put(id, { kind: 'open', comparison: merge(openOf(id), answer.value, ports), reopening: false });
    flush(id);
  }

  /** Applies what has arrived and follows on from what is known; the rest waits for the missing events. */
  function flush(id: ComparisonId): void {
    const waiting = pending.get(id);
    const known = openOf(id);
    if (!waiting || waiting.opening || known?.kind !== 'open') return;
    const runs = { ...known.comparison.runs };
    let gap = false;
    for (const [run, events] of waiting.events) {
      const held = runs[run];
      const { next, left } = held ? follow(held, events, ports.now()) : { next: held, left: events };
      if (next) runs[run] = next;
      if (left.length > 0) {
        waiting.events.set(run, left);
        gap = true;
      } else waiting.events.delete(run);
    }
    put(id, { ...known, comparison: { ...known.comparison, runs } });
    if (!gap) waiting.tries = 0;
    else if (waiting.tries < mostReopenings) {
      waiting.tries += 1;
      void open(id, waiting);
    }
  }

  function receiveEvents(push: Extract<Push, { kind: 'run-events' }>): void {
    const waiting = pending.get(push.comparison);
    if (!waiting) return;
    const held = waiting.events.get(push.run);
    if (held) held.push(...push.events);
    else waiting.events.set(push.run, [...push.events]);
    if (push.events.some(({ kind }) => kind !== 'delta')) return flush(push.comparison);
    if (waiting.flushDue) return;
    waiting.flushDue = true;
    ports.later(
      () => {
        waiting.flushDue = false;
        flush(push.comparison);
      },
      refreshEveryMs(writingIn(openOf(push.comparison))),
    );
  }

  return Object.assign(store, {
    now: ports.now,
    follow: (id: ComparisonId): void => {
      if (pending.has(id) && openOf(id)?.kind !== 'failed') return;
      const waiting = pending.get(id) ?? { events: new Map(), flushDue: false, opening: false, tries: 0 };
      pending.set(id, waiting);
      void open(id, waiting);
    },
    reopenAll: (): void => {
      for (const [id, waiting] of pending) void open(id, waiting);
    },
    receive: (push: Push): void => {
      if (push.kind === 'run-events') receiveEvents(push);
      if (push.kind !== 'comparison-changed') return;
      const known = openOf(push.summary.id);
      if (known?.kind !== 'open') return;
      put(push.summary.id, { ...known, comparison: withSummary(known.comparison, push.summary) });
    },
  });
}

/** Events in order onto a run. `left` holds those behind a gap. */
function follow(run: LiveRun, events: readonly RunEvent[], now: number): { next: LiveRun; left: RunEvent[] } {
  const sorted = [...events].sort((a, b) => a.seq - b.seq);
  let next = run;
  for (const [index, event] of sorted.entries()) {
    if (event.seq > next.state.nextSeq) return { next, left: sorted.slice(index) };
    if (event.seq < next.state.nextSeq) continue;
    next = {
      ...next,
      state: reduce(next.state, event),
      zero: zeroAfter(next.zero, event, now),
      live: event.kind === 'run-finished' ? false : event.kind === 'resumed' ? true : next.live,
    };
  }
  return { next, left: [] };
}

/** An event that seems later than this says that the guess was wrong. */
const latestMs = 2_000;
/** The longest a running conversation stays silent before it is given up. */
const longestSilenceMs = 125_000;

/**
 * The zero of a run from a log that may have been silent for a while: by the date of its start or its last resumption,
 * as far as that fits the log, else by its last event.
 */
function zeroOf(events: readonly RunEvent[], { now, date }: RunStorePorts): number | null {
  const last = events.at(-1);
  if (!last) return null;
  const dated = events.findLast((event) => event.kind === 'run-started' || event.kind === 'resumed');
  if (dated?.kind !== 'run-started' && dated?.kind !== 'resumed') return now() - last.at;
  const elapsed = dated.at + date() - Date.parse(dated.date);
  const fits = elapsed >= last.at && elapsed <= last.at + longestSilenceMs;
  return now() - (fits ? elapsed : last.at);
}

/**
 * An event can only arrive late, so the earliest zero it allows is the best guess at the run's own zero. After a pause
 * in which nobody ran it, or in which the machine slept, the guess starts over.
 */
function zeroAfter(zero: number | null, event: RunEvent, now: number): number {
  const guess = now - event.at;
  if (zero === null || event.kind === 'resumed' || event.kind === 'suspended') return guess;
  return guess - zero > latestMs ? guess : Math.min(zero, guess);
}

/** What the host knows, unless this window knows more of a run already. */
function merge(
  known: OpenComparison | undefined,
  told: CommandOutput<'comparison.open'>,
  ports: RunStorePorts,
): LiveComparison {
  const held = known?.kind === 'open' ? known.comparison.runs : {};
  const runs = told.runs.map(({ header, events, live }): LiveRun => {
    const before = held[header.id];
    const state = reduceAll(events);
    const newest = before && before.state.nextSeq > state.nextSeq ? before.state : state;
    const zero = before?.zero ?? zeroOf(events, ports);
    return { header, state: newest, live, zero };
  });
  return {
    summary: told.summary,
    order: runs.map(({ header }) => header.id),
    runs: Object.fromEntries(runs.map((run) => [run.header.id, run])),
  };
}

function withSummary(comparison: LiveComparison, summary: LiveComparison['summary']): LiveComparison {
  const runs = { ...comparison.runs };
  for (const { id, state } of summary.runs) {
    const run = runs[id];
    if (run) runs[id] = { ...run, live: state === 'running' };
  }
  return { ...comparison, summary, runs };
}

function writingIn(open: OpenComparison | undefined): number {
  if (open?.kind !== 'open') return 1;
  const runs = Object.values(open.comparison.runs);
  return runs.reduce((sum, run) => sum + stepsOf(run.state).filter(({ status }) => status === 'writing').length, 0);
}

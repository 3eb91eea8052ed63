import type { ComparisonSummary, Push } from '../../shared/contract.ts';
import type { ComparisonId, RunId } from '../../shared/ids.ts';
import { addAmounts, nothingSpent, spentBy } from '../../shared/run/budget.ts';
import type { Amount, PriceOf } from '../../shared/run/budget.ts';
import type { Connection, RunHeader } from '../../shared/run/header.ts';
import { reduceAll } from '../../shared/run/reduce.ts';
import type { RunState } from '../../shared/run/state.ts';
import { isOnlyRead } from './comparisons/archive.ts';
import type { Archive } from './comparisons/archive.ts';

/** What paid connections were used for, run by run; a comparison counts for the local month that it was started in. */
export type MonthLedger = {
  /** Reads the history; until then only what this process has seen counts. Once is enough. */
  load(): Promise<void>;
  /** From now on the run is counted as it stands, by its state. */
  follow(header: RunHeader): void;
  /** A question outside of any run leaves: it counts as expected until it is told what it used. */
  ask(expected: Amount): (used: Amount) => void;
  /** A comparison's files are about to go: what it used stays counted, in the book of what has no run. */
  bookAway(comparison: ComparisonId): Promise<void>;
  /** All of this month so far; `but` leaves one run out. */
  used(but?: RunId): Amount;
};

export type LedgerPorts = {
  archive: Pick<Archive, 'list' | 'read'>;
  subscribe: (listener: (push: Push) => void) => () => void;
  /** A run that this process works on, or has worked on and still holds; null for any other. */
  stateOf: (run: RunId) => RunState | null;
  priceOf: (connection: Pick<Connection, 'kind' | 'model'>) => PriceOf;
  date: () => Date;
  /** What questions outside of runs used, from earlier sessions too. Absent: they count until the process ends. */
  asked?: AskedBook;
};

/** Months as `2026-11`, local. */
export type AskedBook = { of(month: string): Amount; add(month: string, amount: Amount): void };

/** A book that forgets when the process ends. */
function inMemory(): AskedBook {
  const months = new Map<string, Amount>();
  return {
    of: (month) => months.get(month) ?? nothingSpent,
    add: (month, amount) => void months.set(month, addAmounts(months.get(month) ?? nothingSpent, amount)),
  };
}

type Entry = { readonly startedAt: string; readonly amount: Amount };

export function createMonthLedger({
  archive,
  subscribe,
  stateOf,
  priceOf,
  date,
  asked = inMemory(),
}: LedgerPorts): MonthLedger {
  const asking = new Set<Amount>();
  const entries = new Map<RunId, Entry>();
  const followed = new Map<RunId, RunHeader>();
  let loading: Promise<void> | null = null;

  subscribe((push) => {
    if (push.kind === 'comparison-changed') note(push.summary);
  });

  /** Practice runs have a pace; they are free and count for no month. What came from elsewhere was paid there. */
  const isPaid = (summary: ComparisonSummary): boolean => summary.pace === null && !isOnlyRead(summary);

  function note(summary: ComparisonSummary): void {
    if (!isPaid(summary)) return;
    for (const { id, totalTokens, costUsd } of summary.runs) {
      if (totalTokens === null) continue;
      entries.set(id, { startedAt: summary.startedAt, amount: { tokens: totalTokens, usd: costUsd ?? null } });
    }
  }

  /** A run that was cut off has no figures in the history, but its log has what was received. */
  async function noteCutOff(summary: ComparisonSummary): Promise<void> {
    for (const { id, totalTokens } of summary.runs) {
      if (totalTokens !== null || stateOf(id) !== null) continue;
      const run = await archive.read(summary, id);
      if (!run.ok) continue;
      const amount = spentBy(reduceAll(run.value.events), priceOf(run.value.header.connection));
      entries.set(id, { startedAt: summary.startedAt, amount });
    }
  }

  async function readHistory(): Promise<void> {
    const month = monthOf(date());
    for (const summary of await archive.list()) {
      if (!isPaid(summary) || monthOf(new Date(summary.startedAt)) !== month) continue;
      note(summary);
      await noteCutOff(summary);
    }
  }

  return {
    load() {
      // A disk that refused once is asked again next time.
      loading ??= readHistory().catch((error: unknown) => {
        loading = null;
        throw error;
      });
      return loading;
    },
    async bookAway(comparison) {
      const summary = (await archive.list()).find(({ id }) => id === comparison);
      if (!summary || !isPaid(summary)) return;
      note(summary);
      await noteCutOff(summary);
      for (const { id } of summary.runs) {
        const entry = entries.get(id);
        if (entry) asked.add(monthOf(new Date(entry.startedAt)), entry.amount);
        entries.delete(id);
      }
    },
    follow: (header) => void followed.set(header.id, header),
    ask(expected) {
      const month = monthOf(date());
      const mine = { ...expected };
      asking.add(mine);
      return (used) => {
        if (asking.delete(mine)) asked.add(month, used);
      };
    },
    used(but) {
      const month = monthOf(date());
      const isNow = (startedAt: string): boolean => monthOf(new Date(startedAt)) === month;
      const amounts: Amount[] = [asked.of(month), ...asking];
      const live = new Set<RunId>();
      for (const [id, header] of followed) {
        const state = stateOf(id);
        if (state === null) continue;
        live.add(id);
        if (id !== but && isNow(header.startedAt)) amounts.push(spentBy(state, priceOf(header.connection)));
      }
      for (const [id, { startedAt, amount }] of entries) {
        if (id !== but && !live.has(id) && isNow(startedAt)) amounts.push(amount);
      }
      return amounts.reduce(addAmounts, nothingSpent);
    },
  };
}

const monthOf = (date: Date): string => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;

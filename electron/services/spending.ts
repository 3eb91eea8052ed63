import type { Spending } from '../../shared/contract.ts';
import type { ComparisonId } from '../../shared/ids.ts';
import { fail, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { whyNotRunnable } from '../../shared/forecast/forecast.ts';
import { listPriceUsd } from '../../shared/prices.ts';
import type { PriceList } from '../../shared/prices.ts';
import { addAmounts, nothingSpent, refuse, spentBy } from '../../shared/run/budget.ts';
import type { Amount, Caps, PriceOf } from '../../shared/run/budget.ts';
import type { Usage } from '../../shared/run/event.ts';
import { totalTokens } from '../../shared/run/usage.ts';
import type { Connection, RunHeader } from '../../shared/run/header.ts';
import type { Prompt } from '../../shared/run/messages.ts';
import type { Cap, Settings } from '../../shared/settings.ts';
import { structureOf } from '../../shared/structure/own-phases.ts';
import type { OwnPhase } from '../../shared/structure/own-phases.ts';
import { usablePhases } from '../../shared/structure/phase-faults.ts';
import type { StructureKey } from '../../shared/structure/structure.ts';
import type { Workflow } from '../../shared/workflow/task.ts';
import { countRequests, firstRequests } from './first-requests.ts';
import { createMonthLedger } from './month-ledger.ts';
import type { LedgerPorts } from './month-ledger.ts';
import type { BudgetGate } from './run/budget-gate.ts';
import { expectedRuns, exceededCaps, timesOver, totalOf } from './spending-estimate.ts';

/** What is estimated: a workflow, and the phases that somebody built for it. */
export type PlannedWork = { readonly workflow: Workflow; readonly phases?: readonly OwnPhase[] | null };

/** What runs may use, what they are expected to use, and what was used this month. */
export type SpendingDesk = {
  /** For one run; it counts for the month from now on where its connection is paid. */
  gate(header: RunHeader): Promise<BudgetGate>;
  /** What comparing it would use on this connection. Sends no message; fails with what makes the workflow or its phases unusable. */
  estimate(
    work: PlannedWork,
    structures: readonly StructureKey[],
    connection: Connection,
    times?: number,
  ): Promise<Result<Spending>>;
  /** One question outside of any run, held against both caps before it leaves. Fails with `over-budget`. */
  question(connection: Connection, title: string, expected: ExpectedTokens): Promise<Result<QuestionAccount>>;
  /** List price on this connection; null where none is known. */
  priceOf(connection: Connection, usage: Usage): number | null;
  /** A cap on each run of this process, in place of the one in the settings where it says something. */
  capRuns(cap: Cap): void;
  /** A comparison is about to be removed for good; what it used stays counted. */
  bookAway(comparison: ComparisonId): Promise<void>;
  /** Paid connections, this local calendar month. */
  month(): Promise<Amount>;
};

/** Our own estimate of a question and its answer. */
export type ExpectedTokens = { readonly input: number; readonly output: number };

/** A question that may leave. Told once what it used, as far as anybody knows, it counts for the month. */
export type QuestionAccount = { ended(usage: Usage): void };

export type SpendingPorts = Omit<LedgerPorts, 'priceOf'> & {
  settings: () => Pick<Settings, 'budget'>;
  prices: PriceList;
  /** Asks the connection's server how large a prompt is; null where it can't say. Absent: everything is estimated. */
  countTokens?: (connection: Connection, prompt: Prompt) => Promise<number | null>;
};

export function createSpending({ settings, prices, countTokens, ...ports }: SpendingPorts): SpendingDesk {
  /** Practice runs are free. */
  const priceOf =
    ({ kind, model }: Pick<Connection, 'kind' | 'model'>): PriceOf =>
    (usage) =>
      kind === 'practice' ? null : listPriceUsd(prices, model, usage);
  const ledger = createMonthLedger({ ...ports, priceOf });
  let typed: Cap = { tokens: null, usd: null };

  const caps = (): Caps => {
    const { run, month } = settings().budget;
    return { run: { tokens: typed.tokens ?? run.tokens, usd: typed.usd ?? run.usd }, month };
  };

  async function month(): Promise<Amount> {
    await ledger.load();
    return ledger.used();
  }

  return {
    month,
    bookAway: ledger.bookAway,
    capRuns: (cap) => void (typed = cap),
    async gate(header) {
      const paid = header.connection.kind !== 'practice';
      const price = priceOf(header.connection);
      if (paid) {
        await ledger.load();
        ledger.follow(header);
      }
      return {
        refuse(next, state) {
          const run = spentBy(state, price);
          if (!paid) return refuse(next, { run, month: null }, caps(), price);
          return refuse(next, { run, month: addAmounts(ledger.used(header.id), run) }, caps(), price);
        },
      };
    },
    async question(connection, title, { input, output }) {
      const price = priceOf(connection);
      const spent = { run: nothingSpent, month: await month() };
      const refused = refuse({ task: title, tokens: input }, spent, caps(), price);
      if (refused) return fail(refused);
      const amountOf = (usage: Usage): Amount => ({ tokens: totalTokens(usage) ?? 0, usd: price(usage) });
      const ended = ledger.ask(amountOf({ input, output, cacheWrite: null, cacheRead: null }));
      return succeed({ ended: (usage: Usage) => ended(amountOf(usage)) });
    },
    priceOf: (connection, usage) => priceOf(connection)(usage),
    async estimate({ workflow, phases: built = null }, structures, connection, times = 1) {
      const unusable = whyNotRunnable(workflow);
      if (unusable) return fail(unusable);
      const usable = usablePhases(workflow.tasks, structures, built);
      if (!usable.ok) return usable;
      const phases = usable.value;
      const paid = connection.kind !== 'practice';
      const keys = [...new Set(structures)];
      const firsts = () => keys.flatMap((key) => firstRequests(workflow, structureOf(workflow.tasks, key, phases)));
      const correction =
        paid && countTokens ? await countRequests(firsts(), (prompt) => countTokens(connection, prompt)) : null;
      const price = priceOf(connection);
      const once = await expectedRuns({ workflow, structures: keys, phases, connection, priceOf: price, correction });
      const runs = timesOver(once, times);
      return succeed({
        basis: correction === null ? 'estimated' : 'counted',
        paid,
        model: connection.model,
        runs,
        ...totalOf(runs),
        pricesDate: prices.date,
        exceeded: [
          ...exceededCaps(once, caps(), null),
          ...(paid ? exceededCaps(runs, caps(), await month()).filter(({ cap }) => cap === 'month') : []),
        ],
      });
    },
  };
}

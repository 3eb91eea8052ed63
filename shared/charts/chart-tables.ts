import type { PredictionScore } from '../exercise/score-prediction.ts';
import type { RunResult } from '../run/comparison.ts';
import { tasksInOrder } from '../run/figures.ts';
import type { Lever } from '../run/levers.ts';
import { chartHeads } from '../words/charts.ts';
import { runStates } from '../words/export.ts';
import { amountChanged, clockChange, foundChange } from '../words/changes.ts';
import { notAvailable, ratio, seconds, tokens } from '../words/format.ts';
import { structureName } from '../words/structure-names.ts';
import type { ChartTable } from './chart-table.ts';

/** When each task of each run was sent, wrote its first token and ended. */
export function clockTable(runs: readonly RunResult[]): ChartTable {
  return {
    heads: chartHeads.clock,
    rows: runs.flatMap((run) =>
      tasksInOrder(run).map((task) => [
        structureName(run.structure),
        task.title,
        seconds(task.sentMs),
        seconds(task.firstTokenMs),
        seconds(task.endedMs),
        runStates[task.state],
      ]),
    ),
  };
}

/** A row a task in the order of the first run, a column a run. */
export function contextTable(runs: readonly RunResult[]): ChartTable {
  const [lead] = runs;
  return {
    heads: [chartHeads.task, ...runs.map(({ structure }) => structureName(structure))],
    rows: (lead ? tasksInOrder(lead) : []).map(({ id, title }) => [
      title,
      ...runs.map((run) => tokens(run.tasks.find((task) => task.id === id)?.contextTokens)),
    ]),
  };
}

export function leversTable(levers: readonly Lever[]): ChartTable {
  const { levers: heads, leverNames, figures } = chartHeads;
  return {
    heads,
    rows: levers.flatMap(({ lever, from, to, tokens: amount, clock }) => {
      const pair = [structureName(from.structure), structureName(to.structure)];
      const findings = [from.findings?.found ?? null, to.findings?.found ?? null] as const;
      const count = (figure: number | null): string => (figure === null ? notAvailable() : String(figure));
      const name = `${leverNames[lever]}: ${pair.join(' → ')}`;
      return [
        [name, figures.clock, seconds(from.wallClockMs), seconds(to.wallClockMs), clockChange(clock)],
        [name, figures.tokens, tokens(from.tokens.total), tokens(to.tokens.total), amountChanged(amount)],
        [name, figures.findings, count(findings[0]), count(findings[1]), foundChange(...findings)],
      ];
    }),
  };
}

export function tokensTable(runs: readonly RunResult[]): ChartTable {
  return {
    heads: chartHeads.tokens,
    rows: runs.map(({ structure, tokens: spent }) => [
      structureName(structure),
      ...[spent.cacheRead, spent.cacheWrite, spent.input, spent.output, spent.total, spent.overhead].map(tokens),
    ]),
  };
}

/** One of the two guesses on a scale; `words` says a factor. */
export function guessTable(
  { said, forecast, measured, offBy }: PredictionScore['clock'],
  words: (factor: number) => string,
): ChartTable {
  const known = (factor: number | null): string => (factor === null ? notAvailable() : words(factor));
  return { heads: chartHeads.guess, rows: [[words(said), known(forecast), known(measured), ratio(offBy)]] };
}

import { amountChange, timeChange } from '../../../shared/run/change.ts';
import type { ChosenRun } from '../../../shared/run/chosen-run.ts';
import { inputTokens } from '../../../shared/run/figures.ts';
import { barredBy, figureOf } from '../../../shared/run/side-by-side.ts';
import type { ComparedFigure } from '../../../shared/run/side-by-side.ts';
import { amountChanged, clockChange, foundChange } from '../../../shared/words/changes.ts';
import { barReasons } from '../../../shared/words/side-by-side.ts';
import { counted, date, elapsed, notAvailable, tokens, usd } from '../../../shared/words/format.ts';
import { t } from '../../../shared/words/t.ts';

export type FigureCell = {
  readonly run: ChosenRun;
  readonly value: string;
  /** What the figure is made of, where that is short. */
  readonly about: string | null;
  /** Of the longest bar of its row, 0 to 1; null where a bar would compare what can’t be compared. */
  readonly share: number | null;
  /** How it stands to the first run, or `n/a` with the reason; null for the first itself. */
  readonly standing: string | null;
};

/** One figure of every run. The first is what the others are set against. */
export function figureCells(figure: ComparedFigure, runs: readonly ChosenRun[]): FigureCell[] {
  const [base] = runs;
  if (!base) return [];
  const free = (run: ChosenRun): boolean => run === base || barredBy(figure, base, run).length === 0;
  const beside = runs.filter(free);
  const most = Math.max(0, ...beside.map((run) => figureOf(figure, run) ?? 0));
  return runs.map((run) => {
    const measured = figureOf(figure, run);
    const drawn = beside.length > 1 && free(run) && measured !== null && most > 0 && figure !== 'findings';
    return {
      run,
      value: valueWords(figure, run, measured),
      about: aboutWords(figure, run),
      share: drawn ? measured / most : null,
      standing: run === base ? null : standingWords(figure, base, run),
    };
  });
}

function standingWords(figure: ComparedFigure, base: ChosenRun, run: ChosenRun): string {
  const [reason] = barredBy(figure, base, run);
  if (reason) return `${notAvailable()}: ${barReasons[reason]}`;
  const [from, to] = [figureOf(figure, base), figureOf(figure, run)];
  if (from === null || to === null)
    return t`${notAvailable()}: not measured in ${from === null && to === null ? t`either` : t`one`}`;
  switch (figure) {
    case 'wallClock':
    case 'modelTime':
      return clockWords(figure, from, to);
    case 'price':
      return amountChanged(amountChange(from, to), 'amount');
    case 'findings':
      return foundChange(from, to);
    case 'tokens':
      return amountChanged(amountChange(from, to));
    case 'contexts':
      return amountChanged(amountChange(from, to), 'size');
  }
}

/** Model time is worked off by several at once, so less of it is not sooner. */
function clockWords(figure: 'wallClock' | 'modelTime', from: number, to: number): string {
  return figure === 'wallClock' ? clockChange(timeChange(from, to)) : amountChanged(amountChange(from, to), 'amount');
}

function valueWords(figure: ComparedFigure, { result }: ChosenRun, measured: number | null): string {
  switch (figure) {
    case 'wallClock':
    case 'modelTime':
      return elapsed(measured);
    case 'price':
      return usd(measured);
    case 'findings':
      return result.findings ? t`${result.findings.found} of ${result.findings.of}` : notAvailable();
    case 'tokens':
    case 'contexts':
      return tokens(measured);
  }
}

function aboutWords(figure: ComparedFigure, { result }: ChosenRun): string | null {
  switch (figure) {
    case 'tokens':
      return t`in ${tokens(inputTokens(result))}, out ${tokens(result.tokens.output)}`;
    case 'price':
      if (result.costUsd !== null) return t`paid`;
      return result.listPrice && `${result.listPrice.model}, ${date(result.listPrice.date)}`;
    case 'findings':
      return result.findings && counted(result.findings.falseAlarms.length, t`false alarm`);
    case 'modelTime':
      return t`of all conversations together`;
    case 'wallClock':
    case 'contexts':
      return null;
  }
}

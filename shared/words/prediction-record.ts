import type { ChartTable } from '../charts/chart-table.ts';
import type { Calibration, Guess, RecordedPrediction } from '../exercise/prediction-record.ts';
import { countWord, date, listed, notAvailable, ratio } from './format.ts';
import { t } from './t.ts';

export const recordWords = {
  get title() {
    return t`Your predictions over time`;
  },
  get legend() {
    return t`Full points are the clock, hollow ones the tokens; how many times each guess was off, 1× is right. Oldest on the left.`;
  },
  get source() {
    return t`Predictions that were locked on this machine, against what was measured.`;
  },
} as const;

/** One line that can be read without the chart. */
export function recordFinding(clock: Calibration | null, tokens: Calibration | null): string {
  const parts = [
    ...(clock ? [t`${ratio(clock.all)} on the clock`] : []),
    ...(tokens ? [t`${ratio(tokens.all)} in tokens`] : []),
  ];
  const count = Math.max(clock?.count ?? 0, tokens?.count ?? 0);
  return t`In the middle of ${countWord(count)} predictions you were off by ${listed(parts)}.`;
}

/** Whether it changed, and to which side the guesses fell; nothing that a few predictions can’t show. */
export function recordDetails(clock: Calibration | null, tokens: Calibration | null): string[] {
  return [
    ...trend(t`On the clock`, clock),
    ...trend(t`In tokens`, tokens),
    ...(clock ? side(clock, t`a larger lead than there was`, t`a smaller lead than there was`) : []),
    ...(tokens ? side(tokens, t`more tokens than it took`, t`fewer tokens than it took`) : []),
  ];
}

function trend(where: string, calibration: Calibration | null): string[] {
  if (!calibration?.trend) return [];
  const { newest, of, before } = calibration.trend;
  return [t`${where} the last ${countWord(of)} were off by ${ratio(newest)}, those before by ${ratio(before)}.`];
}

/** Only where most fell to one side. */
function side({ count, above, below }: Calibration, more: string, less: string): string[] {
  const most = Math.max(above, below);
  if (count < 3 || most * 2 <= count) return [];
  return [t`You expected ${above > below ? more : less} in ${countWord(most)} of ${countWord(count)}.`];
}

const guessCells = (guess: Guess | null): string[] =>
  guess
    ? [ratio(guess.said), ratio(guess.measured), ratio(guess.offBy)]
    : [notAvailable(), notAvailable(), notAvailable()];

export function recordTable(record: readonly RecordedPrediction[]): ChartTable {
  return {
    heads: [
      t`Comparison`,
      t`Clock: sooner, said`,
      t`measured`,
      t`off by`,
      t`Tokens: of the other’s, said`,
      t`measured`,
      t`off by`,
    ],
    rows: record.map(({ title, startedAt, assisted, clock, tokens }) => [
      `${title}, ${date(startedAt)}${assisted ? t`, assisted` : ''}`,
      ...guessCells(clock),
      ...guessCells(tokens),
    ]),
  };
}

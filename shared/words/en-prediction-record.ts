import type { ChartTable } from '../charts/chart-table.ts';
import type { Calibration, Guess, RecordedPrediction } from '../exercise/prediction-record.ts';
import { countWord, date, listed, notAvailable, ratio } from './format.ts';

export const recordWords = {
  title: 'Your predictions over time',
  legend:
    'Full points are the clock, hollow ones the tokens; how many times each guess was off, 1× is right. Oldest on the left.',
  source: 'Predictions that were locked on this machine, against what was measured.',
} as const;

/** One line that can be read without the chart. */
export function recordFinding(clock: Calibration | null, tokens: Calibration | null): string {
  const parts = [
    ...(clock ? [`${ratio(clock.all)} on the clock`] : []),
    ...(tokens ? [`${ratio(tokens.all)} in tokens`] : []),
  ];
  const count = Math.max(clock?.count ?? 0, tokens?.count ?? 0);
  return `In the middle of ${countWord(count)} predictions you were off by ${listed(parts)}.`;
}

/** Whether it changed, and to which side the guesses fell; nothing that a few predictions can’t show. */
export function recordDetails(clock: Calibration | null, tokens: Calibration | null): string[] {
  return [
    ...trend('On the clock', clock),
    ...trend('In tokens', tokens),
    ...(clock ? side(clock, 'a larger lead than there was', 'a smaller lead than there was') : []),
    ...(tokens ? side(tokens, 'more tokens than it took', 'fewer tokens than it took') : []),
  ];
}

function trend(where: string, calibration: Calibration | null): string[] {
  if (!calibration?.trend) return [];
  const { newest, of, before } = calibration.trend;
  return [`${where} the last ${countWord(of)} were off by ${ratio(newest)}, those before by ${ratio(before)}.`];
}

/** Only where most fell to one side. */
function side({ count, above, below }: Calibration, more: string, less: string): string[] {
  const most = Math.max(above, below);
  if (count < 3 || most * 2 <= count) return [];
  return [`You expected ${above > below ? more : less} in ${countWord(most)} of ${countWord(count)}.`];
}

const guessCells = (guess: Guess | null): string[] =>
  guess ? [ratio(guess.said), ratio(guess.measured), ratio(guess.offBy)] : [notAvailable, notAvailable, notAvailable];

export function recordTable(record: readonly RecordedPrediction[]): ChartTable {
  return {
    heads: [
      'Comparison',
      'Clock: sooner, said',
      'measured',
      'off by',
      'Tokens: of the other’s, said',
      'measured',
      'off by',
    ],
    rows: record.map(({ title, startedAt, assisted, clock, tokens }) => [
      `${title}, ${date(startedAt)}${assisted ? ', assisted' : ''}`,
      ...guessCells(clock),
      ...guessCells(tokens),
    ]),
  };
}

import type { Claim, Unit, Verdict } from '../claims/claim.ts';
import { counted, percent, ratio, seconds, tokens } from './format.ts';

/** The words that the command line and the page have around claims. */
const verdictWords = { true: 'holds', false: 'does not hold', depends: 'depends' } as const;
export const wordVerdict = (holds: Verdict): string => verdictWords[`${holds}`];

/** A figure of a claim as text. */
export function wordFigure(value: number | null, unit: Unit): string {
  switch (unit) {
    case 'ms':
      return seconds(value);
    case 'share':
      return percent(value);
    case 'ratio':
      return ratio(value);
    case 'tokens':
    case 'count':
    case 'points':
      return tokens(value);
  }
}

export const claimsHead = 'Figures of the sources beside forecasts on a virtual clock, without a request.';
export const measuredHead = (pace: number): string =>
  `Figures of the sources, measured on runs with the practice model at a simulated speed, ${pace} times that of a hosted model.`;
export const measuringLine = (claims: number, runs: number, pace: number): string =>
  `Measuring ${counted(claims, 'claim')} on ${counted(runs, 'run')} with the practice model at pace ${pace}. Nothing is kept.`;
export const claimParts = {
  conditions: 'Conditions',
  forecast: 'Forecast',
  measured: 'Measured',
  formula: 'Formula',
  sides: 'Where each side is right',
} as const;
export const rowName = (row: number): string => `Row ${row}`;
/** How the verdict of a measurement stands to that of the forecast. */
export const wordAgreement = ({ forecast, sameVerdict }: Pick<Claim, 'forecast' | 'sameVerdict'>): string =>
  forecast === null || sameVerdict === null
    ? ''
    : sameVerdict
      ? 'the forecast says the same'
      : `the forecast says: ${wordVerdict(forecast.holds)}`;

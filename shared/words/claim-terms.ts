import type { Claim, Unit, Verdict } from '../claims/claim.ts';
import { counted, percent, ratio, seconds, tokens } from './format.ts';
import { t } from './t.ts';

/** The words that the command line and the page have around claims. */
const verdictWords = {
  get true() {
    return t`holds`;
  },
  get false() {
    return t`does not hold`;
  },
  get depends() {
    return t`depends`;
  },
} as const;
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

export const claimsHead = (): string =>
  t`Figures of the sources beside forecasts on a virtual clock, without a request.`;
export const measuredHead = (pace: number): string =>
  t`Figures of the sources, measured on runs with the practice model at a simulated speed, ${pace} times that of a hosted model.`;
export const measuringLine = (claims: number, runs: number, pace: number): string =>
  t`Measuring ${counted(claims, t`claim`)} on ${counted(runs, t`run`)} with the practice model at pace ${pace}. Nothing is kept.`;
export const claimParts = {
  get conditions() {
    return t`Conditions`;
  },
  get forecast() {
    return t`Forecast`;
  },
  get measured() {
    return t`Measured`;
  },
  get formula() {
    return t`Formula`;
  },
  get sides() {
    return t`Where each side is right`;
  },
} as const;
export const rowName = (row: number): string => t`Row ${row}`;
/** How the verdict of a measurement stands to that of the forecast. */
export const wordAgreement = ({ forecast, sameVerdict }: Pick<Claim, 'forecast' | 'sameVerdict'>): string =>
  forecast === null || sameVerdict === null
    ? ''
    : sameVerdict
      ? t`the forecast says the same`
      : t`the forecast says: ${wordVerdict(forecast.holds)}`;

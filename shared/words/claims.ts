import type { Examination } from '../claims/examinations.ts';
import type { Claim, ClaimId, Reading } from '../claims/claim.ts';
import type { ClaimWords, FigureOf } from './claim-words.ts';
import { claimDisagreements } from './claim-disagreements.ts';
import { claimFigures } from './claim-figures.ts';
import { claimRows } from './claim-rows.ts';

export const claimWords: Readonly<Record<ClaimId, ClaimWords>> = { ...claimRows, ...claimDisagreements };

/** What was read, on what basis: a forecast alone, or a measurement with the forecast of the same runs. */
export type Readings =
  | { readonly basis: 'forecast'; readonly reading: Reading }
  | { readonly basis: 'measured'; readonly reading: Reading; readonly forecast: Reading };

type Circumstances = Pick<Claim, 'pace' | 'toMeasure'> & { readonly examination: Examination };

export function wordClaim(readings: Readings, { pace, toMeasure, examination }: Circumstances): Claim {
  const { reading, basis } = readings;
  const { id, row, given, measured, holds } = reading;
  const { claim, conditions, found, formula, whenRun, sides = [] } = claimWords[id];
  const figureOf: FigureOf = (name) => measured[name] ?? given[name] ?? null;
  const resized = basis === 'measured' && examination.run !== examination.published ? (whenRun ?? '') : '';
  const forecast = readings.basis === 'measured' ? readings.forecast : null;
  return {
    id,
    row,
    claim,
    conditions: [conditions(figureOf), resized].filter((text) => text !== '').join(' '),
    basis,
    pace,
    given: { ...given },
    measured: { ...measured },
    found: found(figureOf),
    holds,
    formula,
    forecast: forecast && { measured: { ...forecast.measured }, holds: forecast.holds },
    sameVerdict: forecast && forecast.holds === holds,
    figures: claimFigures()[id].map(([name, unit, label]) => ({ name, label, unit })),
    sides: sides.map((side) => ({ ...side })),
    toMeasure,
  };
}

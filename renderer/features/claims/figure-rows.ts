import type { Claim, Unit } from '../../../shared/claims/claim.ts';

/** A figure of a claim, ready to be drawn. Shares are of the room that a bar has; null draws none. */
export type FigureRow = {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  readonly forecast: number | null;
  /** Null where nothing was measured. */
  readonly measured: number | null;
  readonly forecastShare: number | null;
  readonly measuredShare: number | null;
  /** The first of a unit that is another than that of the row before: bars above can't be held against those below. */
  readonly opensUnit: boolean;
};

/** A claim's figures, those of one unit together and on one scale. */
export function figureRows({ figures, given, measured, forecast }: Claim): FigureRow[] {
  const predicted = forecast?.measured ?? measured;
  const found = forecast === null ? null : measured;
  const units = [...new Set(figures.map(({ unit }) => unit))];
  return units.flatMap((unit, group) => {
    const own = figures.filter((figure) => figure.unit === unit);
    const values = own.flatMap(({ name }) => [predicted[name] ?? 0, found?.[name] ?? 0]);
    // What was found is held against all there was to find.
    if (unit === 'points') values.push(...plantedIn(given));
    const scale = scaleOf(unit, values);
    const shareOf = (value: number | null | undefined): number | null =>
      scale === null || value === null || value === undefined ? null : Math.min(1, Math.max(0, value / scale));
    return own.map(({ name, label }, index) => ({
      name,
      label,
      unit,
      forecast: predicted[name] ?? null,
      measured: found?.[name] ?? null,
      forecastShare: shareOf(predicted[name]),
      measuredShare: shareOf(found?.[name]),
      opensUnit: group > 0 && index === 0,
    }));
  });
}

const plantedIn = (given: Claim['given']): number[] =>
  Object.entries(given).flatMap(([name, value]) => (/points$/i.test(name) ? (value ?? 0) : []));

/** What fills the whole room. Shares are of one; a plain count is no length, so it has no bar. */
function scaleOf(unit: Unit, values: readonly number[]): number | null {
  const largest = Math.max(0, ...values);
  if (unit === 'count' || largest === 0) return null;
  return unit === 'share' ? Math.max(1, largest) : largest;
}

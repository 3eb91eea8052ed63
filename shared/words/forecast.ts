import type { CriticalChain } from '../forecast/critical-chains.ts';
import type { ForecastBasis } from '../run/comparison.ts';
import { counted, countWord, notAvailable, percent, seconds, sentence, when } from './format.ts';
import { structureName } from './structure-names.ts';
import { t } from './t.ts';

/** When a forecast is read, ms since 1970, and where; `timeZone` null is the machine's. */
export type ReadAt = { readonly now: number; readonly timeZone?: string | null };

/** What a forecast rests on, to go on from "Predicted": `from your run of today 10:42, One thread`. */
export function basisWords({ kind, runs, tasks }: ForecastBasis, { now, timeZone = null }: ReadAt): string {
  const [newest] = runs;
  if (kind === 'none' || !newest) return t`estimated; nothing comparable has run yet`;
  const day = when(newest.startedAt, now, timeZone).replace(
    /^(Today|Yesterday), /,
    (_, name: string) => `${name.toLowerCase()} `,
  );
  if (kind === 'same-model') {
    return runs.length === 1
      ? t`from an earlier run of other work with this model, ${day}`
      : t`from ${countWord(runs.length)} earlier runs of other work with this model`;
  }
  const source =
    runs.length === 1
      ? t`from your run of ${day}, ${structureName(newest.structure)}`
      : t`from ${countWord(runs.length)} of your runs, the latest of ${day}`;
  return tasks.measured < tasks.of
    ? t`${source}; ${countWord(tasks.measured)} of ${counted(tasks.of, t`task`)} ${tasks.measured === 1 ? t`was` : t`were`} measured there, the others are estimated`
    : source;
}

/** All that is said of a basis, after `Forecast before the run, from two of your runs …` or the like. */
export function basisSentences(opening: string, basis: ForecastBasis, read: ReadAt): string {
  return [`${sentence(`${opening}${basisWords(basis, read)}`)}.`, reviewWords(basis), limitWords(basis)]
    .filter((said) => said !== null)
    .join(' ');
}

/** How reviews are counted; null where no gate waits for a person. */
export function reviewWords({ review }: ForecastBasis): string | null {
  if (review === null) return null;
  if (review.timed === 0) return t`Your reviews are counted as 0 s: none has been timed yet.`;
  const basis =
    review.timed === 1 ? t`as the one before took` : t`the middle of ${countWord(review.timed)} earlier ones`;
  return t`Each review is counted as ${seconds(review.perGateMs)}, ${basis}.`;
}

/** Which limits are taken into account; null for none. */
export function limitWords({ limits }: ForecastBasis): string | null {
  if (limits === null) return null;
  return t`The rate limits of your settings are counted in.`;
}

/** A critical path: `Tests, then Ranking`. */
export function chainWords({ titles, isWhole }: CriticalChain): string {
  return isWhole && titles.length > 2 ? t`all ${countWord(titles.length)} tasks in turn` : titles.join(t`, then `);
}

/** How far off a forecast was: `5% too high`; `right` where rounding leaves nothing. */
export function errorWords(error: number | null): string {
  if (error === null) return notAvailable();
  const share = percent(Math.abs(error));
  if (share === percent(0)) return t`right`;
  return t`${share} too ${error > 0 ? t`high` : t`low`}`;
}

import type { Attempt } from './progress.ts';

/** After so many days a missed question comes back, each time it was answered right; after the last it is settled. */
export const reviewDays = [1, 3, 7, 21] as const;

/** Where a question stands: never missed, to come back on a day (`2026-11-21`) for the stage-th time, or settled. */
export type ReviewStanding =
  | { readonly kind: 'never-missed' }
  | { readonly kind: 'comes-back'; readonly day: string; readonly stage: number }
  | { readonly kind: 'settled' };

/**
 * Read off the answers, oldest first. A wrong one sets the question to come back tomorrow; a right one on its day or
 * later moves it on, and one before its day, on the page where it was just missed, changes nothing.
 */
export function reviewStanding(attempts: readonly Attempt[]): ReviewStanding {
  let standing: ReviewStanding = { kind: 'never-missed' };
  for (const { right, at } of attempts) {
    if (!right) standing = comingBack(at, 0);
    else if (standing.kind === 'comes-back' && dayOf(at) >= standing.day) standing = comingBack(at, standing.stage + 1);
  }
  return standing;
}

function comingBack(at: string, stage: number): ReviewStanding {
  const days = reviewDays[stage];
  return days === undefined ? { kind: 'settled' } : { kind: 'comes-back', day: dayAfter(at, days), stage };
}

export function isDue(standing: ReviewStanding, now: string): boolean {
  return standing.kind === 'comes-back' && standing.day <= dayOf(now);
}

/** Of an ISO time, as days are counted here: in UTC, like every day that the app names. */
export function dayOf(at: string): string {
  return new Date(at).toISOString().slice(0, 10);
}

function dayAfter(at: string, days: number): string {
  return dayOf(new Date(Date.parse(at) + days * 86_400_000).toISOString());
}

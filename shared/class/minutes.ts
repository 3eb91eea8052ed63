/** Whole minutes since an ISO time; 0 for one that can't be read or is still to come, as two machines' clocks may differ. */
export function minutesSince(iso: string | null, now: number): number {
  const since = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(since) ? 0 : Math.max(0, Math.floor((now - since) / 60_000));
}

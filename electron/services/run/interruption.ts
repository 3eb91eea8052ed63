import type { RunEvent } from '../../../shared/run/event.ts';

/**
 * Milliseconds between a log's last event and `now`. The log's own times leave interruptions out, so the last dated event
 * (a start or a resumption) says which moment its times count from.
 */
export function interruptedMs(events: readonly RunEvent[], now: Date): number {
  const last = events.at(-1);
  const dated = events.findLast((event) => event.kind === 'run-started' || event.kind === 'resumed');
  if (!last || !dated || (dated.kind !== 'run-started' && dated.kind !== 'resumed')) return 0;
  const lastMoment = Date.parse(dated.date) + (last.at - dated.at);
  return Math.max(0, now.getTime() - lastMoment);
}

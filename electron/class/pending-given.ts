import type { ClassEvent } from '../../shared/class/event.ts';
import type { PodId } from '../../shared/class/ids.ts';

/** Whether a pod was given a comparison and has not said since that it has one. */
export function pendingGiven(events: readonly ClassEvent[], pod: PodId): boolean {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const body = events[index]?.body;
    if (body?.kind === 'given' && body.pod === pod) return true;
    if (body?.kind === 'pod-removed' && body.pod === pod) return false;
    if (body?.kind === 'reported' && body.pod === pod && body.report.kind === 'result' && body.report.result.given) {
      return false;
    }
  }
  return false;
}

import type { Capabilities } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import type { Failure } from '../../shared/failure.ts';
import { laneRoute } from '../../shared/run/lane-place.ts';
import type { LanePlace } from '../../shared/run/lane-place.ts';
import type { Bridge } from './bridge.ts';

/** Logical pixels; a browser may make a tab of it instead. */
const size = 'popup,width=760,height=840';

/**
 * A window of its own for one lane, or the one that it has already, in front. Null when it is there. Call it at a press:
 * browsers open windows for nothing else.
 */
export async function popOutLane(
  bridge: Bridge,
  { laneWindows }: Pick<Capabilities, 'laneWindows'>,
  place: LanePlace,
): Promise<Failure | null> {
  if (laneWindows === 'host') {
    const shown = await bridge.invoke('lane.pop-out', place);
    return shown.ok ? null : shown.failure;
  }
  // The name makes the browser find the window that the lane has: `noopener` would open another one each time, so the
  // new page lets go of this one by itself (main.tsx). It is let in by the cookie that this page was let in with.
  const { origin, pathname } = window.location;
  const opened = window.open(`${origin}${pathname}#${laneRoute(place)}`, `braid ${place.run} ${place.task}`, size);
  opened?.focus();
  return opened ? null : failure('window-blocked');
}

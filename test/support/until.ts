import type { LiveRun } from '../../electron/services/run/runner.ts';
import type { RunState } from '../../shared/run/state.ts';

/** Resolves as soon as a run is in a state that is wanted; the test's own time limit ends a wait in vain. */
export function until(live: LiveRun, wanted: (state: RunState) => boolean): Promise<RunState> {
  return new Promise((resolve) => {
    if (wanted(live.state())) return resolve(live.state());
    const silence = live.subscribe(() => {
      if (!wanted(live.state())) return;
      silence();
      // Not within the recording itself: what follows from it has to happen first.
      setImmediate(() => resolve(live.state()));
    });
  });
}

import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Failure } from '../../../shared/failure.ts';
import type { LanePlace } from '../../../shared/run/lane-place.ts';
import { useBridge } from '../../bridge/context.tsx';
import { classes } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Announcer } from './Announcer.tsx';
import { ContextDrawer } from './ContextDrawer.tsx';
import styles from './LaneScreen.module.css';
import { LaneView } from './LaneView.tsx';
import { selectRun } from '../../bridge/live-comparison.ts';
import type { RunStore } from '../../bridge/live-comparison.ts';
import { RaceProvider } from './race-context.tsx';
import type { Race } from './race-context.tsx';
import { createRunActions } from './run-actions.ts';

type LaneScreenProps = { readonly store: RunStore; readonly place: LanePlace };

/** One lane of a run in a window of its own: as in its run, and what is done here is seen there. */
export function LaneScreen({ store, place: { comparison, run, task } }: LaneScreenProps) {
  const bridge = useBridge();
  const actions = useMemo(() => createRunActions(bridge, comparison), [bridge, comparison]);
  const [sentOpen, setSentOpen] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const header = useStore(store, (state) => selectRun(comparison, run)(state)?.header ?? null);
  const headers = useMemo(() => (header ? [header] : []), [header]);
  const place = useMemo(() => ({ run, task }), [run, task]);
  const act = useCallback((done: Promise<Failure | null>) => void done.then(setFailure), []);
  const race = useMemo(
    (): Race => ({
      store,
      comparison,
      drawn: sentOpen ? place : null,
      onContext: (lane) => setSentOpen(lane !== null),
      onFocus: () => undefined,
      onPopOut: null,
      onStop: (lane) => act(actions.stopTask(lane.run, lane.task)),
      onRetry: (lane) => act(actions.retryTask(lane.run, lane.task)),
      onGoOn: () => undefined,
      onStopRun: () => undefined,
      onPause: () => undefined,
      actions,
    }),
    [store, comparison, place, sentOpen, actions, act],
  );
  if (!header) return null;
  return (
    <RaceProvider value={race}>
      {failure && (
        <div className={styles.failure}>
          <FailureNotice failure={failure} />
        </div>
      )}
      <div className={classes(styles.lane, sentOpen && styles.pushed)}>
        <LaneView place={place} header={header} within="window" />
        {sentOpen && <ContextDrawer place={place} headers={headers} />}
      </div>
      <Announcer headers={headers} only={task} />
    </RaceProvider>
  );
}

import { useCallback, useMemo, useState, type CSSProperties } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Failure } from '../../../shared/failure.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import { compareStructures, structureKind } from '../../../shared/structure/structure.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import { useBridge, useHello } from '../../bridge/context.tsx';
import { popOutLane } from '../../bridge/pop-out-lane.ts';
import text from '../../styles/text.module.css';
import { LinkButton } from '../../ui/Button.tsx';
import { classes } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { HeaderActions, HeaderNote } from '../../ui/header-slots.tsx';
import { RunConditions } from '../../ui/RunConditions.tsx';
import { Announcer } from './Announcer.tsx';
import { ContextDrawer } from './ContextDrawer.tsx';
import { ControlBar } from './ControlBar.tsx';
import type { Guess } from './guess.ts';
import { LaneDialog } from './LaneDialog.tsx';
import { endingOf, selectComparison, selectRun, waitsForTurn } from '../../bridge/live-comparison.ts';
import type { LiveRun, RunStore } from '../../bridge/live-comparison.ts';
import { RaceProvider } from './race-context.tsx';
import type { LanePlace, Race } from './race-context.tsx';
import styles from './RaceScreen.module.css';
import { RaceTimeline } from './RaceTimeline.tsx';
import { createRunActions } from './run-actions.ts';
import { RunColumn } from './RunColumn.tsx';
import { t } from '../../../shared/words/t.ts';

export type RaceStageProps = {
  readonly store: RunStore;
  readonly comparison: ComparisonId;
  /** What runs, under the header's title. */
  readonly note: string | undefined;
  /** Where its results are. */
  readonly resultsAddress: string;
  readonly guess: Guess | null;
};

export function RaceStage({ store, comparison, note, resultsAddress, guess }: RaceStageProps) {
  const bridge = useBridge();
  const { capabilities } = useHello();
  const actions = useMemo(() => createRunActions(bridge, comparison), [bridge, comparison]);
  const [drawn, setDrawn] = useState<LanePlace | null>(null);
  const [focused, setFocused] = useState<LanePlace | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const headers = useStore(
    store,
    useShallow((state) => {
      const open = selectComparison(comparison)(state);
      if (open?.kind !== 'open') return [];
      const { order, runs } = open.comparison;
      return order
        .flatMap((id) => runs[id]?.header ?? [])
        .sort((a, b) => compareStructures(a.structure.key, b.structure.key));
    }),
  );
  const running = useStore(store, (state) => {
    const open = selectComparison(comparison)(state);
    return open?.kind === 'open' && Object.values(open.comparison.runs).some((run) => endingOf(run) === 'running');
  });

  const act = useCallback((done: Promise<Failure | null>) => void done.then(setFailure), []);
  const race = useMemo(
    (): Race => ({
      store,
      comparison,
      drawn,
      onContext: setDrawn,
      onFocus: setFocused,
      onPopOut:
        capabilities.laneWindows === 'none'
          ? null
          : (lane) => act(popOutLane(bridge, capabilities, { comparison, ...lane })),
      onStop: ({ run, task }) => act(actions.stopTask(run, task)),
      onRetry: ({ run, task }) => act(actions.retryTask(run, task)),
      onGoOn: (run) => {
        const held = selectRun(comparison, run)(store.getState());
        if (held) act(actions.goOn(held));
      },
      onStopRun: (run) => act(actions.stopTask(run, null)),
      onPause: (run, paused) => act(paused ? actions.pause(run) : actions.unpause(run)),
      actions,
    }),
    [store, comparison, drawn, bridge, capabilities, actions, act],
  );

  const compact = headers.length > 3;
  return (
    <RaceProvider value={race}>
      <h1 className={text.hidden}>{t`Run, side by side`}</h1>
      <HeaderNote>{note}</HeaderNote>
      <HeaderActions>
        {!running && (
          <LinkButton look="primary" href={resultsAddress} iconAfter="arrow">{t`See the comparison`}</LinkButton>
        )}
      </HeaderActions>
      <ControlBar
        headers={headers}
        running={running}
        guess={guess}
        onStopAll={() => act(actions.stopAll())}
        onPauseAll={(paused) => {
          for (const { id } of headers) {
            const run = selectRun(comparison, id)(store.getState());
            if (run && isUnderWay(run) && run.state.paused !== paused) race.onPause(id, paused);
          }
        }}
      />
      <RunConditions header={headers[0]} />
      {failure && (
        <div className={styles.failure}>
          <FailureNotice failure={failure} />
        </div>
      )}
      <div className={classes(styles.race, drawn && styles.pushed)}>
        <div
          className={classes(styles.columns, compact && styles.grid)}
          style={shares(headers.map(({ structure }) => structure.key))}
        >
          {headers.map((header) => (
            <RunColumn key={header.id} header={header} compact={compact} />
          ))}
        </div>
        <RaceTimeline headers={headers} />
        {drawn && <ContextDrawer key={`${drawn.run} ${drawn.task}`} place={drawn} headers={headers} />}
      </div>
      <LaneDialog place={focused} headers={headers} onClose={() => setFocused(null)} />
      <Announcer headers={headers} />
    </RaceProvider>
  );
}

/** What waits for its turn begins after what is paused. */
const isUnderWay = (run: LiveRun): boolean => endingOf(run) === 'running' && !waitsForTurn(run);

/** Lanes side by side need more room than beads under each other. The custom properties are read by the module alone. */
function shares(structures: readonly StructureKey[]): CSSProperties {
  const wide = (key: StructureKey) => {
    const kind = structureKind(key);
    return kind !== 'thread' && kind !== 'one-at-a-time';
  };
  return {
    '--columns': structures.map((key) => `minmax(0, ${wide(key) ? 7 : 4}fr)`).join(' '),
    '--columns-narrow': structures.map((key) => `minmax(0, ${wide(key) ? 1.15 : 1}fr)`).join(' '),
  } as CSSProperties;
}

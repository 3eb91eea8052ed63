import { Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import type { LanePlace } from '../../shared/run/lane-place.ts';
import { structureName } from '../../shared/words/structure-names.ts';
import { selectComparison, selectRun } from '../bridge/live-comparison.ts';
import { taskNames, tasksOfRun } from '../features/race/run-tasks.ts';
import { addresses } from '../ui/addresses.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import styles from './LaneWindow.module.css';
import { roomScreens } from './room-screens.ts';
import { useOpenedPage } from './use-opened-page.ts';
import { useRunStore } from '../bridge/window-run-store.ts';
import { t } from '../../shared/words/t.ts';

const { screen: LaneScreen } = roomScreens.lane;
const { screen: ChatScreen } = roomScreens.chat;

/** A window of one lane, without a way to the rooms: what is around it is in the window that it was taken out of. */
export function LaneWindow({ place }: { readonly place: LanePlace }) {
  const store = useRunStore();
  const { comparison, run, task } = place;
  useEffect(() => store.follow(comparison), [comparison, store]);
  const kind = useStore(store, (state) => selectComparison(comparison)(state)?.kind ?? 'opening');
  const failure = useStore(store, (state) => {
    const open = selectComparison(comparison)(state);
    return open?.kind === 'failed' ? open.failure : null;
  });
  const title = useStore(store, (state) => {
    const held = selectRun(comparison, run)(state);
    return held && tasksOfRun(held).some(({ id }) => id === task) ? taskNames(held)(task) : null;
  });
  /** Of a set its own title: there every lane has the same structure. */
  const around = useStore(store, (state) => {
    const open = selectComparison(comparison)(state);
    if (open?.kind !== 'open') return null;
    const { summary, runs } = open.comparison;
    const header = runs[run]?.header;
    return summary.conversations ? summary.title : header ? structureName(header.structure.key) : null;
  });
  const isChat = useStore(store, (state) => {
    const open = selectComparison(comparison)(state);
    return open?.kind === 'open' && open.comparison.summary.conversations === true;
  });
  useOpenedPage(title === null ? t`One lane` : `${title}, ${around ?? ''}`);

  const gone = failure?.code === 'unknown-comparison' || (kind === 'open' && title === null);
  return (
    <main id="main" tabIndex={-1} className={styles.window}>
      <ConnectionBanner />
      {gone && (
        <Empty
          heading="h1"
          title={t`This lane is gone`}
          action={<LinkButton href={addresses.results}>{t`To the results`}</LinkButton>}
        >{t`Its run was deleted, or is in another data folder. Nothing else is lost.`}</Empty>
      )}
      {failure && !gone && <FailureNotice failure={failure} onRetry={() => store.follow(comparison)} />}
      {kind === 'opening' && <Skeleton label={t`Opening the lane`} />}
      {kind === 'open' && !gone && (
        <Suspense fallback={<Skeleton label={t`Opening the lane`} />}>
          {isChat ? <ChatScreen store={store} place={place} /> : <LaneScreen store={store} place={place} />}
        </Suspense>
      )}
    </main>
  );
}

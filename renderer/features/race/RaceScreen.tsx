import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { ComparisonId } from '../../../shared/ids.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { selectComparison } from '../../bridge/live-comparison.ts';
import type { RunStore } from '../../bridge/live-comparison.ts';
import styles from './RaceScreen.module.css';
import { RaceStage } from './RaceStage.tsx';
import type { RaceStageProps } from './RaceStage.tsx';
import { t } from '../../../shared/words/t.ts';

type RaceScreenProps = Omit<RaceStageProps, 'comparison' | 'store'> & {
  readonly store: RunStore;
  /** Undefined where nothing has run yet. */
  readonly comparison: ComparisonId | undefined;
  /** What to do where nothing has run yet. */
  readonly before: { readonly address: string; readonly label: string; readonly words: string };
};

/** One comparison, side by side: live, or as it ended. */
export function RaceScreen({ store, comparison, before, ...stage }: RaceScreenProps) {
  useEffect(() => {
    if (comparison !== undefined) store.follow(comparison);
  }, [comparison, store]);

  const kind = useStore(store, (state) =>
    comparison === undefined ? null : selectComparison(comparison)(state)?.kind,
  );
  const failure = useStore(store, (state) => {
    const open = comparison === undefined ? null : selectComparison(comparison)(state);
    return open?.kind === 'failed' ? open.failure : null;
  });

  if (comparison === undefined) {
    return (
      <Empty title={t`Nothing has run yet`} action={<LinkButton href={before.address}>{before.label}</LinkButton>}>
        {before.words}
      </Empty>
    );
  }
  if (failure) {
    return (
      <div className={styles.aside}>
        <FailureNotice failure={failure} onRetry={() => store.follow(comparison)} />
      </div>
    );
  }
  if (kind !== 'open') {
    return (
      <div className={styles.aside}>
        <Skeleton label={t`Opening the run`} />
      </div>
    );
  }
  return <RaceStage key={comparison} store={store} comparison={comparison} {...stage} />;
}

import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { ExerciseScreenProps } from '../../bridge/exercise-screen.ts';
import { addresses } from '../../ui/addresses.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { selectComparison } from './live-comparison.ts';
import type { RunStore } from './live-comparison.ts';
import styles from './RaceScreen.module.css';
import { RaceStage } from './RaceStage.tsx';

type RaceScreenProps = ExerciseScreenProps & { readonly store: RunStore };

/** The newest comparison of the exercise, side by side: live, or as it ended. */
export function RaceScreen({ exercise, progress, saveProgress, store }: RaceScreenProps) {
  const comparison = progress.comparisons[0];
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
      <Empty
        title="Nothing has run yet"
        action={<LinkButton href={addresses.exercise(exercise.id, 'predict')}>To your prediction</LinkButton>}
      >
        Lock in a prediction; the run starts from there.
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
        <Skeleton label="Opening the run" />
      </div>
    );
  }
  return (
    <RaceStage
      key={comparison}
      store={store}
      comparison={comparison}
      exercise={exercise}
      progress={progress}
      saveProgress={saveProgress}
    />
  );
}

import type { ExerciseScreenProps } from '../bridge/exercise-screen.ts';
import { RaceScreen } from '../features/race/RaceScreen.tsx';
import text from '../styles/text.module.css';
import { addresses } from '../ui/addresses.ts';
import { useRunStore } from '../bridge/window-run-store.ts';
import { t } from '../../shared/words/t.ts';

/** The Run step: the newest comparison of the exercise, with this window's store of runs. */
export function RunStep({ exercise, progress, saveProgress }: ExerciseScreenProps) {
  const store = useRunStore();
  return (
    <>
      <h1 className={text.hidden}>{t`Run, side by side`}</h1>
      <RaceScreen
        store={store}
        comparison={progress.comparisons[0]}
        note={exercise.plans.find(({ id }) => id === progress.plan)?.title}
        resultsAddress={addresses.exercise(exercise.id, 'compare')}
        before={{
          address: addresses.exercise(exercise.id, 'predict'),
          label: t`To your prediction`,
          words: t`Lock in a prediction; the run starts from there.`,
        }}
        guess={{
          lossChoices: exercise.lossChoices,
          prediction: progress.prediction,
          markedLoss: progress.markedLoss,
          onMark: (markedLoss) => saveProgress({ markedLoss }),
        }}
      />
    </>
  );
}

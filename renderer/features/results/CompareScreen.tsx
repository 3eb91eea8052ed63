import type { ExerciseScreenProps } from '../../bridge/exercise-screen.ts';
import { addresses } from '../../ui/addresses.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ResultsPage } from './ResultsPage.tsx';
import { t } from '../../../shared/words/t.ts';

/** Compare: the newest comparison of the exercise. */
export function CompareScreen(props: ExerciseScreenProps) {
  return <NewestComparison {...props} atReflection={false} />;
}

/** Reflect: the same page, opened at its end. */
export function ReflectScreen(props: ExerciseScreenProps) {
  return <NewestComparison {...props} atReflection />;
}

function NewestComparison({
  exercise,
  progress,
  saveProgress,
  atReflection,
}: ExerciseScreenProps & { readonly atReflection: boolean }) {
  const [newest] = progress.comparisons;
  if (newest === undefined) {
    return (
      <Empty
        title={t`Nothing to compare yet`}
        action={<LinkButton href={addresses.exercise(exercise.id, 'predict')}>{t`Go to Predict`}</LinkButton>}
      >{t`Lock a prediction and run the plan: what it measured appears here.`}</Empty>
    );
  }
  return (
    <ResultsPage
      comparison={newest}
      atReflection={atReflection}
      learner={{ exercise: exercise.id, reflection: progress.reflection, save: saveProgress }}
    />
  );
}

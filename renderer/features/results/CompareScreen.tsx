import type { ComparisonId } from '../../../shared/ids.ts';
import type { ExerciseScreenProps } from '../../bridge/exercise-screen.ts';
import { addresses } from '../../ui/addresses.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ResultsPage } from './ResultsPage.tsx';
import type { Learner } from './ResultsPage.tsx';
import { useResult } from './use-result.ts';
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
    <Newest
      comparison={newest}
      atReflection={atReflection}
      learner={{ exercise: exercise.id, reflection: progress.reflection, save: saveProgress }}
    />
  );
}

type NewestProps = {
  readonly comparison: ComparisonId;
  readonly atReflection: boolean;
  readonly learner: Learner;
};

function Newest({ comparison, ...page }: NewestProps) {
  const { answer, ask } = useResult(comparison);
  return <ResultsPage comparison={comparison} answer={answer} onAsk={ask} {...page} />;
}

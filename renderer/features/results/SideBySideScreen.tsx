import { useMemo } from 'react';
import { notExported } from '../../../shared/words/side-by-side.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { classes } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import type { RunPick } from '../../ui/run-picks.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AnswerDiffFold } from './AnswerDiffFold.tsx';
import { AnswersCard } from './AnswersCard.tsx';
import { FoundApart } from './FoundApart.tsx';
import { letteredRuns } from './lettered-runs.ts';
import { SideBySideClocks } from './SideBySideClocks.tsx';
import { SideBySideFigures } from './SideBySideFigures.tsx';
import { SideBySideHeads } from './SideBySideHeads.tsx';
import styles from './SideBySideScreen.module.css';
import { StandingCard } from './StandingCard.tsx';
import { useChosenRuns } from './use-chosen-runs.ts';
import type { ChosenComparison } from './use-chosen-runs.ts';
import { t } from '../../../shared/words/t.ts';

/** Two to four runs of the history, of different work too, and what makes them incomparable. */
export function SideBySideScreen({ picks }: { readonly picks: readonly RunPick[] }) {
  const answer = useChosenRuns(picks);
  return (
    <>
      <div className={layout.between}>
        <h1 className={text.title}>{t`Side by side`}</h1>
        <a className={classes(text.small, text.link)} href={addresses.results}>{t`Choose other runs`}</a>
      </div>
      {answer.state === 'loading' && <Skeleton label={t`Opening the runs`} lines={8} />}
      {answer.state === 'failed' && <FailureNotice failure={answer.failure} />}
      {answer.state === 'ready' && <SideBySide picks={picks} comparisons={answer.value} />}
    </>
  );
}

type SideBySideProps = { readonly picks: readonly RunPick[]; readonly comparisons: readonly ChosenComparison[] };

function SideBySide({ picks, comparisons }: SideBySideProps) {
  const lettered = useMemo(() => letteredRuns(picks, comparisons), [picks, comparisons]);
  if (lettered === null) {
    return <p className={styles.gone}>{t`One of these comparisons never ran in that structure. Choose other runs.`}</p>;
  }
  const { runs, letterOf } = lettered;
  const points = comparisons.flatMap(({ result }) => result.points);
  const results = runs.map(({ result }) => result);
  return (
    <div className={styles.grid}>
      <SideBySideHeads picks={picks} lettered={lettered} comparisons={comparisons} />
      <StandingCard runs={runs} letterOf={letterOf} />
      <SideBySideFigures runs={runs} letterOf={letterOf} />
      <SideBySideClocks runs={runs} letterOf={letterOf} />
      <FoundApart lettered={lettered} comparisons={comparisons} />
      <AnswersCard
        runs={results}
        points={points}
        practice={runs.some(({ header }) => header.connection.kind === 'practice')}
        letterOf={({ id }) => lettered.letters[id] ?? ''}
      />
      <AnswerDiffFold runs={results} points={points} letterOf={({ id }) => lettered.letters[id] ?? ''} />
      <p className={styles.foot}>{notExported()}</p>
    </div>
  );
}

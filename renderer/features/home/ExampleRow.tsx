import type { ComparisonSummary } from '../../../shared/contract.ts';
import type { ExerciseId } from '../../../shared/ids.ts';
import { useAnswer } from '../../bridge/use-answer.ts';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { BarSet, FoundSet } from '../../ui/BarSet.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { largestOf } from '../../ui/comparison-bars.ts';
import styles from './ExampleRow.module.css';
import { t } from '../../../shared/words/t.ts';

/** A finished comparison that ships with Braid, so that results can be looked at before anything has run. */
export function ExampleRow({ comparison }: { readonly comparison: ComparisonSummary }) {
  const largest = largestOf([comparison]);
  return (
    <Card className={styles.row} aria-labelledby="example">
      <div className={styles.about}>
        <p id="example" className={text.label}>{t`An example to look at`}</p>
        <h2 className={text.heading}>{comparison.title}</h2>
        {comparison.exercise && <About exercise={comparison.exercise} />}
        {comparison.pace !== null && (
          <p className={styles.pace}>{t`Measured at a simulated speed, pace ${comparison.pace}×`}</p>
        )}
      </div>
      <div className={styles.bars}>
        <p className={text.label}>{t`Wall-clock`}</p>
        <BarSet runs={comparison.runs} of="wall-clock" largest={largest.wallClockMs} />
      </div>
      <div className={styles.bars}>
        <p className={text.label}>{t`Tokens`}</p>
        <BarSet runs={comparison.runs} of="tokens" largest={largest.tokens} />
      </div>
      <div>
        <p className={text.label}>{t`Found`}</p>
        <FoundSet runs={comparison.runs} />
      </div>
      <LinkButton
        iconAfter="arrow"
        href={addresses.comparison(comparison.id)}
        aria-label={t`Open the example: ${comparison.title}`}
      >{t`Open`}</LinkButton>
    </Card>
  );
}

/** What its exercise says of itself. The row stands without it too. */
function About({ exercise }: { readonly exercise: ExerciseId }) {
  const { answer } = useAnswer('exercise.open', { exercise });
  return <p className={styles.summary}>{answer.state === 'ready' ? answer.value.exercise.summary : '\u00a0'}</p>;
}

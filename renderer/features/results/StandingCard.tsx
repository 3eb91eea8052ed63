import type { ChosenRun } from '../../../shared/run/chosen-run.ts';
import { comparableFigures, comparedFigures, standingBetween } from '../../../shared/run/side-by-side.ts';
import { leftToCompare, nothingStandsBetween, standingSentence } from '../../../shared/words/side-by-side.ts';
import type { LetterOf } from '../../../shared/words/side-by-side.ts';
import { Card } from '../../ui/Card.tsx';
import { Icon } from '../../ui/Icon.tsx';
import panel from './Panel.module.css';
import styles from './StandingCard.module.css';
import { t } from '../../../shared/words/t.ts';

type StandingCardProps = { readonly runs: readonly ChosenRun[]; readonly letterOf: LetterOf };

/** What stands between the runs, each in a sentence, and what may be compared all the same. */
export function StandingCard({ runs, letterOf }: StandingCardProps) {
  const standing = standingBetween(runs);
  return (
    <Card padded aria-labelledby="standing">
      <h2 id="standing" className={panel.title}>{t`Before you compare`}</h2>
      {standing.length === 0 ? (
        <p className={panel.note}>{nothingStandsBetween()}</p>
      ) : (
        <>
          <p className={styles.left}>{leftToCompare(comparableFigures(runs), comparedFigures.length)}</p>
          <ul className={styles.list}>
            {standing.map((each) => (
              <li key={each.id} className={each.bars.length > 0 ? styles.bars : styles.care}>
                <Icon name={each.bars.length > 0 ? 'warn' : 'flag'} size="small" />
                <span>{standingSentence(each, letterOf)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

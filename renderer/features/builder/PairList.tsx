import { interviewWords } from '../../../shared/words/interview.ts';
import type { Pair, PairState } from '../../../shared/workflow/interview.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './InterviewPanel.module.css';
import { t } from '../../../shared/words/t.ts';

type PairListProps = {
  readonly workflow: Workflow;
  readonly pairs: readonly PairState[];
  readonly current: Pair | null;
  readonly onPick: (pair: Pair) => void;
};

/** Every pair with what was said of it; a press asks it again. */
export function PairList({ workflow, pairs, current, onPick }: PairListProps) {
  const titleOf = (id: string) => workflow.tasks.find((task) => task.id === id)?.title ?? id;
  return (
    <ul className={styles.pairs}>
      {pairs.map((each) => {
        const [first, then] = each.pair;
        const here = current?.join('/') === each.pair.join('/');
        return (
          <li key={each.pair.join('/')}>
            <button
              type="button"
              className={classes(styles.pair, here && styles.here)}
              aria-current={here ? 'true' : undefined}
              onClick={() => onPick(each.pair)}
            >
              <span className={styles.mark}>
                {each.state === 'open' ? <span className={styles.ring} /> : <Icon name="check" size="small" />}
              </span>
              <span className={styles.names}>{t`${titleOf(first)}, then ${titleOf(then)}`}</span>
              <span className={styles.said}>{interviewWords.state(each, titleOf)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

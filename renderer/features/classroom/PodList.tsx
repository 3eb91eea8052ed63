import { useId } from 'react';
import type { PodId } from '../../../shared/class/ids.ts';
import { standingCounts, standingOf } from '../../../shared/class/standings.ts';
import type { ClassState } from '../../../shared/class/state.ts';
import { countsLine } from '../../../shared/words/class.ts';
import text from '../../styles/text.module.css';
import { Card } from '../../ui/Card.tsx';
import { PodRow } from './PodRow.tsx';
import styles from './PodList.module.css';
import { t } from '../../../shared/words/t.ts';

type PodListProps = {
  readonly state: ClassState;
  readonly now: number;
  readonly onOpen: (pod: PodId) => void;
  readonly onHelp: (pod: PodId) => void;
};

export function PodList({ state, now, onOpen, onHelp }: PodListProps) {
  const id = useId();
  return (
    <Card className={styles.list} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={text.heading}>{t`Pods`}</h2>
        <span className={text.faint}>{countsLine(standingCounts(state, now))}</span>
      </div>
      {state.pods.length === 0 ? (
        <p className={styles.none}>{t`Nobody has joined yet. Put the address and the code on the wall.`}</p>
      ) : (
        <ul className={styles.rows}>
          {state.pods.map((pod) => (
            <PodRow
              key={pod.pod}
              pod={pod}
              standing={standingOf(pod, state, now)}
              namesHidden={state.namesHidden}
              onOpen={() => onOpen(pod.pod)}
              onHelp={() => onHelp(pod.pod)}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

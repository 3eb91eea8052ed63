import { useCallback } from 'react';
import type { Push } from '../../../shared/contract.ts';
import { counted, sentence, when } from '../../../shared/words/format.ts';
import { useBridge } from '../../bridge/context.tsx';
import { useAnswer, usePush } from '../../bridge/use-answer.ts';
import { Button } from '../../ui/Button.tsx';
import { Fold } from '../../ui/Fold.tsx';
import styles from './DeletedNote.module.css';

/** What was deleted since Braid was started, to be brought back. Nothing while nothing was. */
export function DeletedNote() {
  const bridge = useBridge();
  const { answer, ask } = useAnswer('history.deleted', {});
  usePush(
    useCallback(
      (push: Push) => {
        if (push.kind === 'history-changed') ask();
      },
      [ask],
    ),
  );
  if (answer.state !== 'ready' || answer.value.length === 0) return null;
  const deleted = answer.value;
  return (
    <div className={styles.deleted}>
      <Fold
        title={sentence(`${counted(deleted.length, 'comparison')} deleted`)}
        note="Can be brought back until Braid is closed"
      >
        <ul className={styles.list}>
          {deleted.map(({ comparison, title, startedAt }) => (
            <li key={comparison}>
              <span>
                {title} <span className={styles.when}>{when(startedAt, Date.now())}</span>
              </span>
              <Button
                size="small"
                icon="undo"
                aria-label={`Bring back ${title}, ${when(startedAt, Date.now())}`}
                onClick={() => void bridge.invoke('history.restore', { comparisons: [comparison] })}
              >
                Bring back
              </Button>
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}

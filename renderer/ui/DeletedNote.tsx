import type { ComparisonId } from '../../shared/ids.ts';
import { counted, sentence, when } from '../../shared/words/format.ts';
import { Button } from './Button.tsx';
import styles from './DeletedNote.module.css';
import { Fold } from './Fold.tsx';
import { t } from '../../shared/words/t.ts';

type DeletedNoteProps = {
  /** What one of them is called. */
  readonly one: string;
  readonly many: string;
  readonly deleted: readonly {
    readonly comparison: ComparisonId;
    readonly title: string;
    readonly startedAt: string;
  }[];
  readonly onBringBack: (comparison: ComparisonId) => void;
};

/** What was deleted since Braid was started, to be brought back. Nothing while nothing was. */
export function DeletedNote({ one, many, deleted, onBringBack }: DeletedNoteProps) {
  if (deleted.length === 0) return null;
  return (
    <div className={styles.deleted}>
      <Fold
        title={sentence(t`${counted(deleted.length, one, many)} deleted`)}
        note={t`Can be brought back until Braid is closed`}
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
                aria-label={t`Bring back ${title}, ${when(startedAt, Date.now())}`}
                onClick={() => onBringBack(comparison)}
              >{t`Bring back`}</Button>
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}

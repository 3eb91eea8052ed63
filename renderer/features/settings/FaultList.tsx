import { faultName } from '../../../shared/practice.ts';
import type { Fault } from '../../../shared/practice.ts';
import { faultSentence, faultWords } from '../../../shared/words/practice-faults.ts';
import { IconButton } from '../../ui/Button.tsx';
import styles from './Faults.module.css';
import { t } from '../../../shared/words/t.ts';

type FaultListProps = { readonly faults: readonly Fault[]; readonly onRemove: ((index: number) => void) | null };

/** What will go wrong, a line each, with what Braid makes of it. Without `onRemove` it is somebody else’s to change. */
export function FaultList({ faults, onRemove }: FaultListProps) {
  if (faults.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t`Faults that are set`}>
      {faults.map((fault, index) => (
        // The same fault may be set twice, and nothing of a line is kept between drawings.
        <li key={index} className={styles.line}>
          <span className={styles.words}>
            <span className={styles.sentence}>{faultSentence(fault)}</span>
            <span className={styles.then}>{faultWords[faultName(fault)].then}</span>
          </span>
          {onRemove && (
            <IconButton
              look="quiet"
              size="small"
              icon="cross"
              label={t`Remove: ${faultSentence(fault)}`}
              onClick={() => onRemove(index)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

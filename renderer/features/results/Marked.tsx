import type { ReactNode } from 'react';
import { Chip } from '../../ui/Chip.tsx';
import styles from './AnswerBody.module.css';
import { t } from '../../../shared/words/t.ts';

/** Text with Braid's mark to its right. */
export function Marked({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.marked}>
      <span>{children}</span>
      <Chip look="alarm" icon="flag">{t`False alarm`}</Chip>
    </span>
  );
}

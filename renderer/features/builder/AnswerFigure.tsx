import type { Answer } from '../../../shared/workflow/interview.ts';
import styles from './AnswerFigure.module.css';

/** What an answer draws, in small: two beside each other, one handing to the other, two in one thread. */
export function AnswerFigure({ answer }: { readonly answer: Answer }) {
  return (
    <svg className={styles.figure} viewBox="0 0 56 40" aria-hidden="true">
      {answer === 'no' && (
        <>
          <rect x="6" y="5" width="44" height="12" rx="3" />
          <rect x="6" y="23" width="44" height="12" rx="3" />
        </>
      )}
      {answer === 'note' && (
        <>
          <rect x="3" y="5" width="22" height="12" rx="3" />
          <rect x="31" y="23" width="22" height="12" rx="3" />
          <path d="M25 11h5q4 0 4 4v6m-3-3 3 4 3-4" />
        </>
      )}
      {answer === 'whole' && (
        <>
          <rect x="2" y="12" width="52" height="16" rx="8" />
          <path d="M14 20h28" />
          <circle cx="16" cy="20" r="4" />
          <circle cx="40" cy="20" r="4" />
        </>
      )}
    </svg>
  );
}

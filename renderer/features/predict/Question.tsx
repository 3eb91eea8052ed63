import { useId, type ReactNode } from 'react';
import styles from './PredictScreen.module.css';

type QuestionProps = {
  readonly number: number;
  readonly title: string;
  /** The guess in large letters, where the answer is a figure. */
  readonly guess?: string;
  readonly children: ReactNode;
};

export function Question({ number, title, guess, children }: QuestionProps) {
  const id = useId();
  return (
    <section className={styles.question} aria-labelledby={id}>
      <div className={styles.questionHead}>
        <h2 id={id} className={styles.questionTitle}>
          <span className={styles.number}>{number}</span> {title}
        </h2>
        {/* Not an output: the slider itself says its value as it moves. */}
        {guess !== undefined && <p className={styles.guess}>{guess}</p>}
      </div>
      {children}
    </section>
  );
}

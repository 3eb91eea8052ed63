import styles from './AnswerButtons.module.css';

type AnswerButtonsProps<Value extends string> = {
  /** The question, for who can't see it above. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly title: string; readonly detail: string }[];
  /** What was answered before; null for nothing. */
  readonly value: Value | null;
  readonly onAnswer: (value: Value) => void;
};

/** Answers that are taken at once: buttons, since arrow keys that move through radios would answer on their way. */
export function AnswerButtons<Value extends string>({ label, options, value, onAnswer }: AnswerButtonsProps<Value>) {
  return (
    <div role="group" aria-label={label} className={styles.answers}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={styles.answer}
          aria-pressed={option.value === value}
          onClick={() => onAnswer(option.value)}
        >
          <span className={styles.title}>{option.title}</span> <span className={styles.detail}>{option.detail}</span>
        </button>
      ))}
    </div>
  );
}

import type { Starting, StartingAdvice } from '../../shared/run/starting.ts';
import { startingWords } from '../../shared/words/starting.ts';
import styles from './BudgetDialog.module.css';
import { Choices } from './Choice.tsx';

type StartingChoiceProps = {
  readonly advice: StartingAdvice;
  readonly value: Starting;
  readonly onPick: (starting: Starting) => void;
};

/** Whether structures start together or in turn, with what speaks for it. */
export function StartingChoice({ advice, value, onPick }: StartingChoiceProps) {
  return (
    <div className={styles.starting}>
      <Choices
        label={startingWords.title}
        columns={2}
        compact
        value={value}
        onPick={onPick}
        options={(['in-turn', 'together'] as const).map((each) => ({
          value: each,
          title: startingWords.names[each],
          detail: startingWords.details[each],
        }))}
      />
      <p className={styles.note}>{startingWords.reason(advice)}</p>
    </div>
  );
}

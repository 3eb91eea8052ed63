import type { ComparedAnswer } from '../../../../shared/lesson/widgets/independence.ts';
import type { TaskId } from '../../../../shared/ids.ts';
import { independenceWords } from '../../../../shared/words/independence.ts';
import type { Pair } from '../../../../shared/workflow/interview.ts';
import text from '../../../styles/text.module.css';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './IndependenceWidget.module.css';
import { useArrival } from './use-arrival.ts';
import { t } from '../../../../shared/words/t.ts';

type OurAnswersProps = {
  readonly compared: readonly ComparedAnswer[];
  readonly titleOf: (id: TaskId) => string;
  readonly onAsk: (pair: Pair) => void;
};

/** Once every pair is answered: where the lesson would have answered otherwise, and why. */
export function OurAnswers({ compared, titleOf, onAsk }: OurAnswersProps) {
  const heading = useArrival(true);
  return (
    <section className={styles.asked} aria-label={t`Your answers and ours`}>
      <h3 className={text.subheading} tabIndex={-1} ref={heading}>{t`Every pair is answered. Hold it beside ours`}</h3>
      <ul className={styles.ours}>
        {compared.map(({ pair, given, ours, why }) => (
          <li key={pair.join('/')}>
            <Icon name={given === ours ? 'check' : 'hint'} />
            <div>
              <p className={text.strong}>
                {t`${titleOf(pair[0])}, then ${titleOf(pair[1])}: ${independenceWords.ourAnswer[given]}`}
              </p>
              <p>
                {independenceWords.compared(given === ours)}{' '}
                {given !== ours && `${independenceWords.ourAnswer[ours]}. `}
                {why}
              </p>
              {given !== ours && <Button size="small" onClick={() => onAsk(pair)}>{t`Answer it again`}</Button>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

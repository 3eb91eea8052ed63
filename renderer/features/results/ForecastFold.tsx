import { accuracyOf, largestError } from '../../../shared/forecast/accuracy.ts';
import type { Accuracy, Held } from '../../../shared/forecast/accuracy.ts';
import type { Comparison } from '../../../shared/run/comparison.ts';
import { basisSentences, errorWords } from '../../../shared/words/forecast.ts';
import { percent, seconds, sentence, tokens } from '../../../shared/words/format.ts';
import text from '../../styles/text.module.css';
import { Fold } from '../../ui/Fold.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import styles from './ForecastFold.module.css';
import { t } from '../../../shared/words/t.ts';

type ForecastFoldProps = {
  readonly comparison: Comparison;
  /** As it stood before the runs began. */
  readonly forecast: Comparison;
  /** ms since 1970. */
  readonly now: number;
};

/** What was forecast before the runs beside what they measured, task by task. */
export function ForecastFold({ comparison, forecast, now }: ForecastFoldProps) {
  const accuracies = accuracyOf(comparison, forecast);
  const { basis } = forecast;
  if (accuracies.length === 0) return null;
  return (
    <Fold title={t`Forecast against measured`} note={noteOf(accuracies)}>
      {basis && <p className={styles.basis}>{basisSentences(t`forecast before the run, `, basis, { now })}</p>}
      <div className={styles.runs}>
        {accuracies.map((accuracy) => (
          <RunTable key={accuracy.run.id} {...accuracy} />
        ))}
      </div>
      <p
        className={styles.basis}
      >{t`A task’s time is the model’s. Its tokens are what its last turn read and all that it wrote; the whole run counts every turn.`}</p>
    </Fold>
  );
}

function RunTable({ run, clock: wall, tokens: total, tasks }: Accuracy) {
  return (
    <table className={styles.table}>
      <caption>
        <StructureTag structure={run.structure} look="bare" />
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className={text.hidden}>{t`Task`}</span>
          </th>
          <th scope="col">{t`Time, about`}</th>
          <th scope="col">{t`Measured`}</th>
          <th scope="col">{t`Forecast was`}</th>
          <th scope="col">{t`Tokens, about`}</th>
          <th scope="col">{t`Measured`}</th>
          <th scope="col">{t`Forecast was`}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.id}>
            <th scope="row">{task.title}</th>
            <Figures held={task.time} say={seconds} />
            <Figures held={task.tokens} say={tokens} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t`The whole run`}</th>
          <Figures held={wall} say={seconds} />
          <Figures held={total} say={tokens} />
        </tr>
      </tfoot>
    </table>
  );
}

function Figures({ held, say }: { readonly held: Held; readonly say: (figure: number | null) => string }) {
  return (
    <>
      <td className={styles.predicted}>{say(held.predicted)}</td>
      <td>{say(held.measured)}</td>
      <td className={styles.error}>{errorWords(held.error)}</td>
    </>
  );
}

function noteOf(accuracies: readonly Accuracy[]): string {
  const clockError = largestError(accuracies, 'clock');
  const tokenError = largestError(accuracies, 'tokens');
  const parts = [
    ...(clockError === null ? [] : [t`${percent(clockError)} on the clock`]),
    ...(tokenError === null ? [] : [t`${percent(tokenError)} in tokens`]),
  ];
  return parts.length === 0 ? '' : sentence(t`off by at most ${parts.join(', ')}`);
}

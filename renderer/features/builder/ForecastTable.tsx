import type { Comparison } from '../../../shared/run/comparison.ts';
import { elapsed, tokens, tokensShort, usd } from '../../../shared/words/format.ts';
import text from '../../styles/text.module.css';
import { Bar } from '../../ui/Bar.tsx';
import { classes } from '../../ui/class-names.ts';
import { StructureTag } from '../../ui/StructureTag.tsx';
import styles from './ForecastTable.module.css';
import { t } from '../../../shared/words/t.ts';

/** A structure a line: its time with the critical path above the bar, its tokens, its price. */
export function ForecastTable({ runs }: Pick<Comparison, 'runs'>) {
  const longest = Math.max(1, ...runs.map(({ wallClockMs }) => wallClockMs));
  const most = Math.max(1, ...runs.map((run) => run.tokens.total ?? 0));
  return (
    <div className={styles.room}>
      <table className={styles.table}>
        <caption className={text.hidden}>{t`Predicted wall-clock, tokens and list price by structure`}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={text.hidden}>{t`Structure`}</span>
            </th>
            <th scope="col" colSpan={2}>{t`Time, about`}</th>
            <th scope="col" colSpan={2}>{t`Tokens, about`}</th>
            <th scope="col">{t`List price`}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <StructureTag structure={run.structure} look="bare" />
              </th>
              <td className={styles.bar}>
                <span
                  className={styles.critical}
                  style={{ width: `${(run.criticalPathMs / longest) * 100}%` }}
                  aria-hidden="true"
                />
                <Bar structure={run.structure} share={run.wallClockMs / longest} size="small" />
              </td>
              <td className={styles.figure}>{elapsed(run.wallClockMs)}</td>
              <td className={classes(styles.bar, styles.spare)}>
                <Bar structure={run.structure} share={(run.tokens.total ?? 0) / most} size="small" />
              </td>
              <td className={styles.figure} title={t`${tokens(run.tokens.total)} tokens`}>
                {tokensShort(run.tokens.total)}
              </td>
              <td className={styles.price}>{usd(run.listPrice?.usd ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

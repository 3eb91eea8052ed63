import type { ReactNode } from 'react';
import type { StructureKey } from '../../../../shared/structure/structure.ts';
import { Bar } from '../../../ui/Bar.tsx';
import { StructureTag } from '../../../ui/StructureTag.tsx';
import styles from './AmountBars.module.css';

export type AmountRow = {
  readonly id: string;
  readonly structure: StructureKey;
  /** In place of the structure’s name, where several rows share one. */
  readonly label?: ReactNode;
  readonly amount: number;
  /** What stands behind the bar, striped: no structure’s own. */
  readonly extra?: number;
  readonly value: ReactNode;
};

type AmountBarsProps = {
  /** States the finding, for who can't see the bars. */
  readonly label: string;
  readonly rows: readonly AmountRow[];
};

/** A bar a row, all from zero on one scale. */
export function AmountBars({ label, rows }: AmountBarsProps) {
  const most = Math.max(1, ...rows.map(({ amount, extra = 0 }) => amount + extra));
  return (
    <div className={styles.rows} role="img" aria-label={label}>
      {rows.map(({ id, structure, label: name, amount, extra = 0, value }) => (
        <div key={id} className={styles.row} aria-hidden="true">
          <span className={styles.name}>{name ?? <StructureTag structure={structure} look="bare" />}</span>
          <span className={styles.track}>
            <span style={{ width: `${(amount / most) * 100}%` }}>
              <Bar structure={structure} share={1} size="large" />
            </span>
            {extra > 0 && <span className={styles.extra} style={{ width: `${(extra / most) * 100}%` }} />}
          </span>
          <b className={styles.value}>{value}</b>
        </div>
      ))}
    </div>
  );
}

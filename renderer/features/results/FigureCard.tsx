import type { ReactNode } from 'react';
import { Card } from '../../ui/Card.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import type { RunResult } from '../../../shared/run/comparison.ts';
import styles from './FigureCard.module.css';

type FigureCardProps = {
  readonly title: string;
  /** What the figures say, in a few words; null where there are no two to compare. */
  readonly verdict: string | null;
  readonly note: ReactNode;
  readonly corner?: ReactNode;
  readonly rows: readonly { readonly run: RunResult; readonly bar: ReactNode; readonly value: string }[];
};

/** One measured figure for every run: the verdict first, then the bars, then how to read them. */
export function FigureCard({ title, verdict, note, corner, rows }: FigureCardProps) {
  return (
    <Card className={styles.card} aria-label={title}>
      <div className={styles.top}>
        <h2 className={styles.title}>{title}</h2>
        {corner}
      </div>
      {verdict !== null && <p className={styles.verdict}>{verdict}</p>}
      {rows.map(({ run, bar, value }) => (
        <div key={run.id} className={styles.row}>
          <StructureTag structure={run.structure} look="glyph" />
          <span className={styles.bar}>{bar}</span>
          <span className={styles.value}>{value}</span>
        </div>
      ))}
      <div className={styles.note}>{note}</div>
    </Card>
  );
}

import type { ReactNode } from 'react';
import { Card } from '../../ui/Card.tsx';
import { StructureTag } from '../../ui/StructureTag.tsx';
import type { RunResult } from '../../../shared/run/comparison.ts';
import { barsFinding, chartHeads, chartLegends } from '../../../shared/words/charts.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { barsPaper } from '../../charts/bars-paper.tsx';
import { useChartTools } from '../../charts/use-chart-tools.tsx';
import styles from './FigureCard.module.css';

type FigureCardProps = {
  readonly title: string;
  /** What the figures say, in a few words; null where there are no two to compare. */
  readonly verdict: string | null;
  readonly note: ReactNode;
  readonly corner?: ReactNode;
  readonly rows: readonly {
    readonly run: RunResult;
    readonly bar: ReactNode;
    /** Of the longest bar, on paper; null where it is not known. */
    readonly share: number | null;
    readonly value: string;
  }[];
};

/** One measured figure for every run: the verdict first, then the bars, then how to read them. */
export function FigureCard({ title, verdict, note, corner, rows }: FigureCardProps) {
  const { asTable, menu } = useChartTools(
    {
      name: title.toLowerCase().replaceAll(' ', '-'),
      title,
      finding: barsFinding(
        title,
        verdict,
        rows.map(({ run, value }) => `${structureName(run.structure)} ${value}`),
      ),
      legend: chartLegends.bars,
      table: {
        heads: [chartHeads.bars[0], title],
        rows: rows.map(({ run, value }) => [structureName(run.structure), value]),
      },
      paper: () => barsPaper(rows.map(({ run, share, value }) => ({ structure: run.structure, share, value }))),
    },
    true,
  );
  return (
    <Card className={styles.card} aria-label={title}>
      <div className={styles.top}>
        <h2 className={styles.title}>{title}</h2>
        <div className={styles.corner}>
          {corner}
          {menu}
        </div>
      </div>
      {verdict !== null && <p className={styles.verdict}>{verdict}</p>}
      {asTable ? (
        <table className={styles.table} aria-label={title}>
          <tbody>
            {rows.map(({ run, value }) => (
              <tr key={run.id}>
                <th scope="row">{structureName(run.structure)}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        rows.map(({ run, bar, value }) => (
          <div key={run.id} className={styles.row}>
            <StructureTag structure={run.structure} look="glyph" />
            <span className={styles.bar}>{bar}</span>
            <span className={styles.value}>{value}</span>
          </div>
        ))
      )}
      <div className={styles.note}>{note}</div>
    </Card>
  );
}

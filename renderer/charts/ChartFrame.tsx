import type { ReactNode } from 'react';
import styles from './ChartFrame.module.css';
import type { ChartTools } from './use-chart-tools.tsx';
import { useChartTools } from './use-chart-tools.tsx';

type ChartFrameProps = ChartTools & { readonly children: ReactNode };

/** What every chart has around it: its finding as text, its table, and a way out of the page. */
export function ChartFrame({ children, ...chart }: ChartFrameProps) {
  const { asTable, table, toggle, menu } = useChartTools(chart);
  return (
    <figure className={styles.frame} aria-label={chart.title}>
      <div className={styles.head}>
        <figcaption className={styles.finding}>{chart.finding}</figcaption>
        <div className={styles.tools}>
          {toggle}
          {menu}
        </div>
      </div>
      {asTable ? table : children}
    </figure>
  );
}

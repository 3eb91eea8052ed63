import { classes } from '../ui/class-names.ts';
import { structureLook } from '../ui/structure-look.ts';
import { StructureTag } from '../ui/StructureTag.tsx';
import styles from './Timeline.module.css';
import type { TimelinePlotProps } from './TimelinePlot.tsx';
import { timelineBottom, timelineHeights, TimelinePlot } from './TimelinePlot.tsx';
import type { TimelineRow } from './timeline-rows.ts';

type TimelineProps = TimelinePlotProps & {
  /** States the finding, for who can't see the drawing. */
  readonly label: string;
};

/** Real start times on one axis, time from left to right: pale is thinking, solid is writing, hatched is waiting to ask again. */
export function Timeline({ label, ...plot }: TimelineProps) {
  const { rows, height = 'flat' } = plot;
  const { row } = timelineHeights[height];
  return (
    <div className={styles.timeline}>
      <div className={styles.labels} aria-hidden="true">
        {rows.map((each) => (
          <div key={each.id} className={classes(styles.label, each.whole && styles.whole)} style={{ height: row }}>
            <RowLabel row={each} />
          </div>
        ))}
      </div>
      <div className={styles.plot}>
        <svg height={timelineBottom(rows.length, height)} role="img" aria-label={label}>
          <TimelinePlot {...plot} />
        </svg>
      </div>
    </div>
  );
}

function RowLabel({ row }: { readonly row: TimelineRow }) {
  if (row.whole) return <WholeLabel row={row} />;
  return (
    <>
      <StructureTag structure={row.structure} look="glyph" />
      <span title={row.label}>{row.label}</span>
    </>
  );
}

function WholeLabel({ row }: { readonly row: TimelineRow }) {
  const { name } = structureLook(row.structure);
  return (
    <>
      <StructureTag structure={row.structure} look="glyph" />
      <span>{name}</span>
    </>
  );
}

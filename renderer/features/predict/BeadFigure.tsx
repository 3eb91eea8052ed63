import type { StructureKey } from '../../../shared/structure/structure.ts';
import { classes } from '../../ui/class-names.ts';
import { structureLook } from '../../ui/structure-look.ts';
import styles from './PlanSummary.module.css';

type BeadFigureProps = {
  readonly structure: StructureKey;
  readonly count: number;
  /** How many may run at once: that many lines. */
  readonly rows?: number;
  /** On one string: turns of one conversation. */
  readonly strung?: boolean;
};

const width = 280;
const radius = 11;
const most = 10;
const widest = 83;

/** Numbered beads: on a string where they share a conversation, apart where each has its own. */
export function BeadFigure({ structure, count, rows = 1, strung = false }: BeadFigureProps) {
  const { hue } = structureLook(structure);
  const lines = Math.min(rows, count);
  const columns = Math.min(most, Math.ceil(count / lines));
  const gap = columns > 1 ? Math.min(widest, (width - 32) / (columns - 1)) : 0;
  const shown = Math.min(count, columns * lines);
  return (
    <svg className={styles.figure} viewBox={`0 0 ${width} ${lines * 30 + 2}`} aria-hidden="true">
      {strung && (
        <line
          className={classes(styles.string, styles[`${hue}Shape`])}
          x1={16}
          x2={16 + gap * (columns - 1)}
          y1={16}
          y2={16}
        />
      )}
      {Array.from({ length: shown }, (_, index) => {
        const x = 16 + gap * Math.floor(index / lines);
        const y = 16 + 30 * (index % lines);
        const last = index === shown - 1 && shown < count;
        return (
          <g key={index}>
            <circle className={classes(styles.bead, styles[`${hue}Shape`])} cx={x} cy={y} r={radius} />
            <text className={classes(styles.beadNumber, styles[`${hue}Text`])} x={x} y={y + 4} textAnchor="middle">
              {last ? count : index + 1}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

import type { StructureKey } from '../../../shared/structure/structure.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import { classes } from '../../ui/class-names.ts';
import { structureLook } from '../../ui/structure-look.ts';
import { placeBoxes } from './box-layout.ts';
import styles from './PlanSummary.module.css';

type TaskBoxesProps = { readonly structure: StructureKey; readonly columns: readonly (readonly Task[])[] };

/** Boxes in columns with curves along the handoffs. A name too long for its box is cut; it stands in full on the canvas. */
export function TaskBoxes({ structure, columns }: TaskBoxesProps) {
  const { hue } = structureLook(structure);
  const { boxes, width, height } = placeBoxes(columns);
  const edges = boxes.flatMap((to) =>
    to.task.needs.flatMap((need) => {
      const from = boxes.find(({ task }) => task.id === need);
      return from && from.x < to.x ? [{ from, to }] : [];
    }),
  );
  return (
    <svg className={styles.figure} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {edges.map(({ from, to }) => {
        const [x1, y1, x2, y2] = [from.x + from.width, from.y + 11, to.x, to.y + 11];
        const bend = (x2 - x1) * 0.6;
        return (
          <path
            key={`${from.task.id} ${to.task.id}`}
            className={styles[`${hue}Shape`]}
            style={{ fill: 'none', strokeWidth: 1.5 }}
            d={`M${x1} ${y1} C ${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`}
          />
        );
      })}
      {boxes.map(({ task, x, y, width: boxWidth, label }) => (
        <g key={task.id}>
          <rect
            className={classes(styles.box, styles[`${hue}Shape`])}
            x={x + 0.5}
            y={y}
            width={boxWidth - 1}
            height={22}
            rx={5}
          />
          <text className={classes(styles.name, styles[`${hue}Text`])} x={x + 10} y={y + 15}>
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}

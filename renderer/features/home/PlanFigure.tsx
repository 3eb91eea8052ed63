import { waves } from '../../../shared/workflow/graph.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import styles from './PlanFigure.module.css';

const box = { height: 28, rowGap: 14 } as const;
/** Up to two waves have room for a whole title; more of them share it. */
const roomy = { width: 140, columnGap: 56, letters: 20 } as const;
const tight = { width: 112, columnGap: 40, letters: 15 } as const;

/** A plan in small: waves as columns, needs as lines. The canvas shows the same in full, so this one is silent. */
export function PlanFigure({ tasks }: { readonly tasks: readonly Task[] }) {
  const columns = waves(tasks);
  const across = columns.length <= 2 ? roomy : tight;
  const rows = Math.max(1, ...columns.map((wave) => wave.length));
  const height = rows * (box.height + box.rowGap) - box.rowGap + 28;
  const width = columns.length * (across.width + across.columnGap) - across.columnGap + 4;
  const places = new Map(
    columns.flatMap((wave, column) =>
      wave.map((task, row) => {
        const top = 2 + (height - 28 - (wave.length * (box.height + box.rowGap) - box.rowGap)) / 2;
        return [
          task.id,
          { x: 2 + column * (across.width + across.columnGap), y: top + row * (box.height + box.rowGap) },
        ] as const;
      }),
    ),
  );
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {tasks.flatMap((task) =>
        task.needs.map((need) => {
          const from = places.get(need);
          const to = places.get(task.id);
          if (!from || !to) return null;
          const x = from.x + across.width;
          const y = from.y + box.height / 2;
          const end = to.y + box.height / 2;
          const bend = (to.x - x) / 2;
          return (
            <path
              key={`${need}-${task.id}`}
              className={styles.line}
              d={`M${x} ${y} C ${x + bend} ${y} ${to.x - bend} ${end} ${to.x} ${end}`}
            />
          );
        }),
      )}
      {tasks.map((task) => {
        const place = places.get(task.id);
        return (
          place && (
            <g key={task.id}>
              <rect className={styles.box} x={place.x} y={place.y} width={across.width} height={box.height} rx="7" />
              <text className={styles.name} x={place.x + 10} y={place.y + 18}>
                {shorten(task.title, across.letters)}
              </text>
            </g>
          )
        );
      })}
      {columns.map((_, column) => (
        <text key={column} className={styles.wave} x={2 + column * (across.width + across.columnGap)} y={height - 4}>
          Wave {column + 1}
        </text>
      ))}
    </svg>
  );
}

/** SVG text does not wrap, so long titles end early. */
function shorten(title: string, letters: number): string {
  return title.length <= letters ? title : `${title.slice(0, letters - 1).trimEnd()}…`;
}

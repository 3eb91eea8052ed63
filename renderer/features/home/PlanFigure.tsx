import type { TaskId } from '../../../shared/ids.ts';
import { waves } from '../../../shared/workflow/graph.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import styles from './PlanFigure.module.css';
import { t } from '../../../shared/words/t.ts';

const box = { height: 28, rowGap: 14 } as const;
/** Up to two waves have room for a whole title; more of them share it. */
const roomy = { width: 140, columnGap: 56, letters: 20 } as const;
const tight = { width: 102, columnGap: 28, letters: 14 } as const;

const pitch = box.height + box.rowGap;
/** Between a line that skips a column and the boxes in it. */
const clear = 10;

/** A plan in small: waves as columns, needs as lines. The canvas shows the same in full, so this one is silent. */
export function PlanFigure({ tasks }: { readonly tasks: readonly Task[] }) {
  const columns = waves(tasks);
  const across = columns.length <= 2 ? roomy : tight;
  const xOf = (column: number) => 2 + column * (across.width + across.columnGap);
  const places = placed(columns, xOf);
  const foot = Math.max(box.height, ...[...places.values()].map(({ y }) => y + box.height));
  return (
    <svg viewBox={`0 0 ${xOf(columns.length - 1) + across.width + 2} ${foot + 26}`} aria-hidden="true">
      {tasks.flatMap((task) =>
        task.needs.map((need) => {
          const from = places.get(need);
          const to = places.get(task.id);
          if (!from || !to) return null;
          const level = from.y + box.height / 2;
          const start = xOf(to.column - 1) + across.width;
          const end = to.y + box.height / 2;
          const bend = (to.x - start) / 2;
          return (
            <path
              key={`${need}-${task.id}`}
              className={styles.line}
              d={`M${from.x + across.width} ${level} H${start} C ${start + bend} ${level} ${to.x - bend} ${end} ${to.x} ${end}`}
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
              <text className={styles.name} x={place.x + 9} y={place.y + 18}>
                {shorten(task.title, across.letters)}
              </text>
            </g>
          )
        );
      })}
      {columns.map((_, column) => (
        <text key={column} className={styles.wave} x={xOf(column)} y={foot + 22}>
          {t`Wave ${column + 1}`}
        </text>
      ))}
    </svg>
  );
}

type Place = { readonly column: number; readonly x: number; readonly y: number };

/** Columns centred on the tallest, but for one that lines skip: it stands below them. */
function placed(columns: readonly (readonly Task[])[], xOf: (column: number) => number): ReadonlyMap<TaskId, Place> {
  const rows = Math.max(1, ...columns.map((wave) => wave.length));
  const places = new Map<TaskId, Place>();
  for (const [column, wave] of columns.entries()) {
    const needed = new Set(columns.slice(column + 1).flatMap((later) => later.flatMap(({ needs }) => needs)));
    const levels = [...places].filter(([id]) => needed.has(id)).map(([, { y }]) => y + box.height / 2);
    const top = levels.length > 0 ? Math.max(...levels) + clear : 2 + ((rows - wave.length) * pitch) / 2;
    for (const [row, task] of wave.entries()) {
      places.set(task.id, { column, x: xOf(column), y: top + row * pitch });
    }
  }
  return places;
}

/** SVG text does not wrap, so long titles end early. */
function shorten(title: string, letters: number): string {
  return title.length <= letters ? title : `${title.slice(0, letters - 1).trimEnd()}…`;
}

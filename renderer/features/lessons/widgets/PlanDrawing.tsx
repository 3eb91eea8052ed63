import type { TaskId } from '../../../../shared/ids.ts';
import { waves } from '../../../../shared/workflow/graph.ts';
import type { Task } from '../../../../shared/workflow/task.ts';
import { threadsOf } from '../../../../shared/workflow/thread.ts';
import { listed } from '../../../../shared/words/format.ts';
import { classes } from '../../../ui/class-names.ts';
import styles from './PlanDrawing.module.css';
import { placePlan } from './plan-places.ts';
import type { PlanPlaces } from './plan-places.ts';
import { t } from '../../../../shared/words/t.ts';

/** `strong`: asked about, or where it began · `reached`: what follows from that. */
export type PlanMark = { readonly look: 'strong' | 'reached'; readonly word: string };

type PlanDrawingProps = {
  readonly tasks: readonly Task[];
  /** A line under a task's title. */
  readonly noteOf?: (task: Task) => string;
  readonly marks?: ReadonlyMap<TaskId, PlanMark>;
};

/** A small plan as a graph: waves from left to right, what can run at once enclosed, a thread as beads on a string. */
export function PlanDrawing({ tasks, noteOf, marks = new Map() }: PlanDrawingProps) {
  const places = placePlan(tasks);
  const inThread = new Set(threadsOf(tasks).flat());
  const { width, height, groups, boxes, heads } = places;
  return (
    <div className={styles.room} tabIndex={0} role="group" aria-label={t`The plan as a graph`}>
      <svg
        className={styles.plan}
        style={{ width: `${width / 16}rem` }}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={saidOf(tasks)}
      >
        {heads.map(({ x, wave }) => (
          <text key={wave} className={styles.wave} x={x} y={12}>
            {t`Wave ${wave}`}
          </text>
        ))}
        {groups.map(({ wave, ...box }) => (
          <g key={wave}>
            <rect className={styles.group} {...box} rx={10} />
            <text className={styles.groupName} x={box.x + 10} y={box.y + box.height - 7}>{t`Independent`}</text>
          </g>
        ))}
        {boxes.map(({ task, x, y, width: across, height: tall }) => {
          const mark = marks.get(task.id);
          return (
            <g key={task.id}>
              <rect
                className={classes(styles.box, mark && styles[mark.look])}
                {...{ x, y, width: across, height: tall }}
                rx={8}
              />
              <text className={styles.title} x={x + 10} y={y + 19}>
                {shortened(task.title)}
              </text>
              <text className={styles.note} x={x + 10} y={y + 35}>
                {[mark?.word, noteOf?.(task), !mark && inThread.has(task.id) && t`one thread`]
                  .filter(Boolean)
                  .join(' · ')}
              </text>
            </g>
          );
        })}
        <Lines tasks={tasks} places={places} />
      </svg>
    </div>
  );
}

/** SVG text doesn't wrap, so long titles end early. */
const letters = 19;
const shortened = (title: string): string =>
  title.length <= letters ? title : `${title.slice(0, letters - 1).trimEnd()}…`;

function Lines({ tasks, places }: { readonly tasks: readonly Task[]; readonly places: PlanPlaces }) {
  const threads = threadsOf(tasks);
  return tasks.flatMap((task) =>
    task.needs.map((need) => {
      const [from, to] = [need, task.id].map((id) => places.boxes.find((box) => box.task.id === id));
      if (!from || !to) return null;
      const start = { x: from.x + from.width, y: from.y + from.height / 2 };
      const end = { x: to.x, y: to.y + to.height / 2 };
      const bend = Math.max(14, (end.x - start.x) / 2);
      const line = `M${start.x} ${start.y} C ${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`;
      const isThread = threads.some((ids) => ids.includes(need) && ids.includes(task.id));
      return (
        <g key={`${need}-${task.id}`}>
          <path className={isThread ? styles.string : styles.line} d={line} />
          {isThread ? (
            [start, end].map(({ x, y }) => <circle key={x} className={styles.bead} cx={x} cy={y} r={5} />)
          ) : (
            <path
              className={styles.head}
              d={`M${end.x - 6} ${end.y - 4} L${end.x} ${end.y} L${end.x - 6} ${end.y + 4}`}
            />
          )}
        </g>
      );
    }),
  );
}

/** The graph for who can't see it. */
function saidOf(tasks: readonly Task[]): string {
  const titleOf = (id: TaskId) => tasks.find((task) => task.id === id)?.title ?? id;
  const columns = waves(tasks).map((wave, index) => t`Wave ${index + 1}: ${listed(wave.map(({ title }) => title))}.`);
  const needs = tasks
    .filter((task) => task.needs.length > 0)
    .map((task) => t`${task.title} needs ${listed(task.needs.map(titleOf))}.`);
  const threads = threadsOf(tasks).map((ids) => t`In one thread: ${listed(ids.map(titleOf))}.`);
  return [...columns, ...needs, ...threads].join(' ');
}

import type { TaskId } from '../../../shared/ids.ts';
import type { Direction } from './builder-keys.ts';
import type { PlanLayout } from './plan-layout.ts';

/**
 * The nearest task in a direction, as the canvas shows them: straight ahead counts more than aside. Null at the edge. From
 * nothing, the first task.
 */
export function nextTask(
  { tasks }: Pick<PlanLayout, 'tasks'>,
  from: TaskId | null,
  direction: Direction,
): TaskId | null {
  const start = tasks.find((each) => each.task.id === from);
  if (!start) return tasks[0]?.task.id ?? null;
  const across = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  const ahead = tasks.flatMap((each) => {
    const [dx, dy] = [each.x - start.x, each.y - start.y];
    const [along, aside] = across ? [dx * sign, Math.abs(dy)] : [dy * sign, Math.abs(dx)];
    return along > 0 ? [{ id: each.task.id, distance: along + 2 * aside }] : [];
  });
  return ahead.sort((one, other) => one.distance - other.distance)[0]?.id ?? null;
}

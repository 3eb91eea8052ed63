import { TaskSchema } from '../../../shared/workflow/task.ts';
import type { Task } from '../../../shared/workflow/task.ts';

const kind = 'application/x-braid-task';

/** Gives a task to a drag, for the canvas to take. */
export function carryTask(data: DataTransfer, task: Task): void {
  data.setData(kind, JSON.stringify(task));
  data.effectAllowed = 'copy';
}

/** Asked while it is dragged: then what it carries can't be read yet. */
export const carriesTask = (data: DataTransfer): boolean => data.types.includes(kind);

/** The task that was dropped; null where it was something else, from whatever program. */
export function carriedTask(data: DataTransfer): Task | null {
  try {
    return TaskSchema.safeParse(JSON.parse(data.getData(kind))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

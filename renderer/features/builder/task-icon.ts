import type { Task } from '../../../shared/workflow/task.ts';
import type { IconName } from '../../ui/icon-shapes.tsx';

/** A task that is handed outputs is drawn as a join, one that reads materials as a reader. */
export function iconOf(task: Pick<Task, 'needs' | 'materials'>): IconName {
  if (task.needs.length > 1) return 'merge';
  return task.materials.length > 0 ? 'research' : 'story';
}

import { freshTaskId } from './fresh-id.ts';
import type { Task } from './task.ts';

/** A task that only has a title yet; it can be drawn and not run. */
export function blankTask(
  tasks: readonly Task[],
  title: string,
  given: Partial<Omit<Task, 'id' | 'title'>> = {},
): Task {
  return {
    id: freshTaskId(tasks, title),
    title,
    brief: '',
    materials: [],
    needs: [],
    output: { kind: 'prose' },
    followUps: [],
    writes: [],
    limitSeconds: null,
    estimate: null,
    ...given,
  };
}

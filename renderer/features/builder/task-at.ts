import { asTaskId } from '../../../shared/ids.ts';
import type { TaskId } from '../../../shared/ids.ts';

/** The task that a key or a press is about, on the canvas and in the list; null where it is about none. */
export function taskAt(target: EventTarget): TaskId | null {
  const id = target instanceof Element ? target.closest('[data-task]')?.getAttribute('data-task') : null;
  return id == null ? null : asTaskId(id);
}

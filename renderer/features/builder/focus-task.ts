import type { TaskId } from '../../../shared/ids.ts';

/** Hands the keyboard to a task of the plan, once it is drawn: it may have been added a moment ago. */
export function focusTask(id: TaskId | undefined): void {
  if (id === undefined) return;
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-task="${CSS.escape(id)}"]`)?.focus({ preventScroll: true }),
  );
}

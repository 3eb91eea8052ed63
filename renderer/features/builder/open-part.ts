/** Where a remedy that isn't an edit leads to: a part of the inspector. */
export type TaskPart = 'brief' | 'materials' | 'output';

/** Hands the keyboard to a part of the open task or to the cards, once it is drawn. */
export function openPart(part: TaskPart | 'cards'): void {
  // The task may have been selected in this same moment.
  requestAnimationFrame(() => {
    const place = document.querySelector(`[data-part="${part}"]`);
    const control = place?.matches('textarea, input') ? place : place?.querySelector('input, textarea, button');
    if (control instanceof HTMLElement) control.focus();
  });
}

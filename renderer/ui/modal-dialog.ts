import { useEffect, useRef, type RefObject } from 'react';

/**
 * Opens and closes a native `dialog` with the state it is handed. The browser keeps the focus inside, closes on
 * Escape, gives the focus back, and needs no style element, which the page's policy would refuse.
 */
export function useModalDialog(open: boolean, modal = true): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (!open) element.close();
    else if (modal) element.showModal();
    else element.show();
  }, [open, modal]);
  return dialog;
}

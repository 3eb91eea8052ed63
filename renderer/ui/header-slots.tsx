import { createContext, useContext, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Places in the header that a screen fills; null until the header is on the page. */
export type HeaderSlots = { readonly actions: HTMLElement | null; readonly note: HTMLElement | null };

export const HeaderSlotsContext = createContext<HeaderSlots>({ actions: null, note: null });

/** Puts a screen's buttons at the right end of the header. The ink button comes last. */
export function HeaderActions({ children }: { readonly children: ReactNode }) {
  const { actions } = useContext(HeaderSlotsContext);
  return actions && createPortal(children, actions);
}

/** Puts a short line under the header's title: which plan, how many tasks. */
export function HeaderNote({ children }: { readonly children: ReactNode }) {
  const { note } = useContext(HeaderSlotsContext);
  return note && createPortal(children, note);
}

import { useEffect } from 'react';
import { create } from 'zustand';

const useArrivals = create<{ readonly any: boolean }>(() => ({ any: false }));

/**
 * Stands beside a screen and appears with it. The link that led here is often gone with its own room, and the focus with
 * it; then it goes to the new content instead of starting again at the window's top. Not on the first screen: there the
 * top is where one is.
 */
export function Arrival() {
  useEffect(() => {
    const first = !useArrivals.getState().any;
    useArrivals.setState({ any: true });
    if (!first && document.activeElement === document.body) {
      document.getElementById('main')?.focus({ preventScroll: true });
    }
  }, []);
  return null;
}

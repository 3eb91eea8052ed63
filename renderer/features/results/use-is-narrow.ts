import { useSyncExternalStore } from 'react';

const query = '(max-width: 1180px)';

function subscribe(listener: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}

/** True where there is no room for columns beside each other: the same width at which the navigation becomes a rail. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

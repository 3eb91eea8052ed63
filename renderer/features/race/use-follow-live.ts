import { useEffect, useRef, type RefObject } from 'react';

/** A reader who moves the list by one of these has taken it in hand. */
const byHand = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Keeps what is under way in sight in a scrolling list longer than its room: the element marked `data-lane` with
 * `current`. Ends for good once the reader scrolls the list by hand.
 */
export function useFollowLive<T extends HTMLElement>(current: string | null): RefObject<T | null> {
  const list = useRef<T>(null);
  const follows = useRef(true);

  useEffect(() => {
    const element = list.current;
    const letGo = () => (follows.current = false);
    for (const name of byHand) element?.addEventListener(name, letGo, { passive: true });
    return () => byHand.forEach((name) => element?.removeEventListener(name, letGo));
  }, []);

  useEffect(() => {
    const element = list.current;
    if (!element || current === null || !follows.current) return;
    const lane = [...element.querySelectorAll<HTMLElement>('[data-lane]')].find(
      ({ dataset }) => dataset['lane'] === current,
    );
    if (!lane) return;
    // By hand: scrollIntoView would move the page around the list as well.
    const [room, place] = [element.getBoundingClientRect(), lane.getBoundingClientRect()];
    const below = place.bottom - room.bottom;
    const above = place.top - room.top;
    if (below > 0) element.scrollTop += Math.min(below, above);
    else if (above < 0) element.scrollTop += above;
  }, [current]);

  return list;
}

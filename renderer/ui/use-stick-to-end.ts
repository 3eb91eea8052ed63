import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

const nearPx = 24;

/**
 * Keeps a scrolling box at its end while its content grows, until the reader scrolls up; back at the end it follows
 * again. `content` is whatever changes when the box grows; once it no longer
 * grows the box stays where it is.
 */
export function useStickToEnd<T extends HTMLElement>(content: unknown, growing: boolean): RefObject<T | null> {
  const box = useRef<T>(null);
  const follows = useRef(true);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const onScroll = () => {
      follows.current = element.scrollHeight - element.scrollTop - element.clientHeight <= nearPx;
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, []);

  useLayoutEffect(() => {
    const element = box.current;
    if (element && growing && follows.current) element.scrollTop = element.scrollHeight;
  }, [content, growing]);

  return box;
}

import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Brings the keyboard and a screen reader to a heading that comes in the place of what was just used. */
export function useArrival(arrived: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true });
  }, [arrived]);
  return heading;
}

import { useEffect, useRef, useState } from 'react';

export function sectionElement(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-section="${CSS.escape(id)}"]`);
}

/** A section is where one is once its heading has come this far up, as a share of the window. */
const front = 0.4;
/** One who only passes by a section has not come to it, ms. */
const restMs = 800;

/**
 * Follows which section is in front; `onPlace` hears of one that somebody rests at, `onRead` of one whose end has been in
 * the window. Both want stable functions. The ids are compared by their text.
 */
export function useReading(
  ids: readonly string[],
  onPlace: (id: string) => void,
  onRead: (id: string) => void,
): string | null {
  const [current, setCurrent] = useState<string | null>(ids[0] ?? null);
  const placed = useRef<string | null>(null);
  const key = ids.join(' ');

  useEffect(() => {
    let frame = 0;
    let scrolled = false;
    const look = () => {
      frame = 0;
      const height = window.innerHeight;
      let at: string | null = null;
      for (const id of key.split(' ')) {
        const place = sectionElement(id)?.getBoundingClientRect();
        if (!place) continue;
        at ??= id;
        if (place.top <= height * front) at = id;
        // Only by scrolling: what fits into the window when the page opens may not have been looked at.
        if (scrolled && place.bottom > 0 && place.bottom <= height + 8) onRead(id);
      }
      setCurrent(at);
    };
    const later = (event?: Event) => {
      scrolled ||= event?.type === 'scroll';
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    later();
    window.addEventListener('scroll', later, { passive: true });
    window.addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', later);
      window.removeEventListener('resize', later);
    };
  }, [key, onRead]);

  useEffect(() => {
    if (current === null || current === placed.current) return;
    const timer = setTimeout(() => {
      placed.current = current;
      onPlace(current);
    }, restMs);
    return () => clearTimeout(timer);
  }, [current, onPlace]);

  return current;
}

import { useEffect, useState } from 'react';

/**
 * The window's clock in steps of `resolutionMs`, only while `live`: each step waits for its time, then for the next frame,
 * so that between two of them nothing happens, and in a hidden page nothing at all.
 */
export function useNow(now: () => number, live: boolean, resolutionMs: number): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    if (!live) return;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const step = () => {
      setAt(now());
      timer = setTimeout(() => (frame = requestAnimationFrame(step)), resolutionMs);
    };
    frame = requestAnimationFrame(step);
    return () => {
      cancelAnimationFrame(frame);
      if (timer !== null) clearTimeout(timer);
    };
  }, [now, live, resolutionMs]);
  return at;
}

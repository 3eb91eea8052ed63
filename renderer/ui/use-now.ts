import { useEffect, useState } from 'react';

/**
 * The window's clock in steps of `resolutionMs`, by animation frames and only while `live`: a hidden page costs
 * nothing, and a component is drawn again only when its step changes.
 */
export function useNow(now: () => number, live: boolean, resolutionMs: number): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    if (!live) return;
    let frame = requestAnimationFrame(function tick() {
      const next = now();
      setAt((before) => (next - before >= resolutionMs || next < before ? next : before));
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [now, live, resolutionMs]);
  return at;
}

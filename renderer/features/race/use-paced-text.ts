import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * With 24 lanes written to three times a second, four a frame leave every other frame to whatever else the window does: to
 * put a page together costs more than the text that is new in it.
 */
const lanesAFrame = 4;

/** What draws a lane's new text, longest waiting first, so that no lane starves behind the others. */
const waiting = new Set<() => void>();
let due = false;

function drawNext(): void {
  due = false;
  for (const draw of [...waiting].slice(0, lanesAFrame)) {
    waiting.delete(draw);
    draw();
  }
  drawSoon();
}

function drawSoon(): void {
  if (due || waiting.size === 0) return;
  due = true;
  requestAnimationFrame(drawNext);
}

/** A lane's text as it may be drawn now: new text takes its turn, so that many lanes never fall into one frame. */
export function usePacedText(text: string): string {
  const [shown, setShown] = useState(text);
  const newest = useRef(text);
  const draw = useCallback(() => setShown(newest.current), []);
  useEffect(() => {
    newest.current = text;
    waiting.add(draw);
    drawSoon();
  }, [text, draw]);
  useEffect(() => () => void waiting.delete(draw), [draw]);
  return shown;
}

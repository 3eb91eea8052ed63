/** Counts the frames that a page draws until it is asked; a count before it ends. Runs in the page. */
export function countFrames() {
  const frames = { count: 0, since: performance.now() };
  window.frames = frames;
  const tick = () => {
    if (window.frames !== frames) return;
    frames.count += 1;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

/** Runs in the page. */
export const framesPerSecond = () => (window.frames.count / (performance.now() - window.frames.since)) * 1_000;

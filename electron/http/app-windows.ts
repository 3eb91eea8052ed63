import type { Result } from '../../shared/failure.ts';
import { readFrame } from './frames.ts';
import type { Line } from './socket.ts';

/** The app as its windows see it, whatever carries them there. */
export type WindowedApp = {
  dispatch(command: unknown): Promise<Result<unknown>>;
  subscribe(listener: (push: unknown) => void): () => void;
};

/** The windows of one app: each sends commands by number and hears every push. */
export type AppWindows = {
  open(line: Line): { receive(text: string): void; gone(): void };
  count(): number;
  /** Hears of no push any more; the windows that are open are cut. */
  close(): void;
};

export function openAppWindows(app: WindowedApp): AppWindows {
  const windows = new Set<Line>();
  const unsubscribe = app.subscribe((push) => {
    if (windows.size === 0) return;
    const text = JSON.stringify({ push });
    for (const line of windows) line.send(text);
  });

  async function receive(text: string, line: Line): Promise<void> {
    const frame = readFrame(text);
    if (!frame) return line.close();
    const result = await app.dispatch(frame.command);
    line.send(JSON.stringify({ id: frame.id, result }));
  }

  return {
    open(line) {
      windows.add(line);
      return { receive: (text) => void receive(text, line), gone: () => void windows.delete(line) };
    },
    count: () => windows.size,
    close() {
      unsubscribe();
      for (const line of windows) line.close();
    },
  };
}

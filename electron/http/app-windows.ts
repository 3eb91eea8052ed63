import { fail, failure } from '../../shared/failure.ts';
import type { Failure, Result } from '../../shared/failure.ts';
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

/** What windows may ask for where others share the machine. */
export type WindowLimits = {
  /** Commands of one window that are being answered at the same time; the answer to any more is `tooMany`. */
  readonly mostAtOnce: number;
  readonly tooMany: Failure;
  /** For how many milliseconds nothing more is read of a window, now that it has sent so many bytes. */
  pauseAfter(bytes: number): number;
};

export function openAppWindows(
  app: WindowedApp,
  limits: WindowLimits | null = null,
  report: (fault: unknown) => void = () => undefined,
): AppWindows {
  const windows = new Set<Line>();
  const unsubscribe = app.subscribe((push) => {
    if (windows.size === 0) return;
    const text = JSON.stringify({ push });
    for (const line of windows) line.send(text);
  });

  function open(line: Line): (text: string) => Promise<void> {
    let underWay = 0;
    let held: NodeJS.Timeout | null = null;

    function hold(bytes: number): void {
      const pauseMs = limits?.pauseAfter(bytes) ?? 0;
      if (pauseMs === 0) return;
      line.pause();
      if (held) clearTimeout(held);
      held = setTimeout(() => line.resume(), pauseMs);
      held.unref();
    }

    return async (text) => {
      if (limits) hold(Buffer.byteLength(text));
      const frame = readFrame(text);
      if (!frame) return line.close();
      const answer = (result: Result<unknown>): void => line.send(JSON.stringify({ id: frame.id, result }));
      if (limits && underWay >= limits.mostAtOnce) return answer(fail(limits.tooMany));
      underWay += 1;
      try {
        answer(await app.dispatch(frame.command));
      } catch (error) {
        // Nobody waits for this: what is thrown here would end the host, and everybody's work with it.
        report(error);
        answer(fail(failure('unexpected')));
      } finally {
        underWay -= 1;
      }
    };
  }

  return {
    open(line) {
      windows.add(line);
      const receive = open(line);
      return { receive: (text) => void receive(text), gone: () => void windows.delete(line) };
    },
    count: () => windows.size,
    close() {
      unsubscribe();
      for (const line of windows) line.close();
    },
  };
}

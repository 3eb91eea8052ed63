import type { Clock } from '../clock.ts';

/** How long a server may be silent, in milliseconds. The SDK's own timeout ends at the response headers. */
export type Watchdog = {
  /** From the request to the first byte of the body. */
  readonly firstByteMs: number;
  /** Between two chunks of the body. Pings count: they show that the server is alive. */
  readonly idleMs: number;
};

export const defaultWatchdog: Watchdog = { firstByteMs: 120_000, idleMs: 30_000 };

export type Watch = {
  readonly signal: AbortSignal;
  /** True once the watchdog, and nobody else, gave the request up. */
  readonly gaveUp: () => boolean;
  /** A byte came: the idle time starts again. */
  readonly alive: () => void;
  readonly end: () => void;
};

/** Watches one request: aborts its signal when the server has been silent for too long, or when `outer` aborts. */
export function watch(clock: Clock, { firstByteMs, idleMs }: Watchdog, outer: AbortSignal): Watch {
  const controller = new AbortController();
  const forward = (): void => controller.abort();
  if (outer.aborted) forward();
  else outer.addEventListener('abort', forward, { once: true });
  const ended = new AbortController();
  const firstByte = new AbortController();
  let lastAlive = clock.now();
  let allowed = firstByteMs;
  let silent = false;

  // One timer that looks again when it is due, instead of one set anew for every chunk.
  const guard = async (): Promise<void> => {
    while (!ended.signal.aborted) {
      const left = lastAlive + allowed - clock.now();
      if (left <= 0) {
        silent = true;
        controller.abort();
        return;
      }
      // The first byte shortens what is allowed, so it must wake a timer that was set for the longer time.
      await clock.wait(
        left,
        firstByte.signal.aborted ? ended.signal : AbortSignal.any([ended.signal, firstByte.signal]),
      );
    }
  };
  void guard();

  return {
    signal: controller.signal,
    gaveUp: () => silent,
    alive: () => {
      lastAlive = clock.now();
      allowed = idleMs;
      if (!firstByte.signal.aborted) firstByte.abort();
    },
    end: () => {
      ended.abort();
      outer.removeEventListener('abort', forward);
    },
  };
}

/** The platform's fetch, telling of every chunk that arrives: the SDK swallows pings, so only the bytes show life. */
export function watchedFetch(
  alive: () => void,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (!response.body) return response;
    const reader = response.body.getReader();
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        alive();
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    });
    return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers });
  };
}

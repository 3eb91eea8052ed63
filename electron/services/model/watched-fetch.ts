import type { Clock } from '../clock.ts';
import { limited, sizeLimit } from './answer-size.ts';
import { t } from '../../../shared/words/t.ts';

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

/**
 * The platform's fetch, telling of every chunk that arrives: the SDK swallows pings, so only the bytes show life. The body
 * is counted while it is read, as an iterable in the stream's place: a second stream around the first would cost more
 * than everything else that happens to a token.
 */
export function watchedFetch(
  alive: () => void,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const { body } = response;
    // Errors are short and read as a whole, which the response does from its own stream.
    if (!body || !response.ok) return response;
    return Object.defineProperty(response, 'body', { value: counted(body, alive) });
  };
}

/** A fetch that tells what every answer says about itself. */
export function heardFetch(heard: (headers: Headers) => void, fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    heard(response.headers);
    return response;
  };
}

/** What a request to a model is made of, and nothing else. */
const ownHeader = /^(accept|content-type|user-agent|anthropic-version|anthropic-beta|x-stainless-.*)$/;

/**
 * The platform's fetch, sending this key to this server and to no other. The SDK adds whatever headers the environment
 * asks for, and those may hold the key of another server; and it follows addresses that a server gives. A redirection is
 * answered, not followed; an answer that never ends is cut off.
 */
export function keyedFetch(
  server: { readonly baseUrl: string; readonly apiKey: string; readonly fetch?: typeof globalThis.fetch },
  fetch: typeof globalThis.fetch = server.fetch ?? globalThis.fetch,
): typeof globalThis.fetch {
  const { baseUrl, apiKey } = server;
  const { origin } = new URL(baseUrl);
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (new URL(address).origin !== origin) throw new TypeError(t`it points to another server`);
    const given = [...new Headers(init?.headers)].filter(([name]) => ownHeader.test(name));
    const headers = { ...Object.fromEntries(given), authorization: `Bearer ${apiKey}` };
    return limited(await fetch(input, { ...init, headers, redirect: 'manual' }));
  };
}

/** Asking for the next chunk means that the one before has come; the first question means nothing yet. */
function counted(body: ReadableStream<Uint8Array>, alive: () => void): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const chunks = body[Symbol.asyncIterator]();
      const count = sizeLimit();
      let asked = false;
      return {
        async next() {
          if (asked) alive();
          asked = true;
          const next = await chunks.next();
          if (next.done !== true) count(next.value);
          return next;
        },
        return: async () => (await chunks.return?.()) ?? { done: true, value: undefined },
      };
    },
  };
}

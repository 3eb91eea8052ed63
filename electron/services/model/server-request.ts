import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { Clock } from '../clock.ts';
import { EndlessAnswer } from './answer-size.ts';
import { refusal } from './anthropic-failures.ts';
import { hide, hidesNothing } from './hiding.ts';
import type { Hiding } from './hiding.ts';
import { reasonOf } from './network-reasons.ts';
import { looksLikePage } from './server-words.ts';
import { keyedFetch } from './watched-fetch.ts';

/** A server of the Messages API and the key for it. `secret`: the key is somebody's, so no answer may show it. */
export type Server = {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly secret?: boolean;
  /** Hears the headers of every answer to a message. */
  readonly heard?: (model: string, headers: Headers) => void;
  /** How its requests leave this computer; the platform's own way unless there is another. */
  readonly fetch?: typeof globalThis.fetch;
};

/** The version of the API that the SDK names, too. */
const version = '2026-10-21';

export type AskOptions = { readonly clock: Clock; readonly limitMs: number; readonly signal?: AbortSignal };

/**
 * One question beside the messages: JSON in, JSON out, without retries. Fails as a model's request does, with `timeout`
 * after `limitMs`, with `stopped` on an abort, and with `wrong-server` where a page answers.
 */
export async function askServer(
  server: Server,
  path: string,
  body: object | null,
  { clock, limitMs, signal }: AskOptions,
): Promise<Result<unknown>> {
  const hiding = server.secret === true ? hide(server.apiKey) : hidesNothing;
  const asked = { address: server.baseUrl, model: '', schema: false, hiding };
  const limit = new AbortController();
  const answered = new AbortController();
  void clock.wait(limitMs, answered.signal).then(() => limit.abort());
  try {
    const response = await keyedFetch(server)(`${server.baseUrl}${path}`, {
      method: body === null ? 'GET' : 'POST',
      headers: { accept: 'application/json', 'anthropic-version': version, 'content-type': 'application/json' },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal,
    });
    const text = await response.text();
    const read = parseJson(text, hiding);
    if (!response.ok) return fail(refusal(response.status, read ?? text, typeOf(read), asked));
    if (read === undefined || looksLikePage(text)) {
      return fail(failure('wrong-server', { address: server.baseUrl, status: response.status }));
    }
    return succeed(read);
  } catch (error) {
    if (signal?.aborted === true) return fail(failure('stopped'));
    if (limit.signal.aborted) return fail(failure('timeout', { ms: limitMs }));
    if (error instanceof EndlessAnswer) return fail(failure('endless-answer', { address: server.baseUrl }));
    // The platform's fetch has one error for whatever a network does; an address that it can't use is refused before.
    if (!(error instanceof TypeError)) throw error;
    return fail(failure('network', { reason: hiding.whole(reasonOf(error)) }));
  } finally {
    answered.abort();
  }
}

/** Undefined for what is no JSON. Each text in it is searched by itself: around it stand the escapes of JSON. */
function parseJson(text: string, hiding: Hiding): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? hiding.whole(value) : value));
  } catch {
    return undefined;
  }
}

function typeOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'type' in error && typeof error.type === 'string'
    ? error.type
    : null;
}

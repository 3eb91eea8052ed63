import Anthropic from '@anthropic-ai/sdk';
import { failure } from '../../../shared/failure.ts';
import type { Clock } from '../clock.ts';
import { failureOf, retryAfterOf } from './anthropic-failures.ts';
import { hide, hidesNothing } from './hiding.ts';
import type { Hiding } from './hiding.ts';
import type { ModelEvent, ModelOutcome, ModelPort, ModelRequest } from './model.ts';
import { followStream, readWhole } from './anthropic-reply.ts';
import { requestBody } from './anthropic-request.ts';
import { defaultWatchdog, heardFetch, keyedFetch, watch, watchedFetch } from './watched-fetch.ts';
import type { Watchdog } from './watched-fetch.ts';

export type AnthropicConnection = {
  /** Without a closing `/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  /** The key is somebody's: it is taken out of whatever the server says. */
  readonly secret?: boolean;
  /** Hears the headers of every answer to a message, refusals too. */
  readonly heard?: (model: string, headers: Headers) => void;
  /** How its requests leave this computer; the platform's own way unless there is another. */
  readonly fetch?: typeof globalThis.fetch;
};

type Listener = (event: ModelEvent) => void;
type Line = { readonly client: Anthropic; readonly connection: AnthropicConnection; readonly clock: Clock };

/** The SDK's own limit of a whole reply, above the platform's of five minutes without a byte: the watchdog comes first. */
const wholeReplyMs = 600_000;
/** A reply that comes whole sends nothing while it is written; the platform gives up after 300 s. */
const wholeFirstByteMs = 290_000;

/**
 * The Anthropic Messages API through its own SDK, streaming or whole. The credential is always passed explicitly, so that
 * nothing in the environment or on the disk is used by surprise. Retries are the runner's, so that each attempt is seen and counted.
 */
export function anthropicModel(
  connection: AnthropicConnection,
  clock: Clock,
  watchdog: Watchdog = defaultWatchdog,
): ModelPort {
  const client = new Anthropic({
    apiKey: connection.apiKey,
    authToken: null,
    baseURL: connection.baseUrl,
    maxRetries: 0,
    logLevel: 'off',
  });
  const line = { client, connection, clock };
  return { send: (request, listener) => send(line, watchdog, request, listener) };
}

async function send(line: Line, watchdog: Watchdog, request: ModelRequest, listener: Listener): Promise<ModelOutcome> {
  const { client, connection, clock } = line;
  const { stream = true } = request;
  const patience = stream ? watchdog : { ...watchdog, firstByteMs: Math.max(watchdog.firstByteMs, wholeFirstByteMs) };
  const watched = watch(clock, patience, request.signal);
  const hiding = connection.secret === true ? hide(connection.apiKey) : hidesNothing;
  // An abort ends the SDK's stream either with an error or, between two events, as if it were over.
  const givenUp = (): ModelOutcome | null => {
    if (request.signal.aborted) return { ok: false, failure: failure('stopped'), retryAfterMs: null };
    return watched.gaveUp() ? { ok: false, failure: failure('stalled'), retryAfterMs: null } : null;
  };
  try {
    const fetch = heardFetch((headers) => connection.heard?.(request.model, headers), keyedFetch(connection));
    const watching = client.withOptions({ fetch: watchedFetch(watched.alive, fetch) });
    const ask = stream ? askForStream : askForWhole;
    const outcome = await ask(watching, request, watched.signal, listener, hiding);
    if (outcome === null) return { ok: false, failure: wrongServer(connection), retryAfterMs: null };
    return outcome.ok ? outcome : (givenUp() ?? outcome);
  } catch (error) {
    const asked = { address: connection.baseUrl, model: request.model, schema: request.schema !== null, hiding };
    return givenUp() ?? { ok: false, failure: failureOf(error, asked), retryAfterMs: retryAfterOf(error, clock) };
  } finally {
    watched.end();
  }
}

const wrongServer = ({ baseUrl }: AnthropicConnection) => failure('wrong-server', { address: baseUrl, status: 200 });

/** Null: what answered was no message. */
async function askForStream(
  client: Anthropic,
  request: ModelRequest,
  signal: AbortSignal,
  listener: Listener,
  hiding: Hiding,
): Promise<ModelOutcome | null> {
  const asked = client.messages.create({ ...requestBody(request), stream: true }, { signal });
  const { data, response } = await asked.withResponse();
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('html')) {
    data.controller.abort();
    return null;
  }
  listener({ kind: 'accepted' });
  // Some servers don't know streaming and answer whole.
  if (type.includes('application/json')) return readWhole(await response.json(), listener, hiding);
  return followStream(data, listener, hiding);
}

async function askForWhole(
  client: Anthropic,
  request: ModelRequest,
  signal: AbortSignal,
  listener: Listener,
  hiding: Hiding,
): Promise<ModelOutcome | null> {
  const message = await client.messages.create({ ...requestBody(request) }, { signal, timeout: wholeReplyMs });
  listener({ kind: 'accepted' });
  return readWhole(message, listener, hiding);
}

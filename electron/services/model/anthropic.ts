import Anthropic from '@anthropic-ai/sdk';
import { failure } from '../../../shared/failure.ts';
import { unknownUsage } from '../../../shared/run/usage.ts';
import type { Usage } from '../../../shared/run/event.ts';
import type { Clock } from '../clock.ts';
import { failureOf, retryAfterOf } from './anthropic-failures.ts';
import type { ModelEvent, ModelOutcome, ModelPort, ModelRequest } from './model.ts';
import { defaultWatchdog, watch, watchedFetch } from './watched-fetch.ts';
import type { Watchdog } from './watched-fetch.ts';

export type AnthropicConnection = {
  /** Without a closing `/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string;
};

/**
 * The Anthropic Messages API through its own SDK, streaming. The credential is always passed explicitly, so that nothing
 * in the environment or on the disk is used by surprise. Retries are the runner's, so that each attempt is seen and counted.
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
  return { send: (request, listener) => send(client, clock, watchdog, request, listener) };
}

async function send(
  client: Anthropic,
  clock: Clock,
  watchdog: Watchdog,
  request: ModelRequest,
  listener: (event: ModelEvent) => void,
): Promise<ModelOutcome> {
  const watched = watch(clock, watchdog, request.signal);
  // An abort ends the SDK's stream either with an error or, between two events, as if it were over.
  const givenUp = (): ModelOutcome | null => {
    if (request.signal.aborted) return { ok: false, failure: failure('stopped'), retryAfterMs: null };
    return watched.gaveUp() ? { ok: false, failure: failure('stalled'), retryAfterMs: null } : null;
  };
  try {
    const watching = client.withOptions({ fetch: watchedFetch(watched.alive) });
    const stream = await watching.messages.create(bodyOf(request), { signal: watched.signal });
    listener({ kind: 'accepted' });
    const outcome = await follow(stream, listener);
    return outcome.ok ? outcome : (givenUp() ?? outcome);
  } catch (error) {
    return givenUp() ?? { ok: false, failure: failureOf(error), retryAfterMs: retryAfterOf(error, clock) };
  } finally {
    watched.end();
  }
}

function bodyOf({ model, prompt, maxTokens, schema }: ModelRequest): Anthropic.MessageCreateParamsStreaming {
  return {
    model,
    max_tokens: maxTokens,
    stream: true,
    system: prompt.system.map((block) => ({ ...block })),
    messages: prompt.messages.map(({ role, content }) => ({ role, content: content.map((block) => ({ ...block })) })),
    ...(schema ? { output_config: { format: { type: 'json_schema', schema: { ...schema } } } } : {}),
  };
}

async function follow(
  stream: AsyncIterable<Anthropic.RawMessageStreamEvent>,
  listener: (event: ModelEvent) => void,
): Promise<ModelOutcome> {
  let usage = unknownUsage;
  let stopReason: string | null = null;
  let ended = false;
  for await (const event of stream) {
    switch (event.type) {
      case 'message_start':
        usage = mergeUsage(usage, event.message.usage);
        listener({ kind: 'usage', usage });
        break;
      case 'content_block_delta':
        if (event.delta.type === 'text_delta' && event.delta.text !== '')
          listener({ kind: 'text', text: event.delta.text });
        break;
      case 'message_delta':
        usage = mergeUsage(usage, event.usage);
        stopReason = event.delta.stop_reason;
        listener({ kind: 'usage', usage });
        break;
      case 'message_stop':
        ended = true;
        break;
      default:
        break; // block starts and stops carry nothing that is shown
    }
  }
  if (!ended) return { ok: false, failure: failure('stream-cut'), retryAfterMs: null };
  if (stopReason === 'refusal') return { ok: false, failure: failure('refused'), retryAfterMs: null };
  return { ok: true, stopReason };
}

type ReportedUsage = {
  readonly input_tokens?: number | null;
  readonly output_tokens?: number | null;
  readonly cache_creation_input_tokens?: number | null;
  readonly cache_read_input_tokens?: number | null;
};

/** Reported figures overwrite; null or absent means unchanged. */
function mergeUsage(before: Usage, reported: ReportedUsage): Usage {
  return {
    input: reported.input_tokens ?? before.input,
    output: reported.output_tokens ?? before.output,
    cacheWrite: reported.cache_creation_input_tokens ?? before.cacheWrite,
    cacheRead: reported.cache_read_input_tokens ?? before.cacheRead,
  };
}

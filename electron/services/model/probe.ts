import type { Abilities, Probe } from '../../../shared/connection.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { FailureCode, Result } from '../../../shared/failure.ts';
import type { Clock } from '../clock.ts';
import { askForCount } from './count-tokens.ts';
import { listModels } from './model-list.ts';
import { cachedPrompt, greeting, greetingSchema, keepsSchema } from './probe-questions.ts';
import { askOnce } from './probe-request.ts';
import type { Asking, Heard } from './probe-request.ts';
import { askServer } from './server-request.ts';
import type { Server } from './server-request.ts';

/** How long one question may take, and all of them together, ms. */
const questionMs = 20_000;
const probeMs = 55_000;

export type ProbeOptions = { readonly clock: Clock; readonly signal?: AbortSignal };

/** These say nothing of what a server can do: asked at another time it would have answered. */
const passing: readonly FailureCode[] = ['rate-limited', 'overloaded', 'network', 'stopped'];

/**
 * Asks a server once what it can do, one question after another, each of a few words. Without a model the first that it
 * lists is asked. A question that is refused or not answered in time is an ability that it lacks; a server that can't be
 * reached, refuses the key, or answers no message at all is a failure, and so is one that is too busy to tell.
 */
export async function probeServer(
  server: Server,
  model: string | null,
  { clock, signal: outer }: ProbeOptions,
): Promise<Result<Probe>> {
  const over = new AbortController();
  const done = new AbortController();
  void clock.wait(probeMs, done.signal).then(() => over.abort());
  const signal = outer ? AbortSignal.any([outer, over.signal]) : over.signal;
  try {
    const probe = await ask({ server, clock, signal, limitMs: questionMs }, model);
    if (probe.ok || probe.failure.code !== 'stopped' || outer?.aborted === true) return probe;
    return fail(failure('timeout', { ms: probeMs }));
  } finally {
    done.abort();
  }
}

async function ask(asking: Asking, wanted: string | null): Promise<Result<Probe>> {
  const { server, clock } = asking;
  const listed = await listModels(server, asking);
  // A server may list nothing; one that can't be asked, or refuses the key, would only do so again.
  if (
    !listed.ok &&
    !['wrong-server', 'not-found', 'bad-request', 'forbidden', 'server-error'].includes(listed.failure.code)
  ) {
    return listed;
  }
  const models = listed.ok ? listed.value : [];
  const model = wanted ?? models[0]?.id;
  if (model === undefined) return fail(noModel(server, listed.ok));

  const first = await firstMessage(asking, model);
  if (!first.ok) return first;
  const { heard, streaming } = first.value;
  const abilities: Record<keyof Abilities, boolean> = {
    ...{ streaming, structuredOutput: false, caching: false, countTokens: false, batches: false },
  };
  const questions: [keyof Abilities, () => Promise<Result<boolean>>][] = [
    ['structuredOutput', () => takesSchema(asking, model, streaming)],
    ['caching', () => caches(asking, model, streaming, heard)],
    ['countTokens', () => counts(asking, model)],
    ['batches', () => hasBatches(asking)],
  ];
  for (const [ability, question] of questions) {
    const answer = await question();
    if (answer.ok) abilities[ability] = answer.value;
    else if (passing.includes(answer.failure.code)) return answer;
  }
  return succeed({
    baseUrl: server.baseUrl,
    model,
    date: clock.date().toISOString(),
    abilities,
    models,
    firstTokenMs: heard.firstTokenMs,
  });
}

/** A server that lists its models, but none, must be told one; one that doesn't even list them may be no such server. */
function noModel(server: Server, lists: boolean) {
  return lists
    ? failure('no-model', { address: server.baseUrl })
    : failure('wrong-server', { address: server.baseUrl });
}

/** The first message decides whether this is a server of the Messages API at all, and whether it streams. */
async function firstMessage(asking: Asking, model: string): Promise<Result<{ heard: Heard; streaming: boolean }>> {
  const streamed = await askOnce(asking, { ...greeting(model), stream: true });
  if (streamed.ok) return succeed({ heard: streamed.value, streaming: !streamed.value.whole });
  const mayBeStreaming: readonly FailureCode[] = [
    'bad-request',
    'server-error',
    'stream-cut',
    'stalled',
    'wrong-server',
  ];
  if (!mayBeStreaming.includes(streamed.failure.code)) return streamed;
  const whole = await askOnce(asking, { ...greeting(model), stream: false });
  return whole.ok ? succeed({ heard: whole.value, streaming: false }) : streamed;
}

async function takesSchema(asking: Asking, model: string, stream: boolean): Promise<Result<boolean>> {
  const heard = await askOnce(asking, { ...greeting(model), maxTokens: 200, schema: greetingSchema, stream });
  return heard.ok ? succeed(keepsSchema(heard.value.text)) : heard;
}

/** A server that reports no figures of a cache, or takes no marks, has none that matters here. */
async function caches(asking: Asking, model: string, stream: boolean, { usage }: Heard): Promise<Result<boolean>> {
  if (usage.cacheRead === null && usage.cacheWrite === null) return succeed(false);
  const request = { ...greeting(model), prompt: cachedPrompt(asking.clock.date().toISOString()), stream };
  for (let round = 0; round < 2; round += 1) {
    const heard = await askOnce(asking, request);
    if (!heard.ok) return heard;
    if ((heard.value.usage.cacheWrite ?? 0) + (heard.value.usage.cacheRead ?? 0) > 0) return succeed(true);
  }
  return succeed(false);
}

async function counts(asking: Asking, model: string): Promise<Result<boolean>> {
  const count = await askForCount(asking.server, model, greeting(model).prompt, asking);
  return count.ok ? succeed(count.value > 0) : count;
}

async function hasBatches(asking: Asking): Promise<Result<boolean>> {
  const list = await askServer(asking.server, '/v1/messages/batches?limit=1', null, asking);
  if (!list.ok) return list;
  const { value } = list;
  return succeed(typeof value === 'object' && value !== null && 'data' in value && Array.isArray(value.data));
}

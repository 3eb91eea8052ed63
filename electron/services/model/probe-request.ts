import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { unknownUsage } from '../../../shared/run/usage.ts';
import type { Usage } from '../../../shared/run/event.ts';
import type { Clock } from '../clock.ts';
import { anthropicModel } from './anthropic.ts';
import type { ModelRequest } from './model.ts';
import type { Server } from './server-request.ts';

/** Whom a question goes to and how long an answer may take, ms. */
export type Asking = {
  readonly server: Server;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly limitMs: number;
};

export type Heard = {
  readonly text: string;
  readonly usage: Usage;
  /** The text came in one piece, from a server that does not stream or was not asked to. */
  readonly whole: boolean;
  /** Null where nothing came, or all of it at once. */
  readonly firstTokenMs: number | null;
  readonly ms: number;
};

/** How long a server that is busy is waited for, once, ms; one that asks for more is too busy to be asked now. */
const patienceMs = 10_000;

/**
 * One message, in the very way in which runs send theirs. Fails as they do; `timeout` after the limit. A server that
 * asks to wait a moment is asked a second time.
 */
export async function askOnce(asking: Asking, request: Omit<ModelRequest, 'signal'>): Promise<Result<Heard>> {
  const first = await send(asking, request);
  if (first.heard.ok || first.retryAfterMs === null || first.retryAfterMs > patienceMs) return first.heard;
  await asking.clock.wait(first.retryAfterMs, asking.signal);
  return (await send(asking, request)).heard;
}

async function send(
  { server, clock, signal, limitMs }: Asking,
  request: Omit<ModelRequest, 'signal'>,
): Promise<{ heard: Result<Heard>; retryAfterMs: number | null }> {
  const limit = new AbortController();
  const answered = new AbortController();
  void clock.wait(limitMs, answered.signal).then(() => limit.abort());
  const startedAt = clock.now();
  let [text, usage, whole] = ['', unknownUsage, false];
  let firstTokenMs: number | null = null;
  const model = anthropicModel(server, clock);
  const outcome = await model.send({ ...request, signal: AbortSignal.any([signal, limit.signal]) }, (event) => {
    if (event.kind === 'usage') usage = event.usage;
    if (event.kind !== 'text') return;
    text += event.text;
    whole ||= event.whole === true;
    if (!whole) firstTokenMs ??= clock.now() - startedAt;
  });
  answered.abort();
  if (outcome.ok) {
    return { heard: succeed({ text, usage, whole, firstTokenMs, ms: clock.now() - startedAt }), retryAfterMs: null };
  }
  const late = outcome.failure.code === 'stopped' && !signal.aborted;
  return {
    heard: fail(late ? failure('timeout', { ms: limitMs }) : outcome.failure),
    retryAfterMs: outcome.retryAfterMs,
  };
}

import { jitterOf, thinkMs, writeMs } from '../../shared/forecast/pace.ts';
import type { Fault, Limits } from '../../shared/practice.ts';
import type { Knowledge } from '../../shared/exercise/knowledge.ts';
import type { Answer } from './answering.ts';
import { createCache } from './cache.ts';
import type { Clock } from './clock.ts';
import { countTokens } from './count.ts';
import { answerWhole } from './exchange.ts';
import type { Outgoing } from './exchange.ts';
import { briefOf, faultOf, paceOf } from './faults.ts';
import { createLimits } from './limits.ts';
import { modelInfo, practiceModel } from './models.ts';
import type { MessageRequest } from './prompt.ts';
import { errorBody, errorStatus, refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { cutReply, newId } from './replies.ts';
import { streamReply } from './stream.ts';
import { checkVersion, readMessageRequest } from './wire.ts';

export type PracticeOptions = {
  /** 1 is like a hosted model; anything above 0 is taken, tests use up to 100,000. */
  readonly pace: number;
  readonly seed: number;
  readonly limits: Limits;
  readonly faults: readonly Fault[];
  readonly knowledge: Knowledge;
};

/** One request as it came in: `path` without the session's own part and without a query, header names in lower case. */
export type Incoming = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};

/** The practice model with buckets, cache, faults and a request counter of its own, whatever carries its requests. */
export type Session = {
  /** Starts to answer; call what it returns when the client is gone. */
  handle(incoming: Incoming, out: Outgoing): () => void;
  /** Cuts what is still being answered. */
  close(): void;
};

export type SessionPorts = {
  readonly clock: Clock;
  readonly answer: Answer;
  /** Told of what should never happen: an answer that throws. The request ends as the API's own 500. */
  readonly onBug: (error: unknown) => void;
};

const nothingToStop = () => {};

export function createSession(options: PracticeOptions, ports: SessionPorts): Session {
  if (!(options.pace > 0)) throw new RangeError(`A pace is above 0, not ${options.pace}.`);
  const { clock } = ports;
  const limits = createLimits(options.limits, clock.now());
  const cache = createCache();
  const open = new Set<() => void>();
  let arrived = 0;

  const headersFor = (requestId: string) => ({
    'request-id': requestId,
    ...limits.headers(clock.now(), clock.date()),
  });

  const sendJson = (out: Outgoing, status: number, headers: Record<string, string>, body: unknown) => {
    out.head(status, { ...headers, 'content-type': 'application/json' });
    out.end(JSON.stringify(body));
    return nothingToStop;
  };
  const refuseWith = (out: Outgoing, refusal: Refusal, extra: Record<string, string> = {}) => {
    const requestId = newId('req');
    const body = errorBody(refusal, requestId);
    return sendJson(out, errorStatus[refusal.type], { ...headersFor(requestId), ...extra }, body);
  };
  const sendOk = (out: Outgoing, body: unknown) => sendJson(out, 200, headersFor(newId('req')), body);

  const compose = (request: MessageRequest) => {
    try {
      return cutReply(ports.answer(request.prompt, options.knowledge, options.seed).text, request);
    } catch (error) {
      // Many conversations share this process: one bad reply must not end the others.
      ports.onBug(error);
      return null;
    }
  };

  const answerMessage = (request: MessageRequest, out: Outgoing) => {
    arrived += 1;
    const fault = faultOf(options.faults, arrived);
    if (fault?.kind === 'status') return answerStatusFault(fault.status, out);

    const now = clock.now();
    const plan = cache.plan(request.blocks, now);
    const { plain, written, read } = plan.usage;
    const admission = limits.admit(plain + written['5m'] + written['1h'], now);
    if (!admission.ok) {
      const message = `This request would exceed the rate limit of this practice session: ${admission.exceeded}.`;
      const retryAfter = String(admission.retryAfterSeconds);
      return refuseWith(out, { type: 'rate_limit_error', message }, { 'retry-after': retryAfter });
    }

    const pace = paceOf(options.pace, options.faults, request.prompt);
    const jitter = jitterOf(options.seed, briefOf(request.prompt));
    const ids = { message: newId('msg'), request: newId('req') };
    const inputTokens = plain + written['5m'] + written['1h'] + read;
    const start = request.stream ? streamReply : answerWhole;
    const stop = start({
      clock,
      out,
      ids,
      headers: headersFor(ids.request),
      usage: plan.usage,
      thinkMs: thinkMs({ inputTokens, pace, jitter }),
      writeMs: (reply) => writeMs({ outputTokens: reply.outputTokens, pace, jitter }),
      compose: () => compose(request),
      fault,
      onFirstToken: () => cache.commit(plan, clock.now()),
      onWritten: (tokens) => limits.spendOutput(tokens, clock.now()),
      onEnd: () => open.delete(stop),
    });
    open.add(stop);
    return stop;
  };

  const answerStatusFault = (status: 429 | 500 | 529, out: Outgoing) => {
    switch (status) {
      case 429: {
        const retryAfter = String(Math.ceil(2 / options.pace));
        const message = 'This request would exceed the rate limit of this practice session: set as a fault.';
        return refuseWith(out, { type: 'rate_limit_error', message }, { 'retry-after': retryAfter });
      }
      case 500:
        return refuseWith(out, { type: 'api_error', message: 'Internal server error' });
      case 529:
        return refuseWith(out, { type: 'overloaded_error', message: 'Overloaded' });
    }
  };

  const route = ({ method, path, headers, body }: Incoming, out: Outgoing): (() => void) => {
    const found = findRoute(method, path);
    if (found === null) return refuseWith(out, { type: 'not_found_error', message: `Not found: ${method} ${path}` });
    const allowed = checkKey(headers);
    if (!allowed.ok) return refuseWith(out, allowed.refusal);
    const version = checkVersion(single(headers['anthropic-version']));
    if (!version.ok) return refuseWith(out, version.refusal);
    switch (found.kind) {
      case 'models':
        return sendOk(out, { data: [modelInfo], has_more: false, first_id: practiceModel, last_id: practiceModel });
      case 'model':
        if (found.id === practiceModel) return sendOk(out, modelInfo);
        return refuseWith(out, { type: 'not_found_error', message: `model: ${found.id}` });
      case 'count': {
        const request = readMessageRequest(body, version.value, 'count');
        if (!request.ok) return refuseWith(out, request.refusal);
        return sendOk(out, { input_tokens: countTokens(request.value.blocks) });
      }
      case 'messages': {
        const request = readMessageRequest(body, version.value, 'create');
        return request.ok ? answerMessage(request.value, out) : refuseWith(out, request.refusal);
      }
    }
  };

  return {
    handle: route,
    close: () => {
      for (const stop of [...open]) stop();
    },
  };
}

type Route = { readonly kind: 'messages' | 'count' | 'models' } | { readonly kind: 'model'; readonly id: string };

function findRoute(method: string, path: string): Route | null {
  if (method === 'POST' && path === '/v1/messages') return { kind: 'messages' };
  if (method === 'POST' && path === '/v1/messages/count_tokens') return { kind: 'count' };
  if (method === 'GET' && path === '/v1/models') return { kind: 'models' };
  const model = method === 'GET' ? /^\/v1\/models\/([^/]+)$/.exec(path)?.[1] : undefined;
  return model === undefined ? null : { kind: 'model', id: model };
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

/** Any key will do, as long as there is one: a client that forgets it here would fail with a real server. */
function checkKey(headers: Incoming['headers']) {
  const bearer = /^Bearer\s+(\S.*)$/i.exec(single(headers['authorization']) ?? '')?.[1];
  const key = bearer ?? single(headers['x-api-key'])?.trim();
  if (key) return { ok: true } as const;
  return refuse('authentication_error', 'x-api-key or authorization: header is required');
}

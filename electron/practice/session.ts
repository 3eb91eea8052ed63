import type { Fault, Limits } from '../../shared/practice.ts';
import type { Knowledge } from '../../shared/exercise/knowledge.ts';
import type { Answer } from './answering.ts';
import { createBatches } from './batches.ts';
import { createCache } from './cache.ts';
import type { Clock } from './clock.ts';
import { countTokens } from './count.ts';
import type { Outgoing } from './exchange.ts';
import { createFaults } from './faults.ts';
import { newId } from './ids.ts';
import { createLimits } from './limits.ts';
import { breakOf, refusalOf } from './mishap.ts';
import { modelInfo, practiceModel } from './models.ts';
import { pageOf } from './page.ts';
import type { MessageRequest } from './prompt.ts';
import { createResponder } from './responder.ts';
import { checkKey, findRoute, single } from './routes.ts';
import type { Incoming } from './routes.ts';
import { streamReply } from './stream.ts';
import { answerWhole } from './whole.ts';
import { checkVersion, readMessageRequest } from './wire.ts';
import { workOn } from './work.ts';
import type { Desk } from './work.ts';

export type PracticeOptions = {
  /** 1 is like a hosted model; anything above 0 is taken, tests use up to 100,000. */
  readonly pace: number;
  readonly seed: number;
  readonly limits: Limits;
  readonly faults: readonly Fault[];
  readonly knowledge: Knowledge;
  /** Whether the model thinks aloud where a request says nothing of it; false by default. */
  readonly thinking?: boolean;
  /** Whether details drop out of very long contexts; false by default. */
  readonly forgetting?: boolean;
};

/** The practice model with buckets, cache, faults and a request counter of its own, whatever carries its requests. */
export type Session = {
  /** Starts to answer; call what it returns when the client is gone. */
  handle(incoming: Incoming, out: Outgoing): () => void;
  /** Cuts what is still being answered, and leaves batches where they are. */
  close(): void;
};

export type SessionPorts = {
  readonly clock: Clock;
  readonly answer: Answer;
  /** Told of what should never happen: an answer that throws. The request ends as the API's own 500. */
  readonly onBug: (error: unknown) => void;
  /** The address that this session's paths follow; answers that name a path begin with it. */
  readonly baseUrl?: () => string;
};

export function createSession(options: PracticeOptions, ports: SessionPorts): Session {
  if (!(options.pace > 0)) throw new RangeError(`A pace is above 0, not ${options.pace}.`);
  const { clock } = ports;
  const { pace, seed, knowledge, thinking = false, forgetting = false } = options;
  const limits = createLimits(options.limits, clock.now());
  const respond = createResponder(limits, clock);
  const desk: Desk = {
    clock,
    pace,
    composing: { answer: ports.answer, knowledge, seed, thinking, forgetting },
    cache: createCache(),
    faults: createFaults(options.faults, seed),
    onBug: ports.onBug,
  };
  const batches = createBatches(desk, ports.baseUrl ?? (() => ''));
  const open = new Set<() => void>();
  let arrived = 0;

  const answerMessage = (request: MessageRequest, out: Outgoing) => {
    arrived += 1;
    const met = desk.faults.meet(request, arrived);
    const refused = met.mishap && refusalOf(met.mishap, pace);
    if (refused) return respond.refuse(out, refused.refusal, refused.headers);

    const now = clock.now();
    const plan = desk.cache.plan(request.blocks, now);
    const { plain, written } = plan.usage;
    const admission = limits.admit(plain + written['5m'] + written['1h'], now);
    if (!admission.ok) {
      met.takeBack();
      const message = `This request would exceed the rate limit of this practice session: ${admission.exceeded}.`;
      const retryAfter = String(admission.retryAfterSeconds);
      return respond.refuse(out, { type: 'rate_limit_error', message }, { 'retry-after': retryAfter });
    }

    const ids = { message: newId('msg'), request: newId('req') };
    const start = request.stream ? streamReply : answerWhole;
    const stop = start({
      ...workOn(desk, request, plan, met),
      clock,
      out,
      ids,
      headers: respond.headersFor(ids.request),
      usage: plan.usage,
      breaks: breakOf(met.mishap),
      onFirstToken: () => desk.cache.commit(plan, clock.now()),
      onWritten: (tokens) => limits.spendOutput(tokens, clock.now()),
      onEnd: () => open.delete(stop),
    });
    open.add(stop);
    return stop;
  };

  const handle = ({ method, path, query = '', headers, body }: Incoming, out: Outgoing): (() => void) => {
    const route = findRoute(method, path);
    if (route === null) {
      return respond.refuse(out, { type: 'not_found_error', message: `Not found: ${method} ${path}` });
    }
    const allowed = checkKey(headers);
    if (!allowed.ok) return respond.refuse(out, allowed.refusal);
    const version = checkVersion(single(headers['anthropic-version']));
    if (!version.ok) return respond.refuse(out, version.refusal);
    switch (route.kind) {
      case 'models':
        return respond.either(out, pageOf([modelInfo], query));
      case 'model':
        if (route.id === practiceModel) return respond.ok(out, modelInfo);
        return respond.refuse(out, { type: 'not_found_error', message: `model: ${route.id}` });
      case 'count': {
        const request = readMessageRequest(body, version.value, 'count');
        if (!request.ok) return respond.refuse(out, request.refusal);
        return respond.ok(out, { input_tokens: countTokens(request.value.blocks) });
      }
      case 'messages': {
        const request = readMessageRequest(body, version.value, 'create');
        return request.ok ? answerMessage(request.value, out) : respond.refuse(out, request.refusal);
      }
      case 'create-batch':
        return respond.either(out, batches.create(body, version.value));
      case 'list-batches':
        return respond.either(out, pageOf(batches.list(), query));
      case 'batch':
        return respond.either(out, batches.find(route.id));
      case 'cancel-batch':
        return respond.either(out, batches.cancel(route.id));
      case 'delete-batch':
        return respond.either(out, batches.remove(route.id));
      case 'batch-results': {
        const results = batches.results(route.id);
        return results.ok ? respond.lines(out, results.value) : respond.refuse(out, results.refusal);
      }
    }
  };

  return {
    handle,
    close: () => {
      for (const stop of [...open]) stop();
      batches.close();
    },
  };
}

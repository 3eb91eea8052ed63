import type { Clock } from './clock.ts';
import type { Outgoing } from './exchange.ts';
import { newId } from './ids.ts';
import type { RateLimits } from './limits.ts';
import { errorBody, errorStatus } from './refusal.ts';
import type { Read, Refusal } from './refusal.ts';

/** Answers that are there at once. Each returns how to stop, which there is nothing left to do of. */
export type Responder = {
  /** The headers that every answer has. */
  headersFor(requestId: string): Record<string, string>;
  ok(out: Outgoing, body: unknown): () => void;
  /** One JSON value a line. */
  lines(out: Outgoing, values: readonly unknown[]): () => void;
  refuse(out: Outgoing, refusal: Refusal, extra?: Record<string, string>): () => void;
  /** Whichever of the two it is. */
  either(out: Outgoing, read: Read<unknown>): () => void;
};

const nothingToStop = () => {};

export function createResponder(limits: RateLimits, clock: Clock): Responder {
  const headersFor = (requestId: string) => ({
    'request-id': requestId,
    ...limits.headers(clock.now(), clock.date()),
  });
  const send = (out: Outgoing, status: number, headers: Record<string, string>, text: string) => {
    out.head(status, headers);
    out.end(text);
    return nothingToStop;
  };
  const json = { 'content-type': 'application/json' };
  const responder: Responder = {
    headersFor,
    ok: (out, body) => send(out, 200, { ...headersFor(newId('req')), ...json }, JSON.stringify(body)),
    lines: (out, values) => {
      const headers = { ...headersFor(newId('req')), 'content-type': 'application/x-jsonl' };
      return send(out, 200, headers, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
    },
    refuse: (out, refusal, extra = {}) => {
      const id = newId('req');
      const text = JSON.stringify(errorBody(refusal, id));
      return send(out, errorStatus[refusal.type], { ...headersFor(id), ...json, ...extra }, text);
    },
    either: (out, read) => (read.ok ? responder.ok(out, read.value) : responder.refuse(out, read.refusal)),
  };
  return responder;
}

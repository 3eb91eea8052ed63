import Anthropic from '@anthropic-ai/sdk';
import { failure } from '../../../shared/failure.ts';
import type { Failure, FailureCode } from '../../../shared/failure.ts';
import type { Clock } from '../clock.ts';
import { EndlessAnswer } from './answer-size.ts';
import { hidesNothing } from './hiding.ts';
import type { Hiding } from './hiding.ts';
import { reasonOf } from './network-reasons.ts';
import { looksLikePage, serverWords } from './server-words.ts';

/** What was asked, as far as the meaning of a refusal depends on it. */
export type Asked = {
  readonly address: string;
  readonly model: string;
  /** Whether the request carried a schema for its answer. */
  readonly schema: boolean;
  readonly hiding: Hiding;
};

const nothingSpecial: Asked = { address: '', model: '', schema: false, hiding: hidesNothing };

const codeByStatus: Readonly<Record<number, FailureCode>> = {
  400: 'bad-request',
  401: 'unauthorized',
  402: 'billing',
  403: 'forbidden',
  404: 'not-found',
  405: 'wrong-server',
  408: 'timeout',
  409: 'server-error',
  413: 'too-large',
  422: 'bad-request',
  429: 'rate-limited',
  504: 'timeout',
  529: 'overloaded',
};

/** Errors that arrive inside a stream have a type and no status. */
const codeByType: Readonly<Record<string, FailureCode>> = {
  overloaded_error: 'overloaded',
  rate_limit_error: 'rate-limited',
  api_error: 'server-error',
  timeout_error: 'timeout',
  invalid_request_error: 'bad-request',
  authentication_error: 'unauthorized',
  permission_error: 'forbidden',
  request_too_large: 'too-large',
};

/** An error of the SDK as a failure. Rethrows what is not one: a mistake of ours should not look like a bad network. */
export function failureOf(error: unknown, asked: Asked = nothingSpecial): Failure {
  if (error instanceof Anthropic.APIConnectionTimeoutError) return failure('timeout');
  if (error instanceof Anthropic.APIConnectionError) {
    return failure('network', { reason: asked.hiding.whole(reasonOf(error)) });
  }
  if (error instanceof Anthropic.APIError) {
    const { status, type } = error as { status?: number; type?: string | null }; // `instanceof` on a generic class leaves them any
    return status === undefined
      ? failure(codeByType[type ?? ''] ?? 'stream-cut', {
          status: null,
          message: serverWords(error.error, asked.hiding),
        })
      : refusal(status, bodyOf(error), type ?? null, asked);
  }
  if (error instanceof EndlessAnswer) return failure('endless-answer', { address: asked.address });
  // A piece of a stream that is no JSON surfaces from the SDK as the parser's own error.
  const broken = error instanceof Anthropic.AnthropicError || error instanceof SyntaxError || isCutStream(error);
  if (broken) return failure('stream-cut');
  throw error;
}

/** The SDK has a body that is no JSON in its message alone, behind the status. */
function bodyOf(error: { readonly message: string; readonly error: unknown }): unknown {
  return error.error ?? error.message.replace(/^\d{3} /, '').replace(/^status code \(no body\)$/, '');
}

/** What a status and a body mean, whoever read them. */
export function refusal(status: number, body: unknown, type: string | null, asked: Asked): Failure {
  const { address, model, hiding } = asked;
  const message = serverWords(body, hiding);
  const code = codeByStatus[status] ?? (status >= 500 ? 'server-error' : status < 400 ? 'wrong-server' : 'bad-request');
  if (code === 'wrong-server') return failure(code, { address, status });
  if (code === 'not-found') {
    // A server of the Messages API knows this path and can only lack the model; any other knows neither.
    const knowsPath = type === 'not_found_error' || /\bmodel\b/i.test(message);
    return knowsPath
      ? failure(code, { status, message, model: model || null })
      : failure('wrong-server', { address, status });
  }
  if (asked.schema && blamesSchema(status, message)) return failure('schema-refused', { status, message });
  // A page in an error's place is a gateway's, and says nothing about the request.
  if (code === 'bad-request' && typeof body === 'string' && looksLikePage(body))
    return failure('wrong-server', { address, status });
  return failure(code, { status, message });
}

const schemaWords =
  /schema|output_config|output_format|response_format|structured|\bformat\b|grammar|constrained|additionalProperties/i;
/** Words that blame something else about a request. */
const otherWords =
  /prompt|context|too (long|large|many|big)|maximum|max_tokens|tokens?\b|\bmodel\b|messages?\b|system|credit|billing|balance|key|thinking|cache|\brole\b|content|version|header/i;

/**
 * Whether a request with a schema was refused for the schema. A server that knows none often says no more than that the
 * body is wrong, so words that blame nothing blame the schema: it is asked again in words, and that shows.
 */
function blamesSchema(status: number, message: string): boolean {
  if (schemaWords.test(message)) return status === 400 || status === 422 || status === 500 || status === 501;
  return (status === 400 || status === 422) && !otherWords.test(message);
}

/** What the server asked to wait, in ms; null where it did not say. `retry-after` is seconds or a date. */
export function retryAfterOf(error: unknown, clock: Clock): number | null {
  if (!(error instanceof Anthropic.APIError)) return null;
  const headers: unknown = error.headers;
  return headers instanceof Headers ? statedWait(headers, clock) : null;
}

/** The same from the headers of any answer. */
export function statedWait(headers: Headers, clock: Clock): number | null {
  const exact = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(exact) && exact >= 0) return exact;
  const stated = headers.get('retry-after');
  if (stated === null) return null;
  const seconds = Number(stated);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const date = Date.parse(stated);
  return Number.isNaN(date) ? null : Math.max(0, date - clock.date().getTime());
}

/** A socket that closes inside a body surfaces from the platform's streams as a plain TypeError. */
function isCutStream(error: unknown): boolean {
  return error instanceof TypeError && /terminated|premature|aborted|closed/i.test(error.message);
}

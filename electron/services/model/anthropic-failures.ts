import Anthropic from '@anthropic-ai/sdk';
import { z } from 'zod';
import { failure } from '../../../shared/failure.ts';
import type { Failure, FailureCode } from '../../../shared/failure.ts';
import type { Clock } from '../clock.ts';

const codeByStatus: Readonly<Record<number, FailureCode>> = {
  400: 'bad-request',
  401: 'unauthorized',
  402: 'billing',
  403: 'forbidden',
  404: 'not-found',
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
export function failureOf(error: unknown): Failure {
  if (error instanceof Anthropic.APIConnectionTimeoutError) return failure('timeout');
  if (error instanceof Anthropic.APIConnectionError) return failure('network', { reason: reasonOf(error) });
  if (error instanceof Anthropic.APIError) {
    const { status, type } = error as { status?: number; type?: string | null }; // `instanceof` on a generic class leaves them any
    const code =
      status === undefined
        ? codeByType[type ?? '']
        : (codeByStatus[status] ?? (status >= 500 ? 'server-error' : 'bad-request'));
    return failure(code ?? 'stream-cut', { status: status ?? null, message: serverSentence(error) });
  }
  if (error instanceof Anthropic.AnthropicError || isCutStream(error)) return failure('stream-cut');
  throw error;
}

/** What the server asked to wait, in ms; null where it did not say. `retry-after` is seconds or a date. */
export function retryAfterOf(error: unknown, clock: Clock): number | null {
  if (!(error instanceof Anthropic.APIError)) return null;
  const headers: unknown = error.headers;
  if (!(headers instanceof Headers)) return null;
  const exact = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(exact) && exact >= 0) return exact;
  const stated = headers.get('retry-after');
  if (stated === null) return null;
  const seconds = Number(stated);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const date = Date.parse(stated);
  return Number.isNaN(date) ? null : Math.max(0, date - clock.date().getTime());
}

const bodySchema = z.object({ error: z.object({ message: z.string().min(1) }) });

/**
 * The server's own words, shortened: some servers answer with a whole page. The SDK's message is status and body in
 * one where it can't read the body, which is nothing for a person.
 */
function serverSentence(error: { readonly message: string; readonly error: unknown }): string {
  const body = bodySchema.safeParse(error.error);
  const said = body.success ? body.data.error.message : error.message.replace(/^\d{3} (?=[{<]).*$/s, '');
  return said.replace(/\s+/g, ' ').slice(0, 200);
}

function reasonOf(error: Error): string {
  const { cause } = error;
  const inner = cause instanceof Error ? (cause.cause instanceof Error ? cause.cause : cause) : error;
  const code: unknown = 'code' in inner ? inner.code : undefined;
  return typeof code === 'string' ? code : inner.message.slice(0, 120);
}

/** A socket that closes inside a body surfaces from the platform's streams as a plain TypeError. */
function isCutStream(error: unknown): boolean {
  return error instanceof TypeError && /terminated|premature|aborted|closed/i.test(error.message);
}

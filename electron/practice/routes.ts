import { refuse } from './refusal.ts';
import type { Read } from './refusal.ts';

/** One request as it came in: `path` without the session's own part and without the query, header names in lower case. */
export type Incoming = {
  readonly method: string;
  readonly path: string;
  /** What follows the question mark; empty for nothing. */
  readonly query?: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};

export type BatchRoute =
  | { readonly kind: 'create-batch' | 'list-batches' }
  | { readonly kind: 'batch' | 'cancel-batch' | 'delete-batch' | 'batch-results'; readonly id: string };

export type Route =
  { readonly kind: 'messages' | 'count' | 'models' } | { readonly kind: 'model'; readonly id: string } | BatchRoute;

const fixed: Readonly<Record<string, Route>> = {
  'POST /v1/messages': { kind: 'messages' },
  'POST /v1/messages/count_tokens': { kind: 'count' },
  'GET /v1/models': { kind: 'models' },
  'POST /v1/messages/batches': { kind: 'create-batch' },
  'GET /v1/messages/batches': { kind: 'list-batches' },
};

const named = [
  { method: 'GET', pattern: /^\/v1\/models\/([^/]+)$/, kind: 'model' },
  { method: 'GET', pattern: /^\/v1\/messages\/batches\/([^/]+)$/, kind: 'batch' },
  { method: 'DELETE', pattern: /^\/v1\/messages\/batches\/([^/]+)$/, kind: 'delete-batch' },
  { method: 'POST', pattern: /^\/v1\/messages\/batches\/([^/]+)\/cancel$/, kind: 'cancel-batch' },
  { method: 'GET', pattern: /^\/v1\/messages\/batches\/([^/]+)\/results$/, kind: 'batch-results' },
] as const;

/** Null: nothing is there. */
export function findRoute(method: string, path: string): Route | null {
  const route = fixed[`${method} ${path}`];
  if (route) return route;
  for (const each of named) {
    const id = each.method === method ? each.pattern.exec(path)?.[1] : undefined;
    if (id !== undefined) return { kind: each.kind, id };
  }
  return null;
}

/** The first value of a header that may have come several times. */
export function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

/** Any key will do, as long as there is one: a client that forgets it here would fail with a real server. */
export function checkKey(headers: Incoming['headers']): Read<null> {
  const bearer = /^Bearer\s+(\S.*)$/i.exec(single(headers['authorization']) ?? '')?.[1];
  const key = bearer ?? single(headers['x-api-key'])?.trim();
  if (key) return { ok: true, value: null };
  return refuse('authentication_error', 'x-api-key or authorization: header is required');
}

import Anthropic from '@anthropic-ai/sdk';
import { onTestFinished } from 'vitest';
import { noLimits } from '../../../shared/practice.ts';
import type { Answer } from '../../../electron/practice/answering.ts';
import { startPracticeServer } from '../../../electron/practice/server.ts';
import type { PracticeServer } from '../../../electron/practice/server.ts';
import type { PracticeOptions } from '../../../electron/practice/session.ts';

/** Fast enough that no test waits, and still every step of the way. */
export const swift: PracticeOptions = {
  pace: 100_000,
  seed: 1,
  limits: noLimits,
  faults: [],
  knowledge: { findings: [], decoys: [], observations: [] },
};

export const says =
  (text: string): Answer =>
  () => ({ text });

/** A server that ends with the test. */
export async function startServer(options: Parameters<typeof startPracticeServer>[0] = {}): Promise<PracticeServer> {
  const started = await startPracticeServer(options);
  if (!started.ok) throw new Error(`The server did not start: ${started.failure.code}`);
  onTestFinished(() => started.value.close());
  return started.value;
}

/** The real SDK on a session of its own. */
export async function startClient(options: Partial<PracticeOptions> = {}, answer?: Answer) {
  const server = await startServer(answer ? { answer } : {});
  const session = server.open({ ...swift, ...options });
  return { server, session, client: clientFor(session.baseUrl) };
}

export function clientFor(baseURL: string): Anthropic {
  return new Anthropic({ apiKey: 'any key', baseURL, maxRetries: 0 });
}

export const ask = (text: string) => ({
  model: 'practice',
  max_tokens: 1_000,
  messages: [{ role: 'user' as const, content: text }],
});

/** A raw request with the headers that the API wants. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-api-key': 'any key',
      'anthropic-version': '2026-10-21',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

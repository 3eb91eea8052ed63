import { onTestFinished } from 'vitest';
import { openServer } from './plain-server.ts';
import type { Answer, PlainServer } from './plain-server.ts';

/** A server of a test's own on 127.0.0.1, closed when the test ends. */
export async function loopbackServer(answer: Answer): Promise<PlainServer> {
  const server = await openServer(answer);
  onTestFinished(() => server.close());
  return server;
}

import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../electron/services/clock.ts';
import type { Clock } from '../../../../electron/services/clock.ts';
import { probeServer } from '../../../../electron/services/model/probe.ts';
import { loopbackServer } from '../../../support/loopback-server.ts';
import { sendJson } from '../../../support/plain-server.ts';

/** A clock whose long waits end when the test says so; a server's own wish, of two seconds, is granted at once. */
function clockByHand() {
  const waiting = new Map<() => void, number>();
  const wait = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        waiting.delete(end);
        resolve();
      };
      waiting.set(end, ms);
      signal?.addEventListener('abort', end, { once: true });
      if (ms <= 2_000 || signal?.aborted === true) end();
    });
  const pass = (ms: number): void => [...waiting].forEach(([end, each]) => each === ms && end());
  return { clock: { ...systemClock, wait }, pass };
}

const questionMs = 20_000;
const probeMs = 55_000;
const hello = { content: [{ type: 'text', text: 'Hello.' }], stop_reason: 'end_turn' };
const probe = (clock: Clock, baseUrl: string, signal?: AbortSignal) =>
  probeServer({ baseUrl, apiKey: 'none' }, 'm', { clock, ...(signal ? { signal } : {}) });

describe('a server that is asked what it can do', () => {
  it('lacks what it does not answer in time', async () => {
    const { clock, pass } = clockByHand();
    const { address } = await loopbackServer(({ path }, response) => {
      if (path === '/v1/messages') sendJson(response, 200, hello);
      else if (path.startsWith('/v1/models')) sendJson(response, 404, {});
      else pass(questionMs);
    });
    const found = await probe(clock, address);
    expect(found).toMatchObject({ ok: true, value: { abilities: { countTokens: false, batches: false }, models: [] } });
  });

  it('and never answers has timed out', async () => {
    const { clock, pass } = clockByHand();
    const { address } = await loopbackServer(() => pass(questionMs));
    expect(await probe(clock, address)).toMatchObject({
      ok: false,
      failure: { code: 'timeout', details: { ms: questionMs } },
    });
  });

  it('and takes too long over all of it is given up as a whole', async () => {
    const { clock, pass } = clockByHand();
    let answered = 0;
    const { address } = await loopbackServer(({ path }, response) => {
      if (path.startsWith('/v1/models')) return sendJson(response, 404, {});
      // Of the second answer only the beginning comes.
      answered += 1;
      if (answered === 1) return sendJson(response, 200, { ...hello, usage: { cache_read_input_tokens: 0 } });
      response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders();
      pass(probeMs);
    });
    expect(await probe(clock, address)).toMatchObject({
      ok: false,
      failure: { code: 'timeout', details: { ms: probeMs } },
    });
  });

  it('is asked again after the moment it wants, and left alone when somebody gives up', async () => {
    const { clock } = clockByHand();
    let refused = false;
    const { address, asked } = await loopbackServer(({ path }, response) => {
      if (path !== '/v1/messages') return sendJson(response, 404, {});
      if (refused) return sendJson(response, 200, hello);
      refused = true;
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '2' });
      response.end('{}');
    });
    expect(await probe(clock, address)).toMatchObject({ ok: true });
    const before = asked.length;
    expect(await probe(clock, address, AbortSignal.abort())).toMatchObject({ ok: false, failure: { code: 'stopped' } });
    expect(asked).toHaveLength(before);
  });
});

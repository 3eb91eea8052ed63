import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../electron/services/clock.ts';
import { anthropicModel } from '../../../../electron/services/model/anthropic.ts';
import { failureLine } from '../../../../shared/words/said-failure.ts';
import { loopbackServer } from '../../../support/loopback-server.ts';
import { sendJson } from '../../../support/plain-server.ts';
import { ask, send, testApp } from '../../../support/test-app.ts';

/** Sends the same again and again, for as long as somebody listens. */
function sendForEver(response: ServerResponse, piece: string): void {
  response.on('error', () => undefined);
  const pump = (): void => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', pump);
  pump();
}

const event = (name: string, data: object): string =>
  `event: ${name}\ndata: ${JSON.stringify({ type: name, ...data })}\n\n`;
const beginning =
  event('message_start', { message: { id: 'm', usage: { input_tokens: 1, output_tokens: 1 } } }) +
  event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } });
const words = event('content_block_delta', {
  index: 0,
  delta: { type: 'text_delta', text: 'and so on '.repeat(5_000) },
});

describe('a server that never stops sending', () => {
  it.each<[string, (response: ServerResponse) => void]>([
    [
      'a list without an end',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":[');
        sendForEver(response, '{"id":"one more model"},'.repeat(4_000));
      },
    ],
    [
      'a small file that unpacks to a huge one',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
        response.end(gzipSync(Buffer.alloc(80_000_000, ' ')));
      },
    ],
  ])('is given up at %s, in words that say so', async (_, answer) => {
    const { address } = await loopbackServer((_asked, response) => answer(response));
    const probed = await send(await testApp(), 'connection.probe', { baseUrl: address, model: null });
    expect(probed).toMatchObject({ ok: false, failure: { code: 'endless-answer', wayOut: 'open-settings' } });
    if (!probed.ok) expect(failureLine(probed.failure)).toContain(`${address} sends more than any answer holds`);
  });

  it('is given up at a refusal that never ends', async () => {
    const { address } = await loopbackServer((_asked, response) => {
      response.writeHead(403, { 'content-type': 'application/json' }).write('{"error":{"message":"');
      sendForEver(response, 'no '.repeat(30_000));
    });
    const probed = await send(await testApp(), 'connection.probe', { baseUrl: address, model: null });
    expect(probed).toMatchObject({ ok: false, failure: { code: 'endless-answer' } });
  });

  it.each([true, false])('ends a reply that never does (streaming: %s)', async (stream) => {
    const { address } = await loopbackServer((_asked, response) => {
      response.writeHead(200, { 'content-type': stream ? 'text/event-stream' : 'application/json' });
      response.write(stream ? beginning : '{"content":[{"type":"text","text":"');
      sendForEver(response, stream ? words : 'and so on '.repeat(5_000));
    });
    const model = anthropicModel({ baseUrl: address, apiKey: 'none' }, systemClock);
    const prompt = { system: [], messages: [{ role: 'user', content: [{ type: 'text', text: 'Go on.' }] }] } as const;
    const signal = new AbortController().signal;
    let heard = 0;
    const end = await model.send({ model: 'm', prompt, maxTokens: 10, schema: null, stream, signal }, (one) => {
      if (one.kind === 'text') heard += one.text.length;
    });
    expect(end).toMatchObject({ ok: false, failure: { code: 'endless-answer' } });
    expect(heard).toBeLessThan(40_000_000);
  });

  it('lists no more models than somebody could choose from', async () => {
    let asked = 0;
    const { address } = await loopbackServer((_asked, response) => {
      asked += 1;
      const data = Array.from({ length: 700 }, (_, index) => ({ id: `model ${asked}-${index}` }));
      sendJson(response, 200, { data, has_more: true, last_id: `model ${asked}-699` });
    });
    const app = await testApp();
    const compatible = { baseUrl: address, model: '', probe: null };
    await ask(app, 'settings.save', { patch: { connection: 'compatible', compatible } });
    const { models } = await ask(app, 'connection.models', {});
    expect(models).toHaveLength(1_000);
    expect(asked).toBe(2);
  });
});

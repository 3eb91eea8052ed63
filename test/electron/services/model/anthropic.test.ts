import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../electron/services/clock.ts';
import { anthropicModel } from '../../../../electron/services/model/anthropic.ts';
import type { ModelEvent, ModelRequest } from '../../../../electron/services/model/model.ts';
import { loopbackServer } from '../../../support/loopback-server.ts';
import { sendEvents, sendJson } from '../../../support/plain-server.ts';
import type { Asked } from '../../../support/plain-server.ts';

const key = 'sk-test-a-key-that-nobody-has';
const usage = { input_tokens: 3, output_tokens: 5 };
const whole = { type: 'message', content: [{ type: 'text', text: 'Hello.' }], stop_reason: 'end_turn', usage };
const request: ModelRequest = {
  model: 'm',
  prompt: {
    system: [],
    messages: [{ role: 'user', content: [{ type: 'text', text: 'Hi', cache_control: { type: 'ephemeral' } }] }],
  },
  maxTokens: 10,
  schema: null,
  signal: new AbortController().signal,
};

async function sendTo(address: string, changes: Partial<ModelRequest> = {}) {
  const events: ModelEvent[] = [];
  const model = anthropicModel({ baseUrl: address, apiKey: key, secret: true }, systemClock);
  const outcome = await model.send({ ...request, ...changes }, (event) => events.push(event));
  return { outcome, events };
}
const bodyOf = (asked: Asked | undefined): unknown => JSON.parse(asked?.body ?? 'null');
const text = (value: string) =>
  ['content_block_delta', { type: 'content_block_delta', delta: { type: 'text_delta', text: value } }] as const;
const reported = { kind: 'usage', usage: { input: 3, output: 5, cacheWrite: null, cacheRead: null } };

describe('a request to a model', () => {
  it('asks for a stream, with cache marks and without thinking, unless told otherwise', async () => {
    const { address, asked } = await loopbackServer((_, response) => sendJson(response, 200, whole));
    await sendTo(address);
    await sendTo(address, { stream: false, cache: false, thinking: true });
    const content = (marked: boolean) => [
      { type: 'text', text: 'Hi', ...(marked ? { cache_control: { type: 'ephemeral' } } : {}) },
    ];
    expect(asked.map(bodyOf)).toEqual([
      { model: 'm', max_tokens: 10, messages: [{ role: 'user', content: content(true) }], stream: true },
      {
        ...{ model: 'm', max_tokens: 10, messages: [{ role: 'user', content: content(false) }] },
        thinking: { type: 'adaptive' },
      },
    ]);
  });

  it('carries its own key and no header of the environment', async () => {
    const { address, asked } = await loopbackServer((_, response) => sendJson(response, 200, whole));
    process.env['ANTHROPIC_CUSTOM_HEADERS'] = 'x-api-key: of-another\nauthorization: Bearer of-another';
    try {
      await sendTo(address);
    } finally {
      delete process.env['ANTHROPIC_CUSTOM_HEADERS'];
    }
    expect(asked[0]?.headers.authorization).toBe(`Bearer ${key}`);
    expect(JSON.stringify(asked[0]?.headers)).not.toContain('of-another');
  });
});

describe('a reply', () => {
  it.each([true, false])(
    'that comes whole is one piece without a first token (asked to stream: %s)',
    async (stream) => {
      const { address } = await loopbackServer((_, response) => sendJson(response, 200, whole));
      expect(await sendTo(address, { stream })).toEqual({
        outcome: { ok: true, stopReason: 'end_turn' },
        events: [{ kind: 'accepted' }, { kind: 'text', text: 'Hello.', whole: true }, reported],
      });
    },
  );

  it('of a sparing server has what it has: no usage at the start, no closing event, no thinking in the text', async () => {
    const { address } = await loopbackServer((_, response) =>
      sendEvents(response, [
        ['message_start', { type: 'message_start', message: { content: [] } }],
        ['content_block_delta', { type: 'content_block_delta', delta: { type: 'thinking_delta', thinking: 'Hm' } }],
        text('Hel'),
        text('lo.'),
        [
          'message_delta',
          {
            type: 'message_delta',
            delta: { stop_reason: 'end_turn' },
            usage: { ...usage, cache_read_input_tokens: -1 },
          },
        ],
      ]),
    );
    const { outcome, events } = await sendTo(address);
    expect(outcome).toEqual({ ok: true, stopReason: 'end_turn' });
    expect(events.filter(({ kind }) => kind === 'text')).toEqual([
      { kind: 'text', text: 'Hel' },
      { kind: 'text', text: 'lo.' },
    ]);
    expect(events.at(-1)).toEqual(reported);
  });

  it('that comes whole may leave out everything but its text', async () => {
    const { address } = await loopbackServer((_, response) =>
      sendJson(response, 200, {
        content: [
          { type: 'thinking', thinking: 'Hm' },
          { type: 'text', text: 'Hello.' },
        ],
      }),
    );
    const { outcome, events } = await sendTo(address, { stream: false });
    expect(outcome).toEqual({ ok: true, stopReason: null });
    expect(events).toContainEqual({ kind: 'text', text: 'Hello.', whole: true });
  });

  it('that is no message is a server of another kind', async () => {
    const { address } = await loopbackServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<html></html>');
    });
    for (const stream of [true, false]) {
      const { outcome } = await sendTo(address, { stream });
      expect(outcome).toMatchObject({ ok: false, failure: { code: 'wrong-server', details: { address } } });
    }
  });

  it('that is cut or broken is a cut stream', async () => {
    const { address } = await loopbackServer(({ path }, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(path.includes('broken') ? 'event: message_start\ndata: {"type":\n\n' : 'event: ping\ndata: {}\n\n');
    });
    for (const path of ['/cut', '/broken']) {
      const { outcome } = await sendTo(`${address}${path}`);
      expect(outcome).toMatchObject({ ok: false, failure: { code: 'stream-cut' } });
    }
  });

  it('holds no key that was sent, not even cut in two', async () => {
    const { address } = await loopbackServer(({ path }, response) => {
      if (path.startsWith('/refused')) return sendJson(response, 401, { error: `The key ${key} is unknown.` });
      sendEvents(response, [
        text(`Your key is ${key.slice(0, 11)}`),
        text(`${key.slice(11)}.`),
        ['message_delta', { type: 'message_delta', delta: { stop_reason: key }, usage }],
      ]);
    });
    const streamed = await sendTo(address);
    const refused = await sendTo(`${address}/refused`);
    expect(JSON.stringify([streamed, refused])).not.toContain(key.slice(8));
    expect(refused.outcome).toMatchObject({
      failure: { code: 'unauthorized', details: { message: 'The key [key] is unknown.' } },
    });
  });
});

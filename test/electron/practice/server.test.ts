import { request as rawRequest } from 'node:http';
import Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../electron/practice/clock.ts';
import type { Clock } from '../../../electron/practice/clock.ts';
import { startPracticeServer } from '../../../electron/practice/server.ts';
import { noLimits, parseFaults } from '../../../shared/practice.ts';
import { ask, clientFor, post, says, startClient, startServer, swift } from './practice-fixture.ts';

const text = 'The board meets in March. It will ask about churn, and about the price cut of a rival.';

describe('the practice server through the SDK', () => {
  it('streams a reply', async () => {
    const { client } = await startClient({}, says(text));
    const stream = client.messages.stream(ask('What will the board ask?'));
    const message = await stream.finalMessage();
    expect(message.content).toEqual([{ type: 'text', text }]);
    expect(message.stop_reason).toBe('end_turn');
    expect(message.usage.output_tokens).toBe(Math.ceil(text.length / 3.6));
    expect(stream.request_id).toMatch(/^req_/);
  });

  it('answers whole with the same message', async () => {
    const { client } = await startClient({}, says(text));
    const streamed = await client.messages.stream(ask('What?')).finalMessage();
    const whole = await client.messages.create(ask('What?'));
    // The SDK's stream adds a field of its own.
    expect({ ...whole, id: '', parsed_output: null }).toEqual({ ...streamed, id: '' });
  });

  it('sends the events in the order of the API', async () => {
    const { session } = await startClient({}, says(text));
    const response = await post(`${session.baseUrl}/v1/messages`, { ...ask('What?'), stream: true });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const names = (await response.text()).match(/^event: .*$/gm)?.map((line) => line.slice('event: '.length));
    expect(names?.filter((name, index) => name !== names[index - 1])).toEqual([
      'message_start',
      'content_block_start',
      'ping',
      'content_block_delta',
      'content_block_stop',
      'message_delta',
      'message_stop',
    ]);
  });
});

describe('what goes wrong, as the SDK sees it', () => {
  const failureOf = async (promise: Promise<unknown>) => {
    const error = await promise.then(
      () => null,
      (reason: unknown) => reason,
    );
    if (!(error instanceof Anthropic.AnthropicError)) throw new Error('The SDK reported no error.');
    return error;
  };
  const faulty = async (text: string) => {
    const faults = parseFaults(text);
    return startClient({ faults: faults.ok ? faults.value : [] }, says(text.repeat(40)));
  };

  it('names status, type and request of an error', async () => {
    const { client } = await startClient();
    const error = await failureOf(client.messages.create({ ...ask('Hi'), model: 'claude-opus-5' }));
    expect(error).toBeInstanceOf(Anthropic.NotFoundError);
    expect(error).toMatchObject({ status: 404, type: 'not_found_error', requestID: expect.stringMatching(/^req_/) });
  });

  it('reads a 429 with its retry-after', async () => {
    const { client } = await startClient({ limits: { ...noLimits, requestsPerMinute: 1 } });
    await client.messages.create(ask('Hi'));
    const error = await failureOf(client.messages.create(ask('Hi')));
    if (!(error instanceof Anthropic.RateLimitError)) throw new Error('The SDK reported no rate limit.');
    expect(Number(error.headers.get('retry-after'))).toBeGreaterThan(50);
  });

  it('reads an overload, before and in mid-stream', async () => {
    const { client } = await faulty('529@1,error@2');
    expect(await failureOf(client.messages.create(ask('Hi')))).toMatchObject({ status: 529, type: 'overloaded_error' });
    const stream = client.messages.stream(ask('Hi'));
    expect(await failureOf(stream.finalMessage())).toMatchObject({ status: undefined, type: 'overloaded_error' });
  });

  it('reports a cut, and finds the server well after it', async () => {
    const { client } = await faulty('cut@1');
    const error = await failureOf(client.messages.stream(ask('Hi')).finalMessage());
    expect(error.message).toBe('terminated');
    expect((await client.messages.create(ask('Hi'))).stop_reason).toBe('end_turn');
  });

  it('is told of a stall by nobody, and can leave', async () => {
    const { client } = await faulty('stall@1');
    const stream = client.messages.stream(ask('Hi'));
    stream.on('text', () => stream.abort());
    expect(await failureOf(stream.finalMessage())).toBeInstanceOf(Anthropic.APIUserAbortError);
  });

  it('gets no further once its session is closed', async () => {
    const { client, session } = await startClient({ pace: 1 });
    const stream = client.messages.stream(ask('Hi'));
    stream.on('connect', () => session.close());
    await failureOf(stream.finalMessage());
    expect(await failureOf(client.messages.create(ask('Hi')))).toMatchObject({ status: 404 });
  });
});

describe('the rest of the API', () => {
  it('counts tokens', async () => {
    const { client } = await startClient();
    expect(await client.messages.countTokens({ model: 'practice', messages: ask('x'.repeat(36)).messages })).toEqual({
      input_tokens: 10,
    });
  });

  it('lists its one model, and knows no other', async () => {
    const { client } = await startClient();
    const listed = [];
    for await (const model of client.models.list()) listed.push(model.id);
    expect(listed).toEqual(['practice']);
    expect((await client.models.retrieve('practice')).display_name).toBe('Practice model');
    await expect(client.models.retrieve('other')).rejects.toBeInstanceOf(Anthropic.NotFoundError);
  });

  it('hands a JSON schema to the model', async () => {
    const schema = {
      type: 'object',
      properties: { risks: { type: 'array', items: { type: 'string' } } },
      additionalProperties: false,
    };
    const { client } = await startClient({}, (request) => ({ text: JSON.stringify(request.schema) }));
    const message = await client.messages.create({
      ...ask('Hi'),
      output_config: { format: { type: 'json_schema', schema } },
    });
    expect(message.content).toMatchObject([{ text: JSON.stringify(schema) }]);
  });
});

describe('the server itself', () => {
  it('answers to its own name only, before anything else', async () => {
    const { session } = await startClient();
    const url = new URL(`${session.baseUrl}/v1/models`);
    const status = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = { host, 'x-api-key': 'k', 'anthropic-version': '2026-10-21' };
        const sent = rawRequest(url, { headers }, (response) => resolve(response.resume().statusCode));
        sent.on('error', reject).end();
      });
    expect(await status('evil.example')).toBe(403);
    expect(await status(`evil.example:${url.port}`)).toBe(403);
    expect(await status(`localhost:${url.port}`)).toBe(200);
  });

  it('works for no page in a browser, and lets none read anything', async () => {
    const { session } = await startClient();
    const origin = { origin: 'https://evil.example' };
    const asked = await post(`${session.baseUrl}/v1/messages`, ask('Hi'), origin);
    const hidden = await post(`${session.baseUrl}/v1/messages`, ask('Hi'), { 'sec-fetch-site': 'cross-site' });
    const preflight = await fetch(`${session.baseUrl}/v1/messages`, { method: 'OPTIONS', headers: origin });
    for (const { status, headers } of [asked, hidden, preflight]) {
      expect(status).toBe(403);
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('stops working as soon as its client leaves', async () => {
    let leave = () => {};
    const calledOff = new Promise<void>((resolve) => (leave = resolve));
    const clock: Clock = {
      ...systemClock,
      after: (ms, act) => {
        const callOff = systemClock.after(ms, act);
        return () => {
          callOff();
          leave();
        };
      },
    };
    const server = await startServer({ clock });
    const stream = clientFor(server.open({ ...swift, pace: 1 }).baseUrl).messages.stream(ask('Hi'));
    stream.on('streamEvent', () => stream.abort());
    await expect(stream.finalMessage()).rejects.toBeInstanceOf(Anthropic.APIUserAbortError);
    await calledOff;
  });

  it('refuses a body that is too large', async () => {
    const { session } = await startClient();
    const response = await post(`${session.baseUrl}/v1/messages`, 'x'.repeat(32 * 1024 * 1024 + 1));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { type: 'request_too_large' } });
  });

  it('serves the root session at its bare address, and nothing there without one', async () => {
    const alone = await startServer({ rootSession: swift, answer: says('Here.') });
    const message = await clientFor(alone.address).messages.create(ask('Hi'));
    expect(message.content).toMatchObject([{ text: 'Here.' }]);
    const { server } = await startClient();
    expect((await post(`${server.address}/v1/messages`, ask('Hi'))).status).toBe(404);
    expect((await post(`${server.address}/s/guess/v1/messages`, ask('Hi'))).status).toBe(404);
  });

  it('keeps sessions apart: a fault of one is none of the other', async () => {
    const server = await startServer();
    const faults = parseFaults('529@1');
    const faulty = server.open({ ...swift, faults: faults.ok ? faults.value : [] });
    const sound = server.open(swift);
    await expect(clientFor(faulty.baseUrl).messages.create(ask('Hi'))).rejects.toMatchObject({ status: 529 });
    expect((await clientFor(sound.baseUrl).messages.create(ask('Hi'))).type).toBe('message');
  });

  it('streams to 24 conversations at once', async () => {
    const { client } = await startClient({ pace: 1_000 }, (request) => ({
      text: `${request.messages[0]?.text} `.repeat(100),
    }));
    const asked = Array.from({ length: 24 }, (_, index) => `lane${index}`);
    const heard = await Promise.all(asked.map((text) => client.messages.stream(ask(text)).finalText()));
    expect(heard.map((text) => text.split(' ')[0])).toEqual(asked);
  });

  it('says as a value that its port is taken', async () => {
    const server = await startServer();
    const port = Number(new URL(server.address).port);
    expect(await startPracticeServer({ port })).toMatchObject({ ok: false, failure: { code: 'port-in-use' } });
  });
});

describe('the practice model behind it', () => {
  it('answers from what the request holds', async () => {
    const { client } = await startClient();
    const material = '<material id="notes" title="Notes">\nChurn rose from 2.1% to 3.4% in the spring.\n</material>';
    const task = '<task title="Churn">\nWhat do the notes say about churn? Name the figures.\n</task>';
    expect(await client.messages.stream(ask(`${material}\n${task}`)).finalText()).toContain('2.1% to 3.4%');
  });
});

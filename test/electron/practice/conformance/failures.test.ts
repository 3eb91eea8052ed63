import Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it } from 'vitest';
import { noLimits, parseFaults } from '../../../../shared/practice.ts';
import { ask, post, says, startClient } from '../practice-fixture.ts';

const text = 'The board meets in March. '.repeat(40);

async function faulty(set: string) {
  const faults = parseFaults(set);
  if (!faults.ok) throw new Error('The test’s own faults can’t be read.');
  return startClient({ faults: faults.value }, says(text));
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => null,
    (error: unknown) => error,
  );
}

const errors = [
  ['400@1', Anthropic.BadRequestError, 400, 'invalid_request_error'],
  ['401@1', Anthropic.AuthenticationError, 401, 'authentication_error'],
  ['403@1', Anthropic.PermissionDeniedError, 403, 'permission_error'],
  ['404@1', Anthropic.NotFoundError, 404, 'not_found_error'],
  ['413@1', Anthropic.ContentTooLargeError, 413, 'request_too_large'],
  ['429@1', Anthropic.RateLimitError, 429, 'rate_limit_error'],
  ['500@1', Anthropic.InternalServerError, 500, 'api_error'],
  ['529@1', Anthropic.OverloadedError, 529, 'overloaded_error'],
] as const;

describe('an error', () => {
  it.each(errors)('%s is the SDK’s own class, with status, type and request id', async (set, kind, status, type) => {
    const { client } = await faulty(set);
    const error = await failureOf(client.messages.create(ask('Hi')));
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject({ status, type, requestID: expect.stringMatching(/^req_01/) });
  });

  it.each(errors)('%s meets a stream before its first event', async (set, kind) => {
    const { client } = await faulty(set);
    expect(await failureOf(client.messages.stream(ask('Hi')).finalMessage())).toBeInstanceOf(kind);
  });

  it('429 says after how many seconds to come back, and a bare one doesn’t', async () => {
    const { client } = await faulty('429@1,429-bare@2');
    const headerOf = async () => {
      const error = await failureOf(client.messages.create(ask('Hi')));
      return error instanceof Anthropic.RateLimitError ? error.headers.get('retry-after') : 'no error';
    };
    expect([await headerOf(), await headerOf()]).toEqual(['1', null]);
  });

  it('in mid-stream has a type and no status', async () => {
    const { client } = await faulty('error@1');
    const error = await failureOf(client.messages.stream(ask('Hi')).finalMessage());
    expect(error).toBeInstanceOf(Anthropic.APIError);
    expect(error).toMatchObject({ status: undefined, type: 'overloaded_error' });
  });

  it('of a cut line is one of the SDK’s, and what came before it was heard', async () => {
    const { client } = await faulty('cut@1,cut@2');
    let heard = '';
    const stream = client.messages.stream(ask('Hi')).on('text', (delta) => (heard += delta));
    expect(await failureOf(stream.finalMessage())).toBeInstanceOf(Anthropic.AnthropicError);
    expect(text.startsWith(heard) && heard.length > 100).toBe(true);
    expect(await failureOf(client.messages.create(ask('Hi')))).toBeInstanceOf(Anthropic.APIConnectionError);
  });

  it('is none where the model declines: a message that says so', async () => {
    const { client } = await faulty('refusal@1,refusal@2');
    for (const message of [
      await client.messages.create(ask('Hi')),
      await client.messages.stream(ask('Hi')).finalMessage(),
    ]) {
      expect(message).toMatchObject({ stop_reason: 'refusal', stop_details: { type: 'refusal', category: null } });
    }
  });

  it('meets a schema, if that is set, and nothing else', async () => {
    const { client } = await faulty('schema~100%');
    const schema = { type: 'object', properties: {}, additionalProperties: false };
    const formatted = { ...ask('Hi'), output_config: { format: { type: 'json_schema' as const, schema } } };
    expect(await failureOf(client.messages.create(formatted))).toBeInstanceOf(Anthropic.BadRequestError);
    expect((await client.messages.create(ask('Hi'))).stop_reason).toBe('end_turn');
  });
});

describe('the SDK’s own patience', () => {
  it.each(['429@1', '500@1', '529@1', 'cut@1'])('tries again after %s', async (set) => {
    const { client } = await faulty(set);
    const message = await client.messages.create(ask('Hi'), { maxRetries: 1 });
    expect(message.stop_reason).toBe('end_turn');
  });

  it.each(['400@1', '401@1', '403@1', '404@1', '413@1'])('is not tried by %s', async (set) => {
    const { client } = await faulty(set);
    expect(await failureOf(client.messages.create(ask('Hi'), { maxRetries: 5 }))).toBeInstanceOf(Anthropic.APIError);
    expect((await client.messages.create(ask('Hi'))).stop_reason).toBe('end_turn');
  });

  it('gives up a request that is not answered in time', async () => {
    const { client } = await faulty('stall@1');
    const error = await failureOf(client.messages.create(ask('Hi'), { timeout: 100 }));
    expect(error).toBeInstanceOf(Anthropic.APIConnectionTimeoutError);
  });

  it('ends with a signal, before the answer and in the middle of it', async () => {
    const { client } = await faulty('stall@1,stall@2');
    const first = new AbortController();
    const waiting = failureOf(client.messages.create(ask('Hi'), { signal: first.signal }));
    first.abort();
    expect(await waiting).toBeInstanceOf(Anthropic.APIUserAbortError);
    const second = new AbortController();
    const stream = client.messages.stream(ask('Hi'), { signal: second.signal });
    stream.on('text', () => second.abort());
    expect(await failureOf(stream.finalMessage())).toBeInstanceOf(Anthropic.APIUserAbortError);
  });
});

describe('limits', () => {
  it('refuse what is over them, and name the seconds to wait', async () => {
    const { client } = await startClient({ limits: { ...noLimits, requestsPerMinute: 6 } }, says('Yes.'));
    await client.messages.create(ask('Hi'));
    const error = await failureOf(client.messages.create(ask('Hi')));
    expect(error).toBeInstanceOf(Anthropic.RateLimitError);
    expect(error instanceof Anthropic.RateLimitError && Number(error.headers.get('retry-after'))).toBeGreaterThan(5);
  });

  it.each(['requests', 'tokens', 'input-tokens', 'output-tokens'])(
    'are in the headers of every answer: %s',
    async (name) => {
      const limits = { requestsPerMinute: 60, inputTokensPerMinute: 6_000, outputTokensPerMinute: 600 };
      const { client } = await startClient({ limits }, says('Yes.'));
      const { response } = await client.messages.create(ask('Hi')).withResponse();
      const header = (part: string) => response.headers.get(`anthropic-ratelimit-${name}-${part}`);
      expect(Number(header('remaining'))).toBeLessThan(Number(header('limit')));
      expect(Number(header('remaining'))).toBeGreaterThan(0);
      expect(header('reset')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    },
  );
});

describe('raw responses', () => {
  it('come with the message and the request’s id', async () => {
    const { client } = await startClient({}, says('Yes.'));
    const { data, response, request_id: id } = await client.messages.create(ask('Hi')).withResponse();
    expect(data.type).toBe('message');
    expect(response.headers.get('request-id')).toBe(id);
  });

  it('come alone', async () => {
    const { client } = await startClient({}, says('Yes.'));
    const response = await client.messages.create({ ...ask('Hi'), stream: true }).asResponse();
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(await response.text()).toMatch(/^event: message_start\n/);
  });
});

describe('who may ask', () => {
  it.each([
    ['x-api-key', { 'x-api-key': 'k', authorization: '' }, 200],
    ['a bearer', { 'x-api-key': '', authorization: 'Bearer k' }, 200],
    ['no key', { 'x-api-key': '' }, 401],
    ['no version', { 'anthropic-version': '' }, 400],
    ['an unknown version', { 'anthropic-version': '2031-01-01' }, 400],
    ['an older version', { 'anthropic-version': '2023-06-01' }, 200],
    ['a beta that it doesn’t know', { 'anthropic-beta': 'some-day-2030-01-01' }, 200],
  ])('somebody with %s', async (_, headers, status) => {
    const { session } = await startClient({}, says('Yes.'));
    expect((await post(`${session.baseUrl}/v1/messages`, ask('Hi'), headers)).status).toBe(status);
  });
});

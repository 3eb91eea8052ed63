import { describe, expect, it } from 'vitest';
import { openSession, userSays } from './fake-session.ts';

const good = { model: 'practice', max_tokens: 100, messages: userSays('Hello') };

/** The status and message with which a body is refused. */
function refusal(body: unknown, headers: Record<string, string> = {}) {
  const { request } = openSession();
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const sent = request('/v1/messages', 'POST', text, headers);
  if (!sent.answered.ended) return 'accepted';
  const { error } = sent.json() as { error: { type: string; message: string } };
  return `${sent.answered.status} ${error.type}: ${error.message}`;
}

describe('a request that is not in order', () => {
  it.each([
    ['no max_tokens', { ...good, max_tokens: undefined }, 'max_tokens: Field required'],
    ['no messages', { ...good, messages: undefined }, 'messages: Field required'],
    ['no model', { ...good, model: undefined }, 'model: Field required'],
    ['empty messages', { ...good, messages: [] }, 'messages: at least one message is required'],
    [
      'an assistant first',
      { ...good, messages: [{ role: 'assistant', content: 'Hi' }, ...good.messages] },
      'messages: first message must use the "user" role',
    ],
    ['a message without content', { ...good, messages: [{ role: 'user' }] }, 'messages.0.content: Field required'],
    ['an empty content', { ...good, messages: userSays('') }, 'messages.0: messages must have non-empty content'],
    [
      'an empty text',
      { ...good, messages: [{ role: 'user', content: [{ type: 'text', text: '' }] }] },
      'messages.0: text content blocks must be non-empty',
    ],
    [
      'a picture',
      { ...good, messages: [{ role: 'user', content: [{ type: 'image', source: {} }] }] },
      'messages.0.content.0.type: the practice model reads text, and this is not a kind of content that it can read',
    ],
    [
      'a text block without text',
      { ...good, messages: [{ role: 'user', content: [{ type: 'text' }] }] },
      'messages.0.content.0.text: Field required',
    ],
    ['a field nobody knows', { ...good, maximum: 3 }, 'maximum: Extra inputs are not permitted'],
    ['no object', [], 'The request body must be a JSON object.'],
    ['no JSON', '{"model":', 'The request body is not valid JSON.'],
    [
      'an empty stop sequence',
      { ...good, stop_sequences: [' '] },
      'stop_sequences: each stop sequence must contain non-whitespace',
    ],
    [
      'a tool by force and no tools',
      { ...good, tool_choice: { type: 'any' } },
      'tool_choice: tool_choice may only be specified while providing tools',
    ],
    [
      'too much output',
      { ...good, max_tokens: 200_000 },
      'max_tokens: 200000 > 128000, the most that practice may be allowed',
    ],
    [
      'too much input',
      { ...good, system: 'x'.repeat(3_600_001) },
      'prompt is too long: 1000003 tokens > 1000000 maximum',
    ],
    [
      'five cache markers',
      {
        ...good,
        system: Array.from({ length: 5 }, () => ({ type: 'text', text: 'x', cache_control: { type: 'ephemeral' } })),
      },
      'A maximum of 4 blocks with cache_control may be provided. Found 5.',
    ],
    [
      'an hour after five minutes',
      {
        ...good,
        system: ['5m', '1h'].map((ttl) => ({ type: 'text', text: 'x', cache_control: { type: 'ephemeral', ttl } })),
      },
      "cache_control.ttl: a ttl='1h' cache_control block must not come after a ttl='5m' cache_control block",
    ],
  ])('with %s is a 400 that says so', (_, body, message) => {
    expect(refusal(body)).toBe(`400 invalid_request_error: ${message}`);
  });

  it('is nothing but brackets: a 400, and the server goes on', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const nested = (field: string) =>
      `{"model":"practice","max_tokens":9,"messages":[{"role":"user","content":"Hi"}],${field}}`;
    const tools = `"tools":[{"name":"a","input_schema":{"type":"object","x":${deep}}}]`;
    expect(refusal(nested(tools))).toBe('400 invalid_request_error: The request body is nested too deeply.');
    expect(refusal(nested(`"metadata":${deep}`))).toBe('accepted');
    const schema = `"output_config":{"format":{"type":"json_schema","schema":{"type":"array","items":${'{"type":"array","items":'.repeat(6_000)}{}${'}'.repeat(6_000)}}}}`;
    expect(refusal(nested(schema))).toMatch(/^400 invalid_request_error: /);
  });

  it('ends with the assistant: a 400, since replies can’t be started for the model', () => {
    const messages = [...good.messages, { role: 'assistant', content: 'Well' }];
    expect(refusal({ ...good, messages })).toMatch(/^400 invalid_request_error: .*prefill/);
  });

  it('names another model: a 404', () => {
    expect(refusal({ ...good, model: 'claude-opus-5' })).toBe('404 not_found_error: model: claude-opus-5');
  });

  it('names no version, or an unknown one: a 400', () => {
    expect(refusal(good, { 'anthropic-version': '' })).toMatch(/^400 .*anthropic-version: header is required/);
    expect(refusal(good, { 'anthropic-version': '2020-02-02' })).toMatch(/^400 .*not a valid version/);
  });

  it('has no key, or an empty one: a 401', () => {
    expect(refusal(good, { 'x-api-key': '' })).toMatch(/^401 authentication_error/);
    expect(refusal(good, { 'x-api-key': '', authorization: 'Bearer ' })).toMatch(/^401 authentication_error/);
    expect(refusal(good, { 'x-api-key': '', authorization: 'Bearer x' })).toBe('accepted');
  });

  it('sets sampling parameters: a 400 under the newest version, ignored under older ones', () => {
    for (const name of ['temperature', 'top_p', 'top_k']) {
      expect(refusal({ ...good, [name]: 1 })).toMatch(new RegExp(`^400 invalid_request_error: ${name}: `));
      expect(refusal({ ...good, [name]: 1 }, { 'anthropic-version': '2023-06-01' })).toBe('accepted');
    }
  });
});

describe('what the model is given', () => {
  it('is the system text, every message and the schema', () => {
    const given: unknown[] = [];
    const { clock, send } = openSession({}, (request) => {
      given.push(request);
      return { text: '{}' };
    });
    const schema = { type: 'object', properties: {}, additionalProperties: false };
    send({
      system: [
        { type: 'text', text: 'Be' },
        { type: 'text', text: 'brief' },
      ],
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'One', cache_control: null },
            { type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'A document' } },
          ],
        },
        {
          role: 'assistant',
          content: [
            { type: 'thinking', thinking: 'Hm', signature: '' },
            { type: 'text', text: 'Two' },
          ],
        },
        { role: 'user', content: 'Three' },
      ],
      output_config: { format: { type: 'json_schema', schema }, effort: 'low' },
      metadata: { user_id: 'x' },
    });
    clock.advance(0);
    expect(given).toEqual([
      {
        system: 'Be\n\nbrief',
        messages: [
          { role: 'user', text: 'One\n\nA document' },
          { role: 'assistant', text: 'Two' },
          { role: 'user', text: 'Three' },
        ],
        schema,
      },
    ]);
  });

  it('is counted by the estimate, block by block, tools included', () => {
    const { request } = openSession();
    const tools = [{ name: 'a', description: 'b', input_schema: { type: 'object' } }];
    const body = { model: 'practice', system: 'x'.repeat(36), messages: userSays('x'.repeat(37)), tools };
    const sent = request('/v1/messages/count_tokens', 'POST', JSON.stringify(body));
    expect(sent.json()).toEqual({ input_tokens: 10 + 11 + Math.ceil(JSON.stringify(tools[0]).length / 3.6) });
  });
});

describe('where a reply ends', () => {
  const end = (text: string, body: Record<string, unknown>) => {
    const { clock, send } = openSession({}, () => ({ text }));
    const sent = send({ messages: userSays('Go on'), ...body });
    clock.advance(600_000);
    const { content, stop_reason, stop_sequence, usage } = sent.json() as Record<string, Record<string, unknown>>;
    const said = (content as unknown as { text: string }[])[0]?.text ?? '';
    return { said, stop_reason, stop_sequence, output: usage?.['output_tokens'] };
  };

  it('is max_tokens where that is reached', () => {
    expect(end('x'.repeat(100), { max_tokens: 10 })).toEqual({
      said: 'x'.repeat(36),
      stop_reason: 'max_tokens',
      stop_sequence: null,
      output: 10,
    });
  });

  it('is before a stop sequence', () => {
    expect(end('One. Two. Three.', { stop_sequences: ['Three', ' Two'] })).toEqual({
      said: 'One.',
      stop_reason: 'stop_sequence',
      stop_sequence: ' Two',
      output: 2,
    });
  });

  it('is never within a character', () => {
    expect(end('🙂'.repeat(10), { max_tokens: 2 }).said).toBe('🙂🙂🙂');
  });
});

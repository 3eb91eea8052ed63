import Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it } from 'vitest';
import { ask, says, startClient } from '../practice-fixture.ts';

const user = (content: unknown) => ({ role: 'user', content });
const assistant = (content: unknown) => ({ role: 'assistant', content });
const mark = (ttl?: string) => ({
  type: 'text',
  text: 'x',
  cache_control: { type: 'ephemeral', ...(ttl ? { ttl } : {}) },
});
const format = (schema: unknown) => ({ output_config: { format: { type: 'json_schema', schema } } });

describe('what the hosted API refuses is refused', () => {
  it.each([
    ['a field nobody knows', { depth: 3 }, /^depth: Extra inputs are not permitted/],
    ['no max_tokens', { max_tokens: undefined }, /^max_tokens: Field required/],
    ['max_tokens of nothing', { max_tokens: 0 }, /^max_tokens: /],
    ['max_tokens in words', { max_tokens: 'many' }, /^max_tokens: /],
    ['no messages', { messages: [] }, /at least one message/],
    ['a message by nobody', { messages: [{ role: 'robot', content: 'Hi' }] }, /^messages\.0\.role: /],
    ['an assistant who begins', { messages: [assistant('Hi'), user('Hi')] }, /first message must use the "user" role/],
    ['a start made for the model', { messages: [user('Hi'), assistant('Well')] }, /prefill/],
    ['empty content', { messages: [user('')] }, /non-empty content/],
    ['no content blocks', { messages: [user([])] }, /non-empty content/],
    ['content of nothing but space', { messages: [user(' \n')] }, /non-whitespace text/],
    [
      'an empty text block',
      { messages: [user([{ type: 'text', text: '' }])] },
      /text content blocks must be non-empty/,
    ],
    ['a block of no known kind', { messages: [user([{ type: 'song' }])] }, /^messages\.0\.content\.0/],
    [
      'a stop sequence of space',
      { stop_sequences: ['\n'] },
      /stop_sequences: each stop sequence must contain non-whitespace/,
    ],
    [
      'five cache marks',
      { system: [mark(), mark(), mark(), mark(), mark()] },
      /maximum of 4 blocks with cache_control/,
    ],
    ['an hour’s mark after a short one', { system: [mark('5m'), mark('1h')] }, /ttl='1h'/],
    ['a mark that lasts a day', { system: [mark('24h')] }, /cache_control\.ttl/],
    ['an effort nobody knows', { output_config: { effort: 'heroic' } }, /^output_config\.effort: /],
    ['an output setting nobody knows', { output_config: { tone: 'warm' } }, /^output_config\.tone: Extra inputs/],
    ['a format nobody knows', { output_config: { format: { type: 'xml' } } }, /^output_config\.format/],
    [
      'an open schema',
      format({ type: 'object', properties: {} }),
      /'additionalProperties' must be explicitly set to false/,
    ],
    ['a bounded schema', format({ type: 'string', maxLength: 3 }), /property 'maxLength' is not supported/],
    ['a schema that holds itself', format({ type: 'array', items: { $ref: '#' } }), /Recursive schemas/],
    ['temperature', { temperature: 1 }, /^temperature: this parameter is not accepted/],
    ['top_p', { top_p: 0.5 }, /^top_p: this parameter is not accepted/],
    ['top_k', { top_k: 5 }, /^top_k: this parameter is not accepted/],
    ['too much output', { max_tokens: 128_001 }, /^max_tokens: 128001 > 128000/],
    ['a tool choice without tools', { tool_choice: { type: 'any' } }, /only be specified while providing tools/],
    [
      'too small a budget for thinking',
      { thinking: { type: 'enabled', budget_tokens: 3 } },
      /greater than or equal to 1024/,
    ],
    [
      'a budget for thinking above max_tokens',
      { thinking: { type: 'enabled', budget_tokens: 5_000 } },
      /must be greater than `thinking.budget_tokens`/,
    ],
    [
      'the result of no tool',
      { messages: [user([{ type: 'tool_result', tool_use_id: 'a' }])] },
      /unexpected `tool_use_id`/,
    ],
  ])('%s', async (_, more, message) => {
    const { client } = await startClient({}, says('Yes.'));
    // What the types forbid is just what is to be sent.
    const body: Record<string, unknown> = { ...ask('Hi'), ...more };
    const error: unknown = await client.post('/v1/messages', { body }).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Anthropic.BadRequestError);
    expect(error).toMatchObject({ type: 'invalid_request_error' });
    const said = error instanceof Anthropic.BadRequestError ? error.error : null;
    expect((said as { error?: { message?: string } } | null)?.error?.message).toMatch(message);
  });

  it('another model, as something that isn’t there', async () => {
    const { client } = await startClient();
    const asked = client.messages.create({ ...ask('Hi'), model: 'claude-opus-5-5' });
    await expect(asked).rejects.toBeInstanceOf(Anthropic.NotFoundError);
  });

  it('a path that isn’t there', async () => {
    const { client } = await startClient();
    await expect(client.get('/v1/files')).rejects.toBeInstanceOf(Anthropic.NotFoundError);
  });
});

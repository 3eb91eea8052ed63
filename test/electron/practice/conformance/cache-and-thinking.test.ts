import type Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it, vi } from 'vitest';
import { estimateTokens } from '../../../../shared/tokens.ts';
import { createHeldClock } from '../held-clock.ts';
import { ask, clientFor, says, startClient, startServer, swift } from '../practice-fixture.ts';

const long = 'A sentence of a document that many conversations share. '.repeat(100);
const tokens = estimateTokens(long);
const marked = (ttl?: '5m' | '1h'): Anthropic.TextBlockParam[] => [
  { type: 'text', text: long, cache_control: { type: 'ephemeral', ...(ttl ? { ttl } : {}) } },
];
const inputOf = ({ usage }: Anthropic.Message) => [
  usage.input_tokens,
  usage.cache_creation_input_tokens,
  usage.cache_read_input_tokens,
];

describe('the cache, in the usage of every answer', () => {
  it('is written once and read from then on', async () => {
    const { client } = await startClient({}, says('Yes.'));
    const body = { ...ask('Hi'), system: marked() };
    expect(inputOf(await client.messages.create(body))).toEqual([1, tokens, 0]);
    expect(inputOf(await client.messages.create(body))).toEqual([1, 0, tokens]);
    expect(inputOf(await client.messages.stream(body).finalMessage())).toEqual([1, 0, tokens]);
  });

  it.each(['5m', '1h'] as const)('tells what was written for %s', async (ttl) => {
    const { client } = await startClient({}, says('Yes.'));
    const { usage } = await client.messages.create({ ...ask('Hi'), system: marked(ttl) });
    expect(usage.cache_creation).toEqual({
      ephemeral_5m_input_tokens: ttl === '5m' ? tokens : 0,
      ephemeral_1h_input_tokens: ttl === '1h' ? tokens : 0,
    });
  });

  it('is missed by all who start together, and read by whoever comes after', async () => {
    const held = createHeldClock();
    const server = await startServer({ clock: held.clock, answer: says('Yes.') });
    const client = clientFor(server.open({ ...swift, pace: 1 }).baseUrl);
    const body = { ...ask('Hi'), system: marked() };
    const starting = Promise.all(Array.from({ length: 8 }, () => client.messages.create(body)));
    await vi.waitUntil(() => held.waiting() === 8, { timeout: 30_000 });
    held.release();
    const together = await starting;
    expect(together.map((message) => message.usage.cache_read_input_tokens)).toEqual(Array(8).fill(0));
    expect((await client.messages.create(body)).usage.cache_read_input_tokens).toBe(tokens);
  });

  it('takes a mark at the top of the body for the last block', async () => {
    const { client } = await startClient({}, says('Yes.'));
    const body = { ...ask(long), cache_control: { type: 'ephemeral' as const } };
    await client.messages.create(body);
    expect(inputOf(await client.messages.create(body))).toEqual([0, 0, tokens]);
  });

  it('is read by a longer conversation that begins alike', async () => {
    const { client } = await startClient({}, says('Yes.'));
    const first: Anthropic.MessageParam = { role: 'user', content: marked() };
    await client.messages.create({ ...ask(''), messages: [first] });
    const messages: Anthropic.MessageParam[] = [
      first,
      { role: 'assistant', content: 'Yes.' },
      { role: 'user', content: 'And?' },
    ];
    expect(inputOf(await client.messages.create({ ...ask(''), messages }))).toEqual([4, 0, tokens]);
  });

  it('leaves what is short or unmarked alone', async () => {
    const { client } = await startClient({}, says('Yes.'));
    for (const system of [
      long,
      [{ type: 'text' as const, text: 'Short.', cache_control: { type: 'ephemeral' as const } }],
    ]) {
      await client.messages.create({ ...ask('Hi'), system });
      expect((await client.messages.create({ ...ask('Hi'), system })).usage.cache_read_input_tokens).toBe(0);
    }
  });

  it('is of one session only', async () => {
    const [one, other] = [await startClient({}, says('Yes.')), await startClient({}, says('Yes.'))];
    const body = { ...ask('Hi'), system: marked() };
    await one.client.messages.create(body);
    expect((await other.client.messages.create(body)).usage.cache_read_input_tokens).toBe(0);
  });
});

describe('thinking', () => {
  const adaptive = { ...ask('What does the board ask?'), thinking: { type: 'adaptive' as const } };

  it('is a block before the text, and is counted', async () => {
    const { client } = await startClient({}, says('Yes.'));
    const message = await client.messages.create(adaptive);
    expect(message.content.map(({ type }) => type)).toEqual(['thinking', 'text']);
    expect(message.usage.output_tokens_details?.thinking_tokens).toBe(message.usage.output_tokens - 2);
  });

  it('is told by the helper’s events, with its signature', async () => {
    const { client } = await startClient({}, says('Yes.'));
    let thought = '';
    let signature = '';
    const stream = client.messages
      .stream(adaptive)
      .on('thinking', (delta) => (thought += delta))
      .on('signature', (given) => (signature = given));
    const { content } = await stream.finalMessage();
    expect(content[0]).toMatchObject({ type: 'thinking', thinking: thought, signature });
    expect(thought.length).toBeGreaterThan(100);
    expect(await stream.finalText()).toBe('Yes.');
  });

  it('with a budget is taken from older clients, too', async () => {
    const { client } = await startClient({}, says('Yes.'));
    const message = await client.messages.create({
      ...adaptive,
      max_tokens: 4_000,
      thinking: { type: 'enabled', budget_tokens: 2_000 },
    });
    expect(message.content).toHaveLength(2);
  });

  it('is signed without being shown where the request wants that', async () => {
    const { client } = await startClient({}, says('Yes.'));
    const message = await client.messages.create({ ...adaptive, thinking: { type: 'adaptive', display: 'omitted' } });
    expect(message.content[0]).toMatchObject({ type: 'thinking', thinking: '', signature: expect.stringMatching(/./) });
  });

  it('can be switched on for a session, and off again by a request', async () => {
    const { client } = await startClient({ thinking: true }, says('Yes.'));
    expect((await client.messages.create(ask('Hi'))).content).toHaveLength(2);
    expect((await client.messages.create({ ...ask('Hi'), thinking: { type: 'disabled' } })).content).toHaveLength(1);
  });
});

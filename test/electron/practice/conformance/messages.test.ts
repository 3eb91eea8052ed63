import type Anthropic from '@anthropic-ai/sdk';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PracticeRequest } from '../../../../electron/practice/answering.ts';
import { estimateTokens } from '../../../../shared/tokens.ts';
import { ask, says, startClient } from '../practice-fixture.ts';

const text = 'The board meets in March. It will ask about churn, and about the price cut of a rival. Then it votes.';
const notes =
  'Churn rose from 2.1% to 3.4% in the spring of 2026. Two rivals cut their prices. The runway is 19 months.';
const question = `${notes}\n\nWhat do the figures say about churn?`;

/** A client, and every prompt that its server's model was given. */
async function listening(reply = text) {
  const given: PracticeRequest[] = [];
  const { client } = await startClient({}, (request) => {
    given.push(request);
    return { text: reply };
  });
  return { client, given };
}

const textOf = (message: Anthropic.Message) =>
  message.content.flatMap((block) => (block.type === 'text' ? block.text : [])).join('');

describe('messages.create', () => {
  it('gives a whole message with every field of its type', async () => {
    const { client } = await startClient({}, says(text));
    const message = await client.messages.create(ask('What?'));
    expect(message).toEqual({
      id: expect.stringMatching(/^msg_01/),
      type: 'message',
      role: 'assistant',
      model: 'practice',
      container: null,
      diagnostics: null,
      content: [{ type: 'text', text }],
      stop_reason: 'end_turn',
      stop_sequence: null,
      stop_details: null,
      usage: {
        input_tokens: 2,
        cache_creation_input_tokens: 0,
        cache_read_input_tokens: 0,
        cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
        output_tokens: estimateTokens(text),
        output_tokens_details: { thinking_tokens: 0 },
        server_tool_use: null,
        service_tier: 'standard',
        inference_geo: null,
        speed: 'standard',
      },
    });
  });

  it('answers from the words of the request', async () => {
    const { client } = await startClient();
    expect(textOf(await client.messages.create(ask(question)))).toContain('2.1% to 3.4%');
  });

  it('answers the same request in the same words', async () => {
    const { client } = await startClient();
    const [one, other] = [await client.messages.create(ask(question)), await client.messages.create(ask(question))];
    expect(other.content).toEqual(one.content);
    expect(other.id).not.toBe(one.id);
  });

  it('streams raw events where stream is true', async () => {
    const { client } = await startClient({}, says(text));
    const kinds: string[] = [];
    for await (const event of await client.messages.create({ ...ask('What?'), stream: true })) kinds.push(event.type);
    expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toEqual([
      'message_start',
      'content_block_start',
      'content_block_delta',
      'content_block_stop',
      'message_delta',
      'message_stop',
    ]);
  });

  it.each([
    ['a system text', { system: 'Be brief.' }, 'Be brief.'],
    [
      'a system text in blocks',
      {
        system: [
          { type: 'text' as const, text: 'Be' },
          { type: 'text' as const, text: 'brief.' },
        ],
      },
      'Be\n\nbrief.',
    ],
  ])('hands the model %s', async (_, more, system) => {
    const { client, given } = await listening();
    await client.messages.create({ ...ask('What?'), ...more });
    expect(given[0]?.system).toBe(system);
  });

  it('hands the model every turn of a conversation, in order', async () => {
    const { client, given } = await listening();
    const messages: Anthropic.MessageParam[] = [
      { role: 'user', content: 'One' },
      { role: 'assistant', content: 'Two' },
      { role: 'user', content: [{ type: 'text', text: 'Three' }] },
    ];
    await client.messages.create({ ...ask(''), messages });
    expect(given[0]?.messages).toEqual([
      { role: 'user', text: 'One' },
      { role: 'assistant', text: 'Two' },
      { role: 'user', text: 'Three' },
    ]);
  });

  it('takes an answer back into the history as it was given', async () => {
    const { client, given } = await listening();
    const first = await client.messages.create({ ...ask('One'), thinking: { type: 'adaptive' } });
    const messages: Anthropic.MessageParam[] = [
      { role: 'user', content: 'One' },
      { role: 'assistant', content: first.content },
      { role: 'user', content: 'And?' },
    ];
    await client.messages.create({ ...ask(''), messages });
    expect(given[1]?.messages[1]).toEqual({ role: 'assistant', text });
  });

  it('takes two messages of one person in a row', async () => {
    const { client, given } = await listening();
    await client.messages.create({ ...ask(''), messages: [...ask('One').messages, ...ask('Two').messages] });
    expect(given[0]?.messages).toHaveLength(2);
  });

  it('reads a document of plain text', async () => {
    const { client } = await startClient();
    const document: Anthropic.DocumentBlockParam = {
      type: 'document',
      title: 'Notes',
      source: { type: 'text', media_type: 'text/plain', data: notes },
    };
    const content: Anthropic.ContentBlockParam[] = [
      document,
      { type: 'text', text: 'What do the figures say about churn?' },
    ];
    const message = await client.messages.create({ ...ask(''), messages: [{ role: 'user', content }] });
    expect(textOf(message)).toContain('2.1% to 3.4%');
  });

  it.each([
    [
      'a document of blocks',
      {
        type: 'document' as const,
        title: 'Notes',
        source: { type: 'content' as const, content: [{ type: 'text' as const, text: notes }] },
      },
    ],
    [
      'a search result',
      {
        type: 'search_result' as const,
        title: 'Notes',
        source: 'notes',
        content: [{ type: 'text' as const, text: notes }],
      },
    ],
  ])('reads %s, its title first', async (_, block) => {
    const { client, given } = await listening();
    await client.messages.create({ ...ask(''), messages: [{ role: 'user', content: [block] }] });
    expect(given[0]?.messages[0]?.text).toBe(`Notes\n\n${notes}`);
  });

  it('answers the beta form of the interface', async () => {
    const { client } = await startClient({}, says(text));
    const { content } = await client.beta.messages.create({ ...ask('What?'), betas: ['some-day-2030-01-01'] });
    expect(content).toEqual([{ type: 'text', text }]);
  });

  it('reads the result of a tool, in text or in blocks', async () => {
    const { client, given } = await listening();
    const messages: Anthropic.MessageParam[] = [
      { role: 'user', content: 'Look it up.' },
      {
        role: 'assistant',
        content: [
          { type: 'tool_use', id: 'toolu_1', name: 'look', input: { at: 'churn' } },
          { type: 'tool_use', id: 'toolu_2', name: 'look', input: {} },
        ],
      },
      {
        role: 'user',
        content: [
          { type: 'tool_result', tool_use_id: 'toolu_1', content: 'Churn is 3.4%.' },
          {
            type: 'tool_result',
            tool_use_id: 'toolu_2',
            content: [
              { type: 'text', text: 'Nothing.' },
              { type: 'search_result', title: 'A page', source: 'a', content: [{ type: 'text', text: 'Found.' }] },
            ],
            is_error: true,
          },
        ],
      },
    ];
    await client.messages.create({ ...ask(''), messages });
    expect(given[0]?.messages[2]?.text).toBe('Churn is 3.4%.\n\nNothing.\n\nA page\n\nFound.');
  });

  it.each([
    ['metadata', { metadata: { user_id: 'pod-7' } }],
    ['a service tier', { service_tier: 'standard_only' as const }],
    [
      'tools that it may leave alone',
      { tools: [{ name: 'look', input_schema: { type: 'object' as const } }], tool_choice: { type: 'auto' as const } },
    ],
    ...(['low', 'medium', 'high', 'xhigh', 'max'] as const).map(
      (effort) => [`effort ${effort}`, { output_config: { effort } }] as const,
    ),
  ] as const)('takes %s', async (_, more) => {
    const { client } = await startClient();
    const params: Anthropic.MessageCreateParamsNonStreaming = {
      ...ask('Hi'),
      ...more,
      tools: 'tools' in more ? [...more.tools] : [],
    };
    expect((await client.messages.create(params)).stop_reason).toBe('end_turn');
  });

  it('calls the tool that it is made to call', async () => {
    const { client } = await startClient();
    const tool: Anthropic.Tool = {
      name: 'record',
      input_schema: { type: 'object', properties: { figures: { type: 'array', items: { type: 'string' } } } },
    };
    const message = await client.messages.create({
      ...ask(question),
      tools: [tool],
      tool_choice: { type: 'tool', name: 'record' },
    });
    expect(message.stop_reason).toBe('tool_use');
    expect(message.content).toMatchObject([
      { type: 'tool_use', name: 'record', input: { figures: expect.any(Array) } },
    ]);
  });
});

describe('where an answer ends', () => {
  it.each([
    ['its end', {}, { stop_reason: 'end_turn', stop_sequence: null, said: text }],
    [
      'a stop sequence',
      { stop_sequences: ['Then', ' It will'] },
      { stop_reason: 'stop_sequence', stop_sequence: ' It will', said: 'The board meets in March.' },
    ],
    [
      'a stop sequence that never comes',
      { stop_sequences: ['###'] },
      { stop_reason: 'end_turn', stop_sequence: null, said: text },
    ],
    ['max_tokens', { max_tokens: 5 }, { stop_reason: 'max_tokens', stop_sequence: null, said: text.slice(0, 18) }],
    [
      'max_tokens before a stop sequence',
      { max_tokens: 5, stop_sequences: ['Then'] },
      { stop_reason: 'max_tokens', stop_sequence: null, said: text.slice(0, 18) },
    ],
  ] as const)('is %s, streamed or not', async (_, more, { said, ...end }) => {
    const { client } = await startClient({}, says(text));
    const params = {
      ...ask('What?'),
      ...more,
      stop_sequences: 'stop_sequences' in more ? [...more.stop_sequences] : [],
    };
    const whole = await client.messages.create(params);
    const live = await client.messages.stream(params).finalMessage();
    for (const message of [whole, live]) {
      expect(message).toMatchObject(end);
      expect(textOf(message)).toBe(said);
      expect(message.usage.output_tokens).toBe(estimateTokens(said));
    }
  });
});

describe('messages.stream', () => {
  it('tells its story by every event of the helper', async () => {
    const { client } = await startClient({}, says(text));
    const heard: string[] = [];
    let written = '';
    const stream = client.messages
      .stream(ask('What?'))
      .on('connect', () => heard.push('connect'))
      .on('text', (delta, snapshot) => {
        written += delta;
        expect(snapshot).toBe(written);
      })
      .on('contentBlock', (block) => heard.push(block.type))
      .on('message', (message) => heard.push(message.role))
      .on('finalMessage', () => heard.push('finalMessage'))
      .on('end', () => heard.push('end'));
    await stream.done();
    expect(written).toBe(text);
    expect(heard).toEqual(['connect', 'text', 'assistant', 'finalMessage', 'end']);
    expect(await stream.finalText()).toBe(text);
    expect(stream.request_id).toMatch(/^req_01/);
  });

  it('is read event by event, and sums up to the whole message', async () => {
    const { client } = await startClient({}, says(text));
    const stream = client.messages.stream(ask('What?'));
    let written = '';
    for await (const event of stream) {
      if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') written += event.delta.text;
    }
    expect(written).toBe(text);
    const { usage, ...streamed } = await stream.finalMessage();
    const whole = await client.messages.create(ask('What?'));
    expect(usage).toEqual(whole.usage);
    expect({ ...streamed, id: '', parsed_output: null }).toEqual({
      ...whole,
      usage: undefined,
      id: '',
      parsed_output: null,
    });
  });

  it('becomes a readable stream and is read back', async () => {
    const { client } = await startClient({}, says(text));
    const { MessageStream } = await import('@anthropic-ai/sdk/lib/MessageStream');
    const readable = client.messages.stream(ask('What?')).toReadableStream();
    expect(await MessageStream.fromReadableStream(readable).finalText()).toBe(text);
  });

  it('tells the input of a forced tool bit by bit', async () => {
    const { client } = await startClient();
    const tool: Anthropic.Tool = {
      name: 'record',
      input_schema: { type: 'object', properties: { note: { type: 'string' } } },
    };
    let json = '';
    const stream = client.messages
      .stream({ ...ask(question), tools: [tool], tool_choice: { type: 'any' } })
      .on('inputJson', (delta) => (json += delta));
    const { content } = await stream.finalMessage();
    expect(content).toMatchObject([{ type: 'tool_use', input: JSON.parse(json) }]);
  });
});

describe('messages.countTokens', () => {
  it('counts what create reports as its input', async () => {
    const { client } = await startClient();
    const tools: Anthropic.Tool[] = [{ name: 'look', input_schema: { type: 'object' } }];
    const body = { system: 'Be brief.', tools, messages: ask(question).messages, model: 'practice' };
    const counted = await client.messages.countTokens(body);
    expect(counted.input_tokens).toBeGreaterThan(30);
    expect((await client.messages.create({ ...body, max_tokens: 10 })).usage.input_tokens).toBe(counted.input_tokens);
  });

  it('counts a request that thinks and answers in a form', async () => {
    const { client } = await startClient();
    const { input_tokens: tokens } = await client.messages.countTokens({
      model: 'practice',
      messages: ask('Hello').messages,
      thinking: { type: 'enabled', budget_tokens: 2_048 },
      output_config: { format: zodOutputFormat(z.object({ a: z.string() })) },
    });
    expect(tokens).toBe(2);
  });
});

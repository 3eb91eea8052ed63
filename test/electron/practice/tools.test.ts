import { describe, expect, it } from 'vitest';
import { answer } from '../../../electron/practice/answer.ts';
import { openSession, userSays } from './fake-session.ts';

const tool = {
  name: 'record',
  description: 'Writes down what was found.',
  input_schema: { type: 'object', properties: { found: { type: 'array', items: { type: 'string' } } } },
};
const text = 'The sea rose by 3 cm in May. The wall holds 5 cm.\n\nWhat do the figures say?';
const asked = { messages: userSays(text), tools: [tool] };
const force = { tool_choice: { type: 'tool', name: 'record' } };

function run(body: Record<string, unknown>) {
  const { clock, send } = openSession({}, answer);
  const sent = send(body);
  clock.advance(3_600_000);
  return sent;
}

describe('tools', () => {
  it('are never called unasked', () => {
    for (const choice of [{}, { tool_choice: { type: 'auto' } }, { tool_choice: { type: 'none' } }]) {
      expect(run({ ...asked, ...choice }).json()).toMatchObject({
        stop_reason: 'end_turn',
        content: [{ type: 'text' }],
      });
    }
  });

  it.each([force, { tool_choice: { type: 'any' } }])(
    'are called where %j demands it, with an input that fits',
    (choice) => {
      const body = run({ ...asked, ...choice }).json();
      expect(body).toMatchObject({
        stop_reason: 'tool_use',
        content: [{ type: 'tool_use', name: 'record', id: expect.stringMatching(/^toolu_/) }],
      });
      const [call] = body['content'] as { input: { found: string[] } }[];
      expect(call?.input.found.join(' ')).toContain('3 cm');
    },
  );

  it('stream their input as JSON, bit by bit', () => {
    const events = run({ ...asked, ...force, stream: true }).events();
    const start = events.find(({ event }) => event === 'content_block_start');
    expect(start?.data['content_block']).toMatchObject({ type: 'tool_use', name: 'record', input: {} });
    const parts = events.flatMap(
      ({ data }) => (data['delta'] as { partial_json?: string } | undefined)?.partial_json ?? [],
    );
    expect(parts.length).toBeGreaterThan(1);
    expect(JSON.parse(parts.join(''))).toHaveProperty('found');
  });

  it('lose an input that max_tokens cut in the middle', () => {
    expect(run({ ...asked, ...force, max_tokens: 5 }).json()).toMatchObject({
      stop_reason: 'max_tokens',
      content: [{ type: 'tool_use', input: {} }],
    });
  });

  const call = { role: 'assistant', content: [{ type: 'tool_use', id: 't1', name: 'record', input: { found: [] } }] };
  const result = (id: string) => ({
    role: 'user',
    content: [{ type: 'tool_result', tool_use_id: id, content: 'Done.' }],
  });

  it('may have their results sent back, and those are read', () => {
    expect(run({ ...asked, messages: [...asked.messages, call, result('t1')] }).answered.status).toBe(200);
  });

  it.each([
    [
      'a call that nothing answers',
      { messages: [...asked.messages, call, ...userSays('And?')] },
      /`tool_use` ids were found without/,
    ],
    ['an answer to nothing', { messages: [result('t1')] }, /unexpected `tool_use_id`/],
    [
      'an answer to another call',
      { messages: [...asked.messages, call, result('t2')] },
      /`tool_use` ids were found without/,
    ],
    ['two tools of one name', { tools: [tool, tool] }, /names must be unique/],
    ['a tool without a schema', { tools: [{ name: 'a' }] }, /tools\.0\.custom\.input_schema: Field required/],
    [
      'a tool without a name',
      { tools: [{ input_schema: { type: 'object' } }] },
      /tools\.0\.custom\.name: Field required/,
    ],
    ['a tool with a strange name', { tools: [{ ...tool, name: 'a b' }] }, /should match pattern/],
    [
      'a choice of a tool that isn’t there',
      { tool_choice: { type: 'tool', name: 'other' } },
      /not found in provided tools/,
    ],
    ['a choice nobody knows', { tool_choice: { type: 'some' } }, /^tool_choice\.type: /],
    ['a forced choice while thinking', { ...force, thinking: { type: 'adaptive' } }, /thinking may not be on/],
  ])('are refused with %s', (_, body, message) => {
    const sent = run({ ...asked, ...body });
    expect(sent.answered.status).toBe(400);
    expect((sent.json()['error'] as { message: string }).message).toMatch(message);
  });
});

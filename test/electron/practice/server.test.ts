import { describe, expect, it } from 'vitest';
import { ask, post, says, startClient } from './practice-fixture.ts';

const text = 'The board meets in March. It will ask about churn, and about the price cut of a rival.';

describe('the practice server through the SDK', () => {
  it('streams a reply', async () => {
    const { client } = await startClient({}, says(text));
    const stream = client.messages.stream(ask('What will the board ask?'));
    const message = await stream.finalMessage();
    expect(message.content).toEqual([{ type: 'text', text, citations: null }]);
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

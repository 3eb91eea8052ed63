import { describe, expect, it } from 'vitest';
import { thinkMs, jitterOf, writeMs } from '../../../shared/forecast/pace.ts';
import { estimateTokens } from '../../../shared/tokens.ts';
import { openSession, userSays } from './fake-session.ts';

type Sent = ReturnType<ReturnType<typeof openSession>['send']>;
type Delta = { type: string; thinking?: string; text?: string; signature?: string };
type Usage = { output_tokens: number; output_tokens_details: { thinking_tokens: number } };

const brief = 'Name the three largest risks.';
const asked = { messages: userSays(brief), max_tokens: 4_000 };
const adaptive = { ...asked, thinking: { type: 'adaptive' } };
const words = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');

const deltas = (sent: Sent) =>
  sent
    .events()
    .filter(({ event }) => event === 'content_block_delta')
    .map(({ data }) => ({ index: data['index'], ...(data['delta'] as Delta) }));
const thought = (sent: Sent) =>
  deltas(sent)
    .map(({ thinking }) => thinking ?? '')
    .join('');
const said = (sent: Sent) =>
  deltas(sent)
    .map(({ text }) => text ?? '')
    .join('');
const usageOf = (sent: Sent) => sent.events().find(({ event }) => event === 'message_delta')?.data['usage'] as Usage;

function run(body: Record<string, unknown>, options: Parameters<typeof openSession>[0] = {}) {
  const { clock, send } = openSession(options, () => ({ text: words }));
  const sent = send(body);
  clock.advance(3_600_000);
  return sent;
}

describe('thinking', () => {
  it('is off where nobody asks for it', () => {
    expect(run(asked).json()['content']).toEqual([{ type: 'text', text: words }]);
    expect(run({ ...asked, thinking: { type: 'disabled' } }, { thinking: true }).json()['content']).toHaveLength(1);
    expect(run({ ...asked, thinking: { type: 'between_tools' } }).json()['content']).toHaveLength(1);
  });

  it.each([
    ['adaptive', { type: 'adaptive' }, {}],
    ['with a budget', { type: 'enabled', budget_tokens: 1_024 }, {}],
    ['by the session', undefined, { thinking: true }],
  ])('comes before the text and is counted: %s', (_, thinking, options) => {
    const body = run({ ...asked, thinking }, options).json();
    const [first, second] = body['content'] as { type: string; thinking?: string; signature?: string; text?: string }[];
    expect([first?.type, second?.type, second?.text]).toEqual(['thinking', 'text', words]);
    expect(first?.thinking).toContain(brief.slice(0, -1));
    expect(first?.signature).toMatch(/^[A-Za-z0-9+/=]{80,}$/);
    const tokens = estimateTokens(first?.thinking ?? '');
    expect(body['usage']).toMatchObject({
      output_tokens: tokens + estimateTokens(words),
      output_tokens_details: { thinking_tokens: tokens },
    });
  });

  it('streams as a block of its own: thinking, signature, then the text', () => {
    const sent = run({ ...adaptive, stream: true });
    const kinds = deltas(sent).map(({ index, type }) => `${String(index)} ${type}`);
    expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toEqual([
      '0 thinking_delta',
      '0 signature_delta',
      '1 text_delta',
    ]);
    expect(said(sent)).toBe(words);
    expect(usageOf(sent).output_tokens_details.thinking_tokens).toBe(estimateTokens(thought(sent)));
    const names = sent.events().map(({ event }) => event);
    expect(names.filter((name) => name === 'content_block_start')).toHaveLength(2);
    expect(names.filter((name) => name === 'content_block_stop')).toHaveLength(2);
  });

  it('takes its time at the same rate as the text', () => {
    const sent = run({ ...adaptive, stream: true });
    const jitter = jitterOf(1, brief);
    const whole = writeMs({ outputTokens: usageOf(sent).output_tokens, pace: 1, jitter });
    const first = thinkMs({ inputTokens: estimateTokens(brief), pace: 1, jitter });
    const textAt =
      sent.events().find(({ data }) => data.type === 'content_block_start' && data['index'] === 1)?.at ?? 0;
    expect(Math.abs((sent.events().at(-1)?.at ?? 0) - first - whole)).toBeLessThan(1);
    expect(textAt).toBeGreaterThan(first + (whole * estimateTokens(thought(sent))) / usageOf(sent).output_tokens - 1);
  });

  it('is kept to itself where the request asks for that, and counted all the same', () => {
    const omitted = run({ ...asked, thinking: { type: 'adaptive', display: 'omitted' }, stream: true });
    const shown = run({ ...adaptive, stream: true });
    expect(thought(omitted)).toBe('');
    expect(deltas(omitted).some(({ type }) => type === 'signature_delta')).toBe(true);
    expect(usageOf(omitted)).toEqual(usageOf(shown));
  });

  it('uses up max_tokens like any other word', () => {
    const cut = run({ ...adaptive, max_tokens: 10 }).json();
    expect(cut).toMatchObject({ stop_reason: 'max_tokens', usage: { output_tokens: 10 } });
    expect(cut['content']).toHaveLength(1);
  });

  it('of earlier turns is taken back and is nothing that was said', () => {
    const given: unknown[] = [];
    const { clock, send } = openSession({}, ({ messages }) => {
      given.push(messages);
      return { text: 'Yes.' };
    });
    const content = [
      { type: 'thinking', thinking: 'A secret', signature: 'abc' },
      { type: 'redacted_thinking', data: 'xyz' },
      { type: 'text', text: 'Hello' },
    ];
    const history = [...userSays('Hi'), { role: 'assistant', content }, ...userSays('And?')];
    const sent = send({ ...asked, messages: history });
    clock.advance(600_000);
    expect(given).toEqual([
      [
        { role: 'user', text: 'Hi' },
        { role: 'assistant', text: 'Hello' },
        { role: 'user', text: 'And?' },
      ],
    ]);
    expect(sent.json()['usage']).toMatchObject({ input_tokens: 1 + 2 + 2 });
  });

  it.each([
    ['too small a budget', { type: 'enabled', budget_tokens: 1_023 }, /greater than or equal to 1024/],
    ['a budget beyond max_tokens', { type: 'enabled', budget_tokens: 4_000 }, /`max_tokens` must be greater/],
    ['no budget', { type: 'enabled' }, /^thinking\.budget_tokens: Field required/],
    ['a type nobody knows', { type: 'deep' }, /^thinking\.type: /],
    ['a field nobody knows', { type: 'adaptive', depth: 3 }, /^thinking\.depth: Extra inputs/],
  ])('is refused with %s', (_, thinking, message) => {
    const sent = run({ ...asked, thinking });
    expect(sent.answered.status).toBe(400);
    expect((sent.json()['error'] as { message: string }).message).toMatch(message);
  });

  it('is refused beside sampling that it excludes, under the versions that still take sampling', () => {
    const { send } = openSession();
    const old = { 'anthropic-version': '2023-06-01' };
    expect(send({ ...adaptive, temperature: 0.5 }, old).answered.status).toBe(400);
    expect(send({ ...adaptive, top_k: 5 }, old).answered.status).toBe(400);
    expect(send({ ...adaptive, temperature: 1, top_p: 0.95 }, old).answered.status).toBe(0);
  });
});

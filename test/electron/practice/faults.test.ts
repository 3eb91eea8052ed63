import { describe, expect, it } from 'vitest';
import { thinkMs } from '../../../shared/forecast/pace.ts';
import { parseFaults } from '../../../shared/practice.ts';
import { openSession, userSays } from './fake-session.ts';

const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');

function openFaulty(text: string, pace = 1) {
  const faults = parseFaults(text);
  if (!faults.ok) throw new Error('The test’s own faults can’t be read.');
  return openSession({ faults: faults.value, pace }, () => ({ text: words }));
}

const streamed = (text = 'Go on') => ({ messages: userSays(text), stream: true });
const heard = (sent: ReturnType<ReturnType<typeof openSession>['send']>) =>
  sent
    .events()
    .filter(({ event }) => event === 'content_block_delta')
    .map(({ data }) => (data['delta'] as { text: string }).text)
    .join('');

describe('faults on purpose', () => {
  it('answer the numbered request with a status, and the next one as ever', () => {
    const { clock, send } = openFaulty('429@1,529@2,500@3');
    const sent = [send(streamed()), send(streamed()), send(streamed()), send(streamed())];
    clock.advance(60_000);
    expect(sent.map(({ answered }) => answered.status)).toEqual([429, 529, 500, 200]);
    expect(sent.slice(0, 3).map((each) => (each.json()['error'] as { type: string }).type)).toEqual([
      'rate_limit_error',
      'overloaded_error',
      'api_error',
    ]);
    expect(sent[0]?.answered.headers['retry-after']).toBe('2');
  });

  it('count requests that are in order, and nothing else', () => {
    const { request, send } = openFaulty('529@2');
    request('/v1/models', 'GET', '');
    request('/v1/messages/count_tokens', 'POST', JSON.stringify({ model: 'practice', messages: userSays('x') }));
    expect(send({ messages: [] }).answered.status).toBe(400);
    expect(send(streamed()).answered.status).toBe(200);
    expect(send(streamed()).answered.status).toBe(529);
  });

  it('stall: begins to write, then keeps silent with the connection open', () => {
    const { clock, send } = openFaulty('stall@1');
    const sent = send(streamed());
    clock.advance(3_600_000);
    expect(heard(sent).length).toBeGreaterThan(50);
    expect(words.startsWith(heard(sent))).toBe(true);
    expect(sent.answered).toMatchObject({ ended: false, cut: false });
    expect(sent.events().at(-1)?.at).toBeLessThan(60_000);
  });

  it('cut: begins to write, then drops the connection', () => {
    const { clock, send } = openFaulty('cut@1');
    const sent = send(streamed());
    clock.advance(3_600_000);
    expect(heard(sent).length).toBeGreaterThan(50);
    expect(sent.answered).toMatchObject({ ended: false, cut: true });
  });

  it('error: begins to write, then says that it is overloaded', () => {
    const { clock, send } = openFaulty('error@1');
    const sent = send(streamed());
    clock.advance(3_600_000);
    expect(heard(sent).length).toBeGreaterThan(50);
    expect(sent.events().at(-1)?.data).toEqual({
      type: 'error',
      error: { type: 'overloaded_error', message: 'Overloaded' },
    });
    expect(sent.answered).toMatchObject({ ended: true, cut: false });
  });

  it('break an answer without streaming, too', () => {
    const { clock, send } = openFaulty('stall@1,cut@2,error@3');
    const whole = { messages: userSays('Go on') };
    const sent = [send(whole), send(whole), send(whole)];
    clock.advance(3_600_000);
    expect(sent.map(({ answered: { status, ended, cut } }) => ({ status, ended, cut }))).toEqual([
      { status: 0, ended: false, cut: false },
      { status: 0, ended: false, cut: true },
      { status: 529, ended: true, cut: false },
    ]);
  });

  it('slow: an eighth of the pace for conversations whose brief holds the text', () => {
    const { clock, send } = openFaulty('slow:"NARRATIVE arc"');
    const material = '<material id="a" title="A">\nNarrative arc\n</material>\n';
    const slow = send(streamed(`${material}<task title="Story">\nWrite the narrative arc.\n</task>`));
    const other = send(streamed(`${material}<task title="Money">\nCheck the figures.\n</task>`));
    clock.advance(600_000);
    const firstAt = (sent: typeof slow) => sent.events().find(({ event }) => event === 'content_block_start')?.at ?? 0;
    const longest = thinkMs({ inputTokens: 50, pace: 1, jitter: 1.1 });
    expect(firstAt(other)).toBeLessThan(longest);
    expect(firstAt(slow)).toBeGreaterThan(thinkMs({ inputTokens: 0, pace: 1 / 8, jitter: 0.9 }));
  });
});

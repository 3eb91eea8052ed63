import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPieces } from '../../../electron/practice/pacing.ts';
import { jitterOf, thinkMs, writeMs } from '../../../shared/forecast/pace.ts';
import { estimateTokens } from '../../../shared/tokens.ts';
import { openSession, userSays } from './fake-session.ts';

const words = Array.from({ length: 120 }, (_, index) => `word${index}`).join(' ');
const brief = 'Name the three largest risks.';
const jitter = jitterOf(1, brief);
const think = thinkMs({ inputTokens: estimateTokens(brief), pace: 1, jitter });
const write = writeMs({ outputTokens: estimateTokens(words), pace: 1, jitter });
const streamed = { messages: userSays(brief), stream: true };

describe('a streamed reply on a clock of our own', () => {
  it('starts the message at once and its text after the time to think', () => {
    const { clock, send } = openSession({}, () => ({ text: words }));
    const reply = send(streamed);
    clock.advance(think - 1);
    expect(reply.events().map(({ at, event }) => ({ at, event }))).toEqual([{ at: 0, event: 'message_start' }]);
    clock.advance(2);
    expect(reply.events().map(({ event }) => event)).toEqual([
      'message_start',
      'content_block_start',
      'ping',
      'content_block_delta',
    ]);
  });

  it('ends exactly when the arithmetic says', () => {
    const { clock, send } = openSession({}, () => ({ text: words }));
    const reply = send(streamed);
    clock.advance(think + write + 10);
    const last = reply.events().at(-1);
    expect(last?.event).toBe('message_stop');
    expect(Math.abs((last?.at ?? 0) - think - write)).toBeLessThan(1);
  });

  it('does not fall behind when every timer is late', () => {
    const { clock, send } = openSession({}, () => ({ text: words }), 15);
    const reply = send(streamed);
    clock.advance(think + write + 100);
    expect((reply.events().at(-1)?.at ?? Infinity) - think - write).toBeLessThanOrEqual(16);
  });

  it('sends at most about thirty events a second, however fast it writes', () => {
    const { clock, send } = openSession({ pace: 20 }, () => ({ text: words }));
    const reply = send(streamed);
    clock.advance(60_000);
    const deltas = reply.events().filter(({ event }) => event === 'content_block_delta');
    const gaps = deltas.slice(1, -1).map(({ at }, index) => at - (deltas[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(32);
    expect(deltas.map(({ data }) => (data['delta'] as { text: string }).text).join('')).toBe(words);
  });

  it('breaks a long silence with pings', () => {
    const { clock, send } = openSession();
    const reply = send({ messages: userSays('x'.repeat(160_000 * 3.6)), stream: true });
    clock.advance(31_000);
    expect(reply.events().map(({ at, event }) => `${event} ${at}`)).toEqual([
      'message_start 0',
      'ping 10000',
      'ping 20000',
      'ping 30000',
    ]);
  });

  it('breaks the silence between words of a very slow reply, too', () => {
    const { clock, send } = openSession({ pace: 0.01 }, () => ({ text: words }));
    const reply = send(streamed);
    clock.advance(2_000_000);
    const times = reply.events().map(({ at }) => at);
    expect(Math.max(...times.map((at, index) => at - (times[index - 1] ?? 0)))).toBeLessThanOrEqual(10_000);
  });

  it('stops at once when the client is gone', () => {
    const { clock, send } = openSession({}, () => ({ text: words }));
    const reply = send(streamed);
    clock.advance(think + 1_000);
    reply.stop();
    const before = reply.events().length;
    clock.advance(60_000);
    expect(reply.events()).toHaveLength(before);
    expect(reply.answered.cut).toBe(true);
  });

  it('is cut when its session closes', () => {
    const { clock, send, session } = openSession({}, () => ({ text: words }));
    const reply = send(streamed);
    clock.advance(100);
    session.close();
    expect(reply.answered.cut).toBe(true);
  });

  it('says that it failed when the model fails, and tells the host why', () => {
    const bug = new Error('a bug');
    const { bugs, clock, send } = openSession({}, () => {
      throw bug;
    });
    const reply = send(streamed);
    const whole = send({ messages: userSays(brief) });
    clock.advance(1);
    expect(reply.events().at(-1)?.data).toMatchObject({ type: 'error', error: { type: 'api_error' } });
    expect(whole.answered.status).toBe(500);
    expect(bugs).toEqual([bug, bug]);
  });

  it('takes its time when it answers whole, too', () => {
    const { clock, send } = openSession({}, () => ({ text: words }));
    const reply = send({ messages: userSays(brief) });
    clock.advance(think + write - 1);
    expect(reply.answered.ended).toBe(false);
    clock.advance(2);
    expect(reply.json()).toMatchObject({ type: 'message', content: [{ type: 'text', text: words }] });
  });
});

describe('planPieces', () => {
  it('loses nothing, keeps order, starts at once and ends with the duration', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.double({ min: 0, max: 1e6, noNaN: true }), (text, duration) => {
        const pieces = planPieces(text, duration);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        const dues = pieces.map((piece) => piece.dueMs);
        expect(dues.toSorted((one, other) => one - other)).toEqual(dues);
        expect(dues[0] ?? 0).toBe(0);
        if (pieces.length > 1) expect(dues.at(-1)).toBeCloseTo(duration, 3);
        for (const piece of pieces) expect(piece.text).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

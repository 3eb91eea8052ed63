import { describe, expect, it } from 'vitest';
import { thinkMs } from '../../../shared/forecast/pace.ts';
import { noLimits, parseFaults } from '../../../shared/practice.ts';
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

describe('faults by text, by seed, and the kinds beside a status', () => {
  const statuses = (sent: readonly { answered: { status: number } }[]) => sent.map(({ answered }) => answered.status);
  const task = (text: string) => userSays(`<task title="T">\n${text}\n</task>`);
  const schema = { type: 'object', properties: {}, additionalProperties: false };
  const format = { output_config: { format: { type: 'json_schema', schema } } };

  it('fire on the first request whose brief holds the text, and on as many as are asked for', () => {
    const { clock, send } = openFaulty('529:"Merge"x2,500:"pricing"');
    const sent = [
      send({ messages: task('Read the pricing.') }),
      send({ messages: task('Read the PRICING.') }),
      send({ messages: task('merge it') }),
      send({ messages: task('merge pricing') }),
      send({ messages: task('merge the rest') }),
    ];
    clock.advance(600_000);
    expect(statuses(sent)).toEqual([500, 200, 529, 529, 200]);
  });

  it('by text wait for a request that the limits let in', () => {
    const faults = parseFaults('cut:"merge"');
    const limits = { ...noLimits, requestsPerMinute: 6 };
    const { clock, send } = openSession({ faults: faults.ok ? faults.value : [], limits });
    const sent = [send({ messages: task('Read.') }), send({ messages: task('merge it') })];
    clock.advance(60_000);
    const again = send({ messages: task('merge it') });
    clock.advance(60_000);
    expect(statuses(sent)).toEqual([200, 429]);
    expect(again.answered.cut).toBe(true);
  });

  it('say when to come back, unless the 429 is a bare one', () => {
    const { send } = openFaulty('429:"one",429-bare:"two"');
    expect(send({ messages: task('one') }).answered.headers['retry-after']).toBe('2');
    const bare = send({ messages: task('two') }).answered;
    expect(bare.status).toBe(429);
    expect(bare.headers).not.toHaveProperty('retry-after');
  });

  it.each([400, 401, 403, 404, 413, 429, 500, 529] as const)('answer with a %d that the API would word', (status) => {
    const sent = openFaulty(`${status}@1`).send({ messages: task('Go') });
    expect(sent.answered.status).toBe(status);
    expect(sent.json()).toMatchObject({ type: 'error', error: { message: expect.any(String) } });
  });

  it('by seed meet the same requests whatever the order in which they come', () => {
    const briefs = Array.from({ length: 40 }, (_, index) => `Task ${index}`);
    const met = (order: readonly string[]) => {
      const { clock, send } = openFaulty('529~30%', 1_000);
      const sent = order.map((brief) => ({ brief, sent: send({ messages: task(brief) }) }));
      clock.advance(60_000);
      return sent.filter((each) => each.sent.answered.status === 529).map(({ brief }) => brief);
    };
    const forward = met(briefs);
    expect(forward.length).toBeGreaterThan(4);
    expect(forward.length).toBeLessThan(24);
    expect(met(briefs.toReversed()).toSorted()).toEqual(forward.toSorted());
  });

  it('by seed are drawn anew when the same prompt comes again', () => {
    const { clock, send } = openFaulty('529~50%', 1_000);
    const sent = Array.from({ length: 40 }, () => send({ messages: task('Again') }));
    clock.advance(60_000);
    expect(new Set(statuses(sent))).toEqual(new Set([200, 529]));
  });

  it('schema: refuses requests that carry one, and passes the others by', () => {
    const { clock, send } = openFaulty('schema~100%', 1_000);
    const [plain, formatted] = [send({ messages: task('Go') }), send({ messages: task('Go'), ...format })];
    clock.advance(60_000);
    expect(statuses([plain, formatted])).toEqual([200, 400]);
    expect(formatted.json()['error']).toMatchObject({ type: 'invalid_request_error' });
  });

  it('refusal: stops in mid-reply with the stop reason of that name, streamed or not', () => {
    const { clock, send } = openFaulty('refusal@1,refusal@2');
    const [whole, live] = [send({ messages: task('Go') }), send({ messages: task('Go'), stream: true })];
    clock.advance(600_000);
    expect(whole.json()).toMatchObject({ stop_reason: 'refusal', stop_details: { type: 'refusal', category: null } });
    expect(heard(live)).toBe((whole.json()['content'] as { text: string }[])[0]?.text);
    expect(words.startsWith(heard(live))).toBe(true);
    expect(heard(live).length).toBeLessThan(words.length / 2);
    expect(live.events().find(({ event }) => event === 'message_delta')?.data['delta']).toMatchObject({
      stop_reason: 'refusal',
    });
  });

  it('invalid: JSON that doesn’t parse, a section too few, no prose at all', () => {
    const asked = (output: string, text: string) => {
      const faults = parseFaults('invalid@1');
      const { clock, send } = openSession({ faults: faults.ok ? faults.value : [] }, () => ({ text }));
      const sent = send({ messages: userSays(`<task title="T">\nGo.\n</task>\n\n<output ${output}\n</output>`) });
      clock.advance(600_000);
      return (sent.json()['content'] as { text: string }[])[0]?.text ?? '';
    };
    const fields = 'kind="fields">\nJSON:\n- risks (list, required)';
    expect(() => void JSON.parse(asked(fields, '{"risks": ["one", "two"]}'))).toThrow(SyntaxError);
    expect(asked('kind="sections">\n- One\n- Two', '## One\n\nA\n\n## Two\n\nB')).toBe('## One\n\nA');
    expect(asked('kind="sections">\n- One', '## One\n\nA')).toBe('A');
    expect(asked('kind="prose">\nText.', 'Words.')).toBe('');
  });

  it('slow: by number and by seed, too', () => {
    const { clock, send } = openFaulty('slow@2');
    const [first, second] = [send(streamed()), send(streamed())];
    clock.advance(600_000);
    const firstAt = (sent: ReturnType<typeof send>) =>
      sent.events().find(({ event }) => event === 'content_block_start')?.at ?? 0;
    expect(firstAt(second)).toBeCloseTo(firstAt(first) * 8, 3);
  });
});

import { describe, expect, it } from 'vitest';
import { parseFaults } from '../../../shared/practice.ts';
import { openSession, userSays } from './fake-session.ts';

type Session = ReturnType<typeof openSession>;
type Batch = {
  id: string;
  processing_status: string;
  request_counts: Record<string, number>;
  results_url: string | null;
};

const path = '/v1/messages/batches';
const item = (id: string, text = 'Hello', more: Record<string, unknown> = {}) => ({
  custom_id: id,
  params: { model: 'practice', max_tokens: 100, messages: userSays(text), ...more },
});
const create = ({ request }: Session, requests: unknown) => request(path, 'POST', JSON.stringify({ requests }));
// The tests read only what the server under test has just written, in the shapes that the API documents.
const batchOf = (sent: ReturnType<Session['request']>) => sent.json() as unknown as Batch;
const get = (session: Session, id: string) => batchOf(session.request(`${path}/${id}`, 'GET', ''));
const resultsOf = (session: Session, id: string) =>
  session
    .request(`${path}/${id}/results`, 'GET', '')
    .answered.text.trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { custom_id: string; result: Record<string, unknown> });
const messageOf = (sent: ReturnType<Session['request']>) => (sent.json()['error'] as { message: string }).message;

function openFaulty(text: string, pace = 1) {
  const faults = parseFaults(text);
  return openSession({ faults: faults.ok ? faults.value : [], pace });
}

const day = 24 * 60 * 60_000;

describe('a batch', () => {
  it('is in progress until all of it is done, then ended with every result', () => {
    const session = openSession();
    const batch = batchOf(create(session, [item('a'), item('b'), item('c')]));
    expect(batch).toMatchObject({
      type: 'message_batch',
      processing_status: 'in_progress',
      request_counts: { processing: 3, succeeded: 0, errored: 0, canceled: 0, expired: 0 },
      results_url: null,
      ended_at: null,
    });
    session.clock.advance(60_000);
    expect(get(session, batch.id)).toMatchObject({
      processing_status: 'ended',
      request_counts: { processing: 0, succeeded: 3, errored: 0, canceled: 0, expired: 0 },
      results_url: `${path}/${batch.id}/results`,
    });
    const results = resultsOf(session, batch.id);
    expect(results.map(({ custom_id: id }) => id).toSorted()).toEqual(['a', 'b', 'c']);
    expect(results[0]?.result).toMatchObject({
      type: 'succeeded',
      message: {
        stop_reason: 'end_turn',
        content: [{ text: 'Yes.' }],
        usage: { service_tier: 'batch', input_tokens: 2 },
      },
    });
  });

  it('works on four at a time, at the session’s pace', () => {
    const asked: string[] = [];
    const session = openSession({}, ({ messages }) => {
      asked.push(messages[0]?.text ?? '');
      return { text: 'Yes.' };
    });
    create(
      session,
      Array.from({ length: 6 }, (_, index) => item(`r${index}`, `Text ${index}`)),
    );
    session.clock.advance(3_400);
    expect(asked).toHaveLength(4);
    session.clock.advance(60_000);
    expect(asked).toHaveLength(6);
  });

  it('goes past the rate limits and leaves the others their share', () => {
    const session = openSession({
      limits: { requestsPerMinute: 1, inputTokensPerMinute: 10, outputTokensPerMinute: 10 },
    });
    const { id } = batchOf(create(session, [item('a'), item('b')]));
    session.clock.advance(60_000);
    expect(get(session, id).request_counts).toMatchObject({ succeeded: 2 });
    expect(session.send({ messages: userSays('Hello') }).answered.status).toBe(0);
  });

  it('tells a request that is not in order by its result', () => {
    const session = openSession();
    const { id } = batchOf(create(session, [item('good'), item('bad', ''), item('other', 'Hi', { model: 'other' })]));
    session.clock.advance(60_000);
    expect(get(session, id).request_counts).toMatchObject({ succeeded: 1, errored: 2 });
    const byId = new Map(resultsOf(session, id).map(({ custom_id: name, result }) => [name, result]));
    expect(byId.get('bad')).toMatchObject({ type: 'errored', error: { error: { type: 'invalid_request_error' } } });
    expect(byId.get('other')).toMatchObject({ type: 'errored', error: { error: { type: 'not_found_error' } } });
  });

  it('meets faults by text and by seed, never those by number', () => {
    const session = openFaulty(
      '500@1,529@2,429:"one",cut:"two",stall:"three",error:"four",refusal:"five",invalid:"six"',
    );
    const texts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
    const { id } = batchOf(
      create(
        session,
        texts.map((text) => item(text, text)),
      ),
    );
    session.clock.advance(600_000);
    const byId = new Map(resultsOf(session, id).map(({ custom_id: name, result }) => [name, result]));
    const errorOf = (name: string) =>
      (byId.get(name)?.['error'] as { error: { type: string } } | undefined)?.error.type;
    expect(texts.map(errorOf)).toEqual([
      'rate_limit_error',
      'api_error',
      'timeout_error',
      'overloaded_error',
      undefined,
      undefined,
      undefined,
    ]);
    expect(byId.get('five')).toMatchObject({ message: { stop_reason: 'refusal' } });
    expect(byId.get('six')).toMatchObject({ message: { content: [] } });
    const seeded = openFaulty('529~50%');
    const batch = batchOf(
      create(
        seeded,
        Array.from({ length: 40 }, (_, index) => item(`r${index}`, `Text ${index}`)),
      ),
    );
    seeded.clock.advance(600_000);
    expect(get(seeded, batch.id).request_counts['errored']).toBeGreaterThan(8);
    expect(get(seeded, batch.id).request_counts['succeeded']).toBeGreaterThan(8);
  });

  it('that is canceled finishes what it had begun and begins nothing more', () => {
    const session = openSession();
    const { id } = batchOf(
      create(
        session,
        Array.from({ length: 6 }, (_, index) => item(`r${index}`)),
      ),
    );
    session.clock.advance(1_000);
    const cancel = () => session.request(`${path}/${id}/cancel`, 'POST', '');
    expect(batchOf(cancel())).toMatchObject({ processing_status: 'canceling', request_counts: { processing: 6 } });
    expect(batchOf(cancel()).processing_status).toBe('canceling');
    session.clock.advance(60_000);
    expect(get(session, id)).toMatchObject({
      processing_status: 'ended',
      request_counts: { succeeded: 4, canceled: 2 },
      cancel_initiated_at: expect.stringMatching(/Z$/),
    });
    expect(resultsOf(session, id).filter(({ result }) => result['type'] === 'canceled')).toHaveLength(2);
    expect(cancel().answered.status).toBe(400);
  });

  it('that isn’t done within a day expires, with what it has', () => {
    const session = openSession({ pace: 0.000_01 });
    const { id } = batchOf(create(session, [item('quick', ''), item('slow', 'x'.repeat(3_600))]));
    session.clock.advance(day);
    expect(get(session, id)).toMatchObject({ processing_status: 'ended', request_counts: { errored: 1, expired: 1 } });
    session.clock.advance(day);
    expect(resultsOf(session, id).map(({ result }) => result['type'])).toEqual(['errored', 'expired']);
  });

  it('can be deleted once it has ended, and is gone then', () => {
    const session = openSession();
    const { id } = batchOf(create(session, [item('a')]));
    expect(session.request(`${path}/${id}`, 'DELETE', '').answered.status).toBe(400);
    expect(session.request(`${path}/${id}/results`, 'GET', '').answered.status).toBe(400);
    session.clock.advance(60_000);
    expect(session.request(`${path}/${id}`, 'DELETE', '').json()).toEqual({ id, type: 'message_batch_deleted' });
    expect(session.request(`${path}/${id}`, 'GET', '').answered.status).toBe(404);
    expect(session.request(`${path}/${id}/cancel`, 'POST', '').answered.status).toBe(404);
  });

  it('stops with its session', () => {
    const asked: unknown[] = [];
    const session = openSession({}, (request) => {
      asked.push(request);
      return { text: 'Yes.' };
    });
    const { id } = batchOf(create(session, [item('a')]));
    session.session.close();
    session.clock.advance(2 * day);
    expect(asked).toEqual([]);
    expect(get(session, id).processing_status).toBe('in_progress');
  });
});

describe('batches', () => {
  it('are listed newest first, page by page, in both directions', () => {
    const session = openSession();
    const ids = Array.from({ length: 5 }, () => batchOf(create(session, [item('a')])).id).toReversed();
    const list = (query: string) => {
      const page = session.request(path, 'GET', '', {}, query).json() as Record<string, unknown>;
      const data = page['data'] as Batch[];
      expect([page['first_id'], page['last_id']]).toEqual([data[0]?.id ?? null, data.at(-1)?.id ?? null]);
      return { at: data.map(({ id }) => ids.indexOf(id)), more: page['has_more'] };
    };
    expect(list('')).toEqual({ at: [0, 1, 2, 3, 4], more: false });
    expect(list('limit=2')).toEqual({ at: [0, 1], more: true });
    expect(list(`limit=2&after_id=${ids[1]}`)).toEqual({ at: [2, 3], more: true });
    expect(list(`limit=2&after_id=${ids[3]}`)).toEqual({ at: [4], more: false });
    expect(list(`limit=2&before_id=${ids[4]}`)).toEqual({ at: [2, 3], more: true });
    expect(list(`limit=2&before_id=${ids[1]}`)).toEqual({ at: [0], more: false });
    for (const query of [
      'limit=0',
      'limit=1001',
      'limit=x',
      'after_id=none',
      `after_id=${ids[0]}&before_id=${ids[1]}`,
    ]) {
      expect(session.request(path, 'GET', '', {}, query).answered.status).toBe(400);
    }
  });

  it.each([
    ['no requests', undefined, 'requests: Field required'],
    ['an empty list', [], 'requests: List should have at least 1 item'],
    ['an id twice', [item('a'), item('a')], 'requests.1.custom_id: "a" is used more than once'],
    ['a strange id', [item('a b')], "requests.0.custom_id: String should match pattern '^[a-zA-Z0-9_-]{1,64}$'"],
    [
      'too long an id',
      [item('a'.repeat(65))],
      "requests.0.custom_id: String should match pattern '^[a-zA-Z0-9_-]{1,64}$'",
    ],
    ['no parameters', [{ custom_id: 'a' }], 'requests.0.params: Field required'],
    ['a stream', [item('a', 'Hi', { stream: true })], 'requests.0.params.stream: a batch is not streamed'],
    ['a field nobody knows', [{ ...item('a'), when: 'now' }], 'requests.0.when: Extra inputs are not permitted'],
  ])('are refused with %s', (_, requests, message) => {
    const sent = create(openSession(), requests);
    expect([sent.answered.status, messageOf(sent)]).toEqual([400, message]);
  });
});

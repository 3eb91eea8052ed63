import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLimits } from '../../../electron/practice/limits.ts';
import { fullBucket, refill, spend, waitMs } from '../../../shared/forecast/buckets.ts';
import { noLimits } from '../../../shared/practice.ts';
import { openSession, userSays } from './fake-session.ts';

describe('a bucket', () => {
  it('holds ten seconds’ worth, at least one request', () => {
    expect(fullBucket(600, 0).capacity).toBe(100);
    expect(fullBucket(3, 0).capacity).toBe(1);
  });

  it('never lets more pass in any stretch of time than its capacity, its refill and one request', () => {
    const arrivals = fc.array(
      fc.record({ after: fc.integer({ min: 0, max: 20_000 }), cost: fc.integer({ min: 1, max: 500 }) }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), arrivals, (perMinute, requests) => {
        let bucket = fullBucket(perMinute, 0);
        let now = 0;
        const passed: { at: number; cost: number }[] = [];
        for (const { after, cost } of requests) {
          now += after;
          bucket = refill(bucket, now);
          if (waitMs(bucket, cost) > 0) continue;
          bucket = spend(bucket, cost);
          passed.push({ at: now, cost });
        }
        for (const [index, first] of passed.entries()) {
          const rest = passed.slice(index);
          const last = rest.at(-1) ?? first;
          const spent = rest.reduce((sum, { cost }) => sum + cost, 0) - last.cost;
          const allowed = bucket.capacity + ((last.at - first.at) * perMinute) / 60_000;
          expect(spent).toBeLessThanOrEqual(allowed + 1e-6);
        }
      }),
    );
  });

  it('lets a request pass after exactly the wait that it names', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        (perMinute, before, cost) => {
          const bucket = spend(fullBucket(perMinute, 0), before);
          const wait = waitMs(bucket, cost);
          expect(waitMs(refill(bucket, wait), cost)).toBe(0);
          if (wait > 1) expect(waitMs(refill(bucket, wait - 1), cost)).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('charges output as it is written and starts nothing while that is owed', () => {
    const limits = createLimits({ ...noLimits, outputTokensPerMinute: 600 }, 0);
    expect(limits.admit(10, 0)).toEqual({ ok: true });
    limits.spendOutput(300, 0);
    expect(limits.admit(10, 0)).toEqual({
      ok: false,
      retryAfterSeconds: 21,
      exceeded: '600 output tokens per minute',
    });
    expect(limits.admit(10, 21_000)).toEqual({ ok: true });
  });
});

describe('a limited session', () => {
  it('refuses what is over the limit, and says for how many whole seconds', () => {
    const { clock, send } = openSession({ limits: { ...noLimits, requestsPerMinute: 7 } });
    clock.advance(1_500);
    const first = send({ messages: userSays('One') });
    clock.advance(1_700);
    const second = send({ messages: userSays('Two') });
    expect(first.answered.status).toBe(0);
    expect(second.answered.status).toBe(429);
    // Capacity 7/6: 1/6 and a fifth are there, the rest of one request takes 5.44 s.
    expect(second.answered.headers['retry-after']).toBe('6');
    expect(second.json()).toMatchObject({
      type: 'error',
      error: { type: 'rate_limit_error' },
      request_id: second.answered.headers['request-id'],
    });
    clock.advance(6_000);
    const third = send({ messages: userSays('Two') });
    clock.advance(20_000);
    expect(third.answered.status).toBe(200);
  });

  it('names limits, what is left and when they are full again on every answer', () => {
    const { request, send } = openSession({
      limits: { requestsPerMinute: 60, inputTokensPerMinute: 6_000, outputTokensPerMinute: 1_200 },
    });
    send({ messages: userSays('x'.repeat(360)) });
    expect(request('/v1/models', 'GET', '').answered.headers).toMatchObject({
      'anthropic-ratelimit-requests-limit': '60',
      'anthropic-ratelimit-requests-remaining': '9',
      'anthropic-ratelimit-requests-reset': '2026-11-21T00:00:01Z',
      'anthropic-ratelimit-tokens-limit': '6000',
      'anthropic-ratelimit-tokens-remaining': '900',
      'anthropic-ratelimit-input-tokens-limit': '6000',
      'anthropic-ratelimit-input-tokens-remaining': '900',
      'anthropic-ratelimit-input-tokens-reset': '2026-11-21T00:00:01Z',
      'anthropic-ratelimit-output-tokens-limit': '1200',
      'anthropic-ratelimit-output-tokens-remaining': '200',
      'anthropic-ratelimit-output-tokens-reset': '2026-11-21T00:00:00Z',
    });
  });

  it('does not charge what the cache reads', () => {
    const { clock, send } = openSession({ limits: { ...noLimits, inputTokensPerMinute: 12_000 } });
    const system = [{ type: 'text', text: 'x'.repeat(7_000), cache_control: { type: 'ephemeral' } }];
    send({ system, messages: userSays('One') });
    clock.advance(60_000);
    expect(send({ system, messages: userSays('Two'), stream: true }).answered.headers).toMatchObject({
      'anthropic-ratelimit-input-tokens-remaining': '1999',
    });
  });

  it('keeps the buckets of two sessions apart', () => {
    const limits = { ...noLimits, requestsPerMinute: 1 };
    const one = openSession({ limits });
    const other = openSession({ limits });
    one.send({ messages: userSays('One') });
    expect(one.send({ messages: userSays('Two') }).answered.status).toBe(429);
    expect(other.send({ messages: userSays('One') }).answered.status).toBe(0);
  });
});

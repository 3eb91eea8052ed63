import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCache, minimumCacheTokens } from '../../../electron/practice/cache.ts';
import { countTokens } from '../../../electron/practice/count.ts';
import type { PromptBlock } from '../../../electron/practice/prompt.ts';
import { openSession, userSays } from './fake-session.ts';

/** A block of that many tokens. */
const block = (role: string, tokens: number, cache: '5m' | '1h' | null = null): PromptBlock => ({
  role,
  text: role.slice(0, 1).repeat(Math.floor(tokens * 3.6)),
  cache,
});
const nothingWritten = { '5m': 0, '1h': 0 };

describe('the prompt cache', () => {
  it('is written by the first and read by the next', () => {
    const cache = createCache();
    const prompt = [block('system', 2_000, '5m'), block('user', 100)];
    const first = cache.plan(prompt, 0);
    expect(first.usage).toEqual({ plain: 100, read: 0, written: { '5m': 2_000, '1h': 0 } });
    cache.commit(first, 10);
    expect(cache.plan(prompt, 20).usage).toEqual({ plain: 100, read: 2_000, written: nothingWritten });
  });

  it('grows with a thread whose last block is marked', () => {
    const cache = createCache();
    const turn = [block('system', 2_000), block('user', 500, '5m')];
    cache.commit(cache.plan(turn, 0), 0);
    const next = [...turn.map((each) => ({ ...each, cache: null })), block('assistant', 300), block('user', 200, '5m')];
    const plan = cache.plan(next, 1);
    expect(plan.usage).toEqual({ plain: 0, read: 2_500, written: { '5m': 500, '1h': 0 } });
  });

  it('forgets after five minutes, or an hour, since the last use', () => {
    const cache = createCache();
    const prompt = [block('system', 2_000, '5m')];
    cache.commit(cache.plan(prompt, 0), 0);
    expect(cache.plan(prompt, 299_000).usage.read).toBe(2_000);
    expect(cache.plan(prompt, 598_000).usage.read).toBe(2_000);
    expect(cache.plan(prompt, 899_000).usage.read).toBe(0);
    const long = [block('system', 2_000, '1h')];
    cache.commit(cache.plan(long, 899_000), 900_000);
    expect(cache.plan(long, 4_499_000).usage.read).toBe(2_000);
  });

  it('leaves a prefix that is too short alone', () => {
    const cache = createCache();
    const prompt = [block('system', minimumCacheTokens - 1, '5m'), block('user', 10)];
    const plan = cache.plan(prompt, 0);
    expect(plan).toEqual({ usage: { plain: minimumCacheTokens + 9, read: 0, written: nothingWritten }, entries: [] });
  });

  it('adds up to the whole prompt, whatever is marked and whatever came before', () => {
    const ttl = fc.constantFrom('5m' as const, null);
    const blocks = fc.array(
      fc.record({ role: fc.constantFrom('user', 'assistant'), size: fc.integer({ min: 0, max: 3 }), cache: ttl }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(blocks, fc.boolean()), { maxLength: 8 }), (prompts) => {
        const cache = createCache();
        for (const [index, [shapes, commit]] of prompts.entries()) {
          const prompt = shapes.map((shape) => block(shape.role, shape.size * 700, shape.cache));
          const plan = cache.plan(prompt, index);
          const { plain, read, written } = plan.usage;
          expect(plain + read + written['5m'] + written['1h']).toBe(countTokens(prompt));
          expect(Math.min(plain, read, written['5m'], written['1h'])).toBeGreaterThanOrEqual(0);
          if (commit) {
            cache.commit(plan, index);
            const again = cache.plan(prompt, index).usage;
            expect(again.written).toEqual(nothingWritten);
            expect(again.plain).toBe(plain);
          }
        }
      }),
    );
  });
});

describe('a session’s cache', () => {
  const shared = { type: 'text', text: 's'.repeat(7_200), cache_control: { type: 'ephemeral' } };
  const request = (text: string) => ({ system: [shared], messages: userSays(text), stream: true });
  const usageOf = (sent: ReturnType<ReturnType<typeof openSession>['send']>) => {
    const message = sent.events()[0]?.data['message'];
    return (message as { usage: Record<string, unknown> }).usage;
  };

  it('is missed by all who start together', () => {
    const { send } = openSession();
    const started = [send(request('One')), send(request('Two')), send(request('Three'))];
    expect(started.map((sent) => usageOf(sent)['cache_creation_input_tokens'])).toEqual([2_000, 2_000, 2_000]);
  });

  it('is read by those who wait for the first one’s first token', () => {
    const { clock, send } = openSession();
    const first = send(request('One'));
    clock.advance(1_000);
    expect(usageOf(send(request('Two')))['cache_read_input_tokens']).toBe(0);
    while (!first.events().some(({ event }) => event === 'content_block_delta')) clock.advance(10);
    expect(usageOf(send(request('Three')))).toMatchObject({
      input_tokens: 2,
      cache_read_input_tokens: 2_000,
      cache_creation_input_tokens: 0,
    });
  });

  it('holds nothing of a request that was stopped while it thought', () => {
    const { clock, send } = openSession();
    const first = send(request('One'));
    clock.advance(1_000);
    first.stop();
    clock.advance(60_000);
    expect(usageOf(send(request('Two')))['cache_read_input_tokens']).toBe(0);
  });

  it('takes a marker at the top of the body for the last block', () => {
    const { clock, send } = openSession();
    const body = {
      messages: userSays('x'.repeat(7_200)),
      cache_control: { type: 'ephemeral', ttl: '1h' },
      stream: true,
    };
    expect(usageOf(send(body))['cache_creation']).toEqual({
      ephemeral_5m_input_tokens: 0,
      ephemeral_1h_input_tokens: 2_000,
    });
    clock.advance(20_000);
    expect(usageOf(send(body))['cache_read_input_tokens']).toBe(2_000);
  });
});

import { describe, expect, it } from 'vitest';
import { forewords } from '../../../electron/cli/forewords.ts';
import { allAbilities } from '../../../shared/connection.ts';

const prices = { date: '2026-11-20', models: { known: { input: 2, output: 10, cacheWrite: 2.5, cacheRead: 0.1 } } };
const practice = { kind: 'practice', baseUrl: null, model: 'practice' } as const;
const server = { kind: 'compatible', baseUrl: 'http://127.0.0.1:1', model: 'known', abilities: allAbilities } as const;
const none = { tokens: null, usd: null };
const dollar = { tokens: null, usd: 1 };

describe('what is said before a run', () => {
  it('is nothing where there is nothing to know', () => {
    expect(forewords(practice, none, { forgetting: false }, prices)).toEqual([]);
    expect(forewords(server, dollar, { forgetting: false }, prices)).toEqual([]);
  });

  it('is that a cap in dollars is not checked, where nothing is paid or no price is known', () => {
    expect(forewords(practice, dollar, { forgetting: false }, prices)).toEqual([
      'Practice runs are free, so the cap in dollars is not checked.',
    ]);
    expect(forewords({ ...server, model: 'local' }, dollar, { forgetting: false }, prices)).toEqual([
      'No price is known for local, so the cap in dollars can’t be checked. Give one in tokens instead.',
    ]);
  });

  it('is what the server lacks and that forgetting is on', () => {
    const poor = { ...server, abilities: { ...allAbilities, caching: false } };
    expect(forewords(poor, none, { forgetting: false }, prices)).toHaveLength(1);
    expect(forewords(practice, none, { forgetting: true }, prices)[0]).toMatch(/^Forgetting is on/);
  });
});

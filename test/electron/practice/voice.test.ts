import { describe, expect, it } from 'vitest';
import { readContext } from '../../../electron/practice/context.ts';
import { opening } from '../../../electron/practice/voice.ts';

const context = readContext({
  system: '',
  messages: [
    {
      role: 'user',
      text: '<material id="log" title="The log">Nothing new.</material>\n<task title="Reading the log">Read it.</task>',
    },
  ],
  schema: null,
});
const seeds = Array.from({ length: 40 }, (_, seed) => seed);

describe('an opening', () => {
  it('speaks of no passage and no order where there is nothing to raise', () => {
    const openings = new Set(seeds.map((seed) => opening(context, 0, seed)));
    expect(openings.size).toBe(5);
    expect([...openings].filter((text) => /passage|order/.test(text))).toEqual([]);
  });

  it('speaks of one point as one', () => {
    const openings = seeds.map((seed) => opening(context, 1, seed));
    expect(openings.filter((text) => /points|each|order/.test(text))).toEqual([]);
  });
});

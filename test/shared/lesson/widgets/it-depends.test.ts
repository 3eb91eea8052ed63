import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionBounds, contrasts, decides, weigh } from '../../../../shared/lesson/widgets/it-depends.ts';
import type { Conditions, WayCost } from '../../../../shared/lesson/widgets/it-depends.ts';
import { itDependsAttributes } from '../../../../shared/lesson/widgets/it-depends-attributes.ts';
import { itDependsFigures } from '../../../../shared/lesson/widgets/it-depends-figures.ts';
import { itDependsWords } from '../../../../shared/words/it-depends.ts';

const within = ({ least, most }: { least: number; most: number }) => fc.integer({ min: least, max: most });
const anyConditions = fc
  .record({
    turns: within(conditionBounds.turns),
    history: within(conditionBounds.history),
    shared: within(conditionBounds.shared),
    slice: within(conditionBounds.slice),
    workers: within(conditionBounds.workers),
  })
  .map((conditions) => ({ ...conditions, slice: Math.min(conditions.slice, conditions.shared) }));

function weighed(conditions: Conditions): { thread: WayCost; whole: WayCost; slices: WayCost } {
  const [thread, whole, slices] = weigh(conditions);
  if (!thread || !whole || !slices) throw new Error('there are three ways');
  return { thread, whole, slices };
}

describe('it depends', () => {
  it('comes to half of one thread under one set of conditions and to five times under another', () => {
    expect(itDependsFigures['it-depends/half']()).toBe(0.5);
    expect(itDependsFigures['it-depends/five-times']()).toBe(5);
    expect(itDependsFigures['it-depends/five-in-slices']()).toBe(1.5);
  });

  it('names the condition that decides', () => {
    const half = weighed(contrasts.half);
    expect(decides(half.thread, half.whole)).toMatchObject({ by: 'history', reading: 0 });
    const five = weighed(contrasts.fiveTimes);
    expect(decides(five.thread, five.whole).by).toBe('reading');
    expect(itDependsWords.sentence(weigh(contrasts.half))).toMatch(
      /^With the whole pack history decides: [\d,]+ tokens fewer of history, as many tokens to read\./,
    );
  });

  it('gives a slice to read for less than the whole, and never more than one thread where it has the turns', () => {
    fc.assert(
      fc.property(anyConditions, (conditions) => {
        const { thread, whole, slices } = weighed(conditions);
        expect(slices.tokens).toBeLessThanOrEqual(whole.tokens);
        expect(thread).toMatchObject({ ratio: 1 });
        for (const way of [whole, slices]) expect(way.ratio).toBeCloseTo(way.tokens / thread.tokens, 9);
        // With a turn for every worker, none of them reads the pack more often than the thread does.
        if (conditions.turns >= conditions.workers) {
          expect(whole.reading).toBe(thread.reading);
          expect(whole.tokens).toBeLessThanOrEqual(thread.tokens);
        }
        // One turn that answers all is repeated by each worker.
        if (conditions.turns === 1) expect(whole.ratio).toBeCloseTo(conditions.workers, 0);
      }),
      { numRuns: 25 },
    );
  });

  it.each([{ turns: '0' }, { workers: '1' }, { shared: '30000' }])('refuses %j', (attributes) => {
    expect(itDependsAttributes.safeParse(attributes).success).toBe(false);
  });
});

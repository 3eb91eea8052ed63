import { z } from 'zod';
import { widgetTitle, wholeNumber } from './attribute-shapes.ts';
import { growthBounds } from './growing-thread.ts';
import type { Growth } from './growing-thread.ts';

const { turns, first, adds, split } = growthBounds;

export const growingThreadAttributes = z
  .strictObject({
    title: widgetTitle('One thread, or several conversations'),
    turns: wholeNumber(turns.least, turns.most, 30),
    /** Context of the thread’s first turn and of its last, in tokens. */
    first: wholeNumber(first.least, first.most, 500),
    last: wholeNumber(first.least, 60_000, 8_000),
    /** How many conversations stand against the thread. */
    split: wholeNumber(split.least, split.most, 3),
    /** Whether prices begin with a prompt cache. */
    cache: z.enum(['on', 'off']).default('off'),
  })
  .refine((attributes) => {
    const { adds: each } = growthOf(attributes);
    return each >= adds.least && each <= adds.most;
  }, `must grow by ${adds.least} to ${adds.most} tokens a turn from first to last`);
export type GrowingThreadAttributes = z.infer<typeof growingThreadAttributes>;

/** The growth that attributes speak of: linear from the first turn to the last. */
export function growthOf(given: Pick<GrowingThreadAttributes, 'turns' | 'first' | 'last' | 'split'>): Growth {
  return {
    turns: given.turns,
    first: given.first,
    adds: (given.last - given.first) / (given.turns - 1),
    split: given.split,
  };
}

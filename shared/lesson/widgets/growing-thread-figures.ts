import { growThread } from './growing-thread.ts';
import { growingThreadAttributes, growthOf } from './growing-thread-attributes.ts';
import { noPrices } from './list-prices.ts';

const figures = () => growThread(growthOf(growingThreadAttributes.parse({})), noPrices);

/** Thirty turns from 500 to 8,000 tokens, and three conversations of ten turns that grow alike: what is sent in all. */
export const growingThreadFigures = {
  'growing-thread/thread': () => figures().thread.sent,
  'growing-thread/three-conversations': () => figures().apart.sent,
} as const;

import { z } from 'zod';
import { widgetTitle, wholeNumber } from './attribute-shapes.ts';
import { raceBounds } from './cache-race.ts';

const { conversations, opening } = raceBounds;

export const cacheRaceAttributes = z.strictObject({
  title: widgetTitle('One text, several readers'),
  conversations: wholeNumber(conversations.least, conversations.most, 4),
  /** Tokens of the text that all of them read. */
  opening: wholeNumber(opening.least, opening.most, 4_000),
});
export type CacheRaceAttributes = z.infer<typeof cacheRaceAttributes>;

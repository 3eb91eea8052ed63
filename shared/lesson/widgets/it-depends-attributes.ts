import { z } from 'zod';
import { widgetTitle, wholeNumber } from './attribute-shapes.ts';
import { conditionBounds, contrasts } from './it-depends.ts';

const { turns, history, shared, slice, workers } = conditionBounds;
const { half } = contrasts;

export const itDependsAttributes = z.strictObject({
  title: widgetTitle('Half, or five times?'),
  turns: wholeNumber(turns.least, turns.most, half.turns),
  /** Tokens that each turn adds to the next. */
  history: wholeNumber(history.least, history.most, half.history),
  /** Tokens of what everybody would have to read. */
  shared: wholeNumber(shared.least, shared.most, half.shared),
  /** Tokens of a worker’s own part of it. */
  slice: wholeNumber(slice.least, slice.most, half.slice),
  workers: wholeNumber(workers.least, workers.most, half.workers),
});
export type ItDependsAttributes = z.infer<typeof itDependsAttributes>;

import { z } from 'zod';
import { widgetTitle, wholeNumber } from './attribute-shapes.ts';
import { ledgerBounds } from './overhead-ledger.ts';

const { tasks, size, overhead } = ledgerBounds;

export const overheadLedgerAttributes = z.strictObject({
  title: widgetTitle('What a conversation costs before it works'),
  tasks: wholeNumber(tasks.least, tasks.most, 3),
  /** Tokens of work in each task. */
  size: wholeNumber(size.least, size.most, 15_000),
  /** Tokens that are added to each conversation. */
  overhead: wholeNumber(overhead.least, overhead.most, 5_000),
});
export type OverheadLedgerAttributes = z.infer<typeof overheadLedgerAttributes>;

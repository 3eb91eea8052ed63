import { ledgerLine, ledgerWork, sizeForShare } from './overhead-ledger.ts';

const three = { tasks: 3, overhead: 5_000 } as const;

/** Three agents with 5,000 tokens of overhead each. */
export const overheadLedgerFigures = {
  /** Its share with 15,000 tokens of work each, in percent. */
  'overhead-ledger/a-quarter': () =>
    Math.round(100 * ledgerLine(ledgerWork({ tasks: 3, size: 15_000 }), 'all-at-once', three.overhead).share),
  /** The size of a task at which it is a tenth of all, in tokens. */
  'overhead-ledger/a-tenth': () => sizeForShare(0.1, three) ?? Number.NaN,
} as const;

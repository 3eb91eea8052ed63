import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerOf, plainOverhead, sizeForShare } from '../../../../shared/lesson/widgets/overhead-ledger.ts';
import { overheadLedgerAttributes } from '../../../../shared/lesson/widgets/overhead-ledger-attributes.ts';
import { overheadLedgerFigures } from '../../../../shared/lesson/widgets/overhead-ledger-figures.ts';

const anyLedger = fc.record({
  tasks: fc.integer({ min: 1, max: 12 }),
  size: fc.integer({ min: 1_000, max: 100_000 }),
  overhead: fc.integer({ min: 0, max: 12_000 }),
});

describe('the overhead ledger', () => {
  it('comes to a quarter for three tasks of 15,000, and to a tenth for tasks of 45,000', () => {
    expect(overheadLedgerFigures['overhead-ledger/a-quarter']()).toBe(25);
    expect(overheadLedgerFigures['overhead-ledger/a-tenth']()).toBe(45_000);
  });

  it('is paid by each conversation, however many run at once, and once by a thread', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const [thread, oneAtATime, atOnce] = ledgerOf(ledger);
        expect(thread).toMatchObject({ conversations: 1, overheadTokens: ledger.overhead });
        expect(atOnce).toMatchObject({
          conversations: ledger.tasks,
          workTokens: ledger.tasks * ledger.size,
          overheadTokens: ledger.tasks * ledger.overhead,
        });
        expect({ ...oneAtATime, structure: 'all-at-once' }).toEqual(atOnce);
        // What the thread spares in overhead it pays in history sent again.
        expect(thread?.workTokens).toBe((ledger.size * ledger.tasks * (ledger.tasks + 1)) / 2);
      }),
      { numRuns: 30 },
    );
  });

  it('weighs less the larger the tasks are, whatever their number', () => {
    fc.assert(
      fc.property(anyLedger, fc.integer({ min: 1, max: 12 }), ({ overhead, size, tasks }, others) => {
        const shareOf = (ledger: Parameters<typeof ledgerOf>[0]) => ledgerOf(ledger).at(-1)?.share ?? 0;
        expect(shareOf({ overhead, size: size + 1_000, tasks })).toBeLessThanOrEqual(
          shareOf({ overhead, size, tasks }),
        );
        expect(shareOf({ overhead, size, tasks: others })).toBeCloseTo(shareOf({ overhead, size, tasks }), 9);
      }),
      { numRuns: 30 },
    );
    expect(sizeForShare(0.01, { tasks: 3, overhead: 12_000 })).toBeNull();
  });

  it('is small for a plain conversation', () => {
    expect(plainOverhead()).toBeGreaterThan(50);
    expect(plainOverhead()).toBeLessThan(500);
  });

  it.each([{ tasks: '0' }, { size: '900' }, { overhead: 'many' }])('refuses %j', (attributes) => {
    expect(overheadLedgerAttributes.safeParse(attributes).success).toBe(false);
  });
});

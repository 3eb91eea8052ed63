import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLastDeleted, deletedBounds } from '../../../electron/services/last-deleted.ts';

const anyAct = fc.record({ id: fc.nat(60), bytes: fc.nat(6_000_000), back: fc.boolean() });

describe('what was deleted last', () => {
  it('is held within a count and a weight, the latest first of all, until it is brought back', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 120 }), (acts) => {
        const deleted = createLastDeleted<number, number>();
        // Newest first.
        let expected: { id: number; bytes: number }[] = [];
        for (const { id, bytes, back } of acts) {
          expected = expected.filter((each) => each.id !== id);
          if (back) deleted.forget(id);
          else {
            deleted.put(id, bytes, bytes);
            expected.unshift({ id, bytes });
          }
          let together = 0;
          const room = expected.findIndex((each, index) => {
            together += each.bytes;
            return index > 0 && (index >= deletedBounds.count || together > deletedBounds.bytes);
          });
          if (room >= 0) expected = expected.slice(0, room);
          for (let each = 0; each <= 60; each += 1)
            expect(deleted.find(each)).toBe(expected.find((one) => one.id === each)?.bytes ?? null);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('can be one that is larger than all of them may be', () => {
    const deleted = createLastDeleted<string, string>();
    deleted.put('small', 'small', 1);
    deleted.put('giant', 'giant', 10 * deletedBounds.bytes);
    expect([deleted.find('small'), deleted.find('giant')]).toEqual([null, 'giant']);
    deleted.put('next', 'next', 1);
    expect([deleted.find('giant'), deleted.find('next')]).toEqual([null, 'next']);
  });
});

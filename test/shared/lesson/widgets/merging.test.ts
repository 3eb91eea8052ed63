import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billForMerging, mergedDrafts } from '../../../../shared/lesson/widgets/merging.ts';
import { merges, threeDrafts } from '../../../../shared/words/merging.ts';

const ninety = { savedSeconds: 90, manner: 'person', mergingSeconds: 0, resolves: false } as const;

describe('the bill for merging three drafts', () => {
  it('has 90 s saved by three tasks of 45 s, and nothing left after 90 s of merging', () => {
    const { inTurnMs, atOnceMs, savedMs, leftMs } = billForMerging(ninety);
    expect({ inTurnMs, atOnceMs, savedMs, leftMs }).toEqual({
      inTurnMs: 135_000,
      atOnceMs: 45_000,
      savedMs: 90_000,
      leftMs: 90_000,
    });
    expect(billForMerging({ ...ninety, mergingSeconds: 90 }).leftMs).toBe(0);
    expect(billForMerging({ ...ninety, mergingSeconds: 600 }).leftMs).toBe(-510_000);
  });

  it('joins fields in no time and for no tokens; a synthesis takes some of both', () => {
    const fields = billForMerging({ ...ninety, manner: 'fields' });
    expect([fields.mergeMs, fields.mergeTokens]).toEqual([0, 0]);
    const synthesis = billForMerging({ ...ninety, manner: 'synthesis' });
    expect(synthesis.mergeMs).toBeGreaterThan(5_000);
    expect(synthesis.mergeTokens).toBeGreaterThan(1_000);
  });

  it('counts a person’s time only where the person merges, and the conflict’s turn in every manner', () => {
    fc.assert(
      fc.property(fc.constantFrom(...merges), fc.integer({ min: 0, max: 900 }), (manner, mergingSeconds) => {
        const plain = billForMerging({ ...ninety, manner, mergingSeconds });
        const settled = billForMerging({ ...ninety, manner, mergingSeconds, resolves: true });
        expect(settled.mergeTokens).toBeGreaterThan(plain.mergeTokens);
        if (manner === 'person') expect(plain.mergeMs).toBe(mergingSeconds * 1_000);
        else expect(plain.mergeMs).toBe(billForMerging({ ...ninety, manner }).mergeMs);
        expect(plain.leftMs).toBe(plain.inTurnMs - plain.wholeMs);
      }),
      { numRuns: 30 },
    );
  });

  it('names the one number that disagrees, and keeps what two drafts say alike once', () => {
    const { fields, conflicts } = mergedDrafts();
    expect(conflicts.map(({ field }) => field)).toEqual(['growth']);
    expect(fields).toEqual({
      growth: null,
      hires: 3,
      risks: ['New rivals', 'Price of paper', 'Room in the workshop', 'Two retire'],
    });
    for (const { fields: own, prose } of threeDrafts) {
      if (typeof own['growth'] === 'number') expect(prose).toContain(`${own['growth']}%`);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinct, mergedText, mergeFields } from '../../../shared/run/merge.ts';

const listOf = fc.array(fc.string({ maxLength: 6 }), { maxLength: 5 });

describe('merging fields without a model', () => {
  it('takes a field named like what every record has by birth for no more than what it is', () => {
    const { fields, conflicts } = mergeFields([
      { from: 'A', fields: { constructor: ['one'], toString: 'two' } },
      { from: 'B', fields: { constructor: ['three'] } },
      { from: 'C', fields: JSON.parse('{"__proto__":["four"]}') as Record<string, unknown> },
    ]);
    expect(Object.entries(fields)).toEqual([
      ['constructor', ['one', 'three']],
      ['toString', 'two'],
      ['__proto__', ['four']],
    ]);
    expect(conflicts).toEqual([]);
  });

  it('keeps a field that is called conflicts beside what disagrees', () => {
    const merged = mergeFields([
      { from: 'A', fields: { months: 14, conflicts: ['Rent and payroll'] } },
      { from: 'B', fields: { months: 9 } },
    ]);
    expect(JSON.parse(mergedText(merged))).toMatchObject({
      conflicts: ['Rent and payroll'],
      'merge-conflicts': [{ field: 'months' }],
    });
  });

  it('joins lists in the order of the inputs, what says the same once in its first wording', () => {
    const { fields } = mergeFields([
      { from: 'A', fields: { risks: ['Payroll  stops', 'Two leave'] } },
      { from: 'B', fields: { risks: ['payroll stops', 'Rent doubles'] } },
    ]);
    expect(fields).toEqual({ risks: ['Payroll  stops', 'Two leave', 'Rent doubles'] });
  });

  it('keeps texts that differ under their titles, and figures that agree as they are', () => {
    const { fields, conflicts } = mergeFields([
      { from: 'A', fields: { note: 'Fine.', months: 14, safe: true } },
      { from: 'B', fields: { note: 'Not fine.', months: 14, safe: true } },
    ]);
    expect(fields).toEqual({ note: 'A: Fine.\nB: Not fine.', months: 14, safe: true });
    expect(conflicts).toEqual([]);
  });

  it('names figures that disagree and gives no figure in their place', () => {
    const merged = mergeFields([
      { from: 'A', fields: { months: 14 } },
      { from: 'B', fields: { months: 9 } },
      { from: 'C', fields: {} },
    ]);
    expect(merged.fields).toEqual({ months: null });
    expect(JSON.parse(mergedText(merged))).toEqual({
      months: null,
      conflicts: [
        {
          field: 'months',
          values: [
            { from: 'A', value: 14 },
            { from: 'B', value: 9 },
          ],
        },
      ],
    });
  });

  it('leaves out what nobody filled in, and has nothing to say about no inputs', () => {
    expect(mergeFields([]).fields).toEqual({});
    expect(mergeFields([{ from: 'A', fields: { note: '', list: [] } }]).fields).toEqual({ note: '', list: [] });
  });

  it('loses no entry, invents none, and gives the same twice', () => {
    fc.assert(
      fc.property(fc.array(listOf, { minLength: 1, maxLength: 5 }), (lists) => {
        const inputs = lists.map((items, index) => ({ from: `T${index}`, fields: { items } }));
        const { fields } = mergeFields(inputs);
        const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
        const merged = fields['items'] as string[]; // lists go in, a list comes out
        expect(new Set(merged.map(plain))).toEqual(new Set(lists.flat().map(plain)));
        expect(distinct(merged)).toEqual(merged);
        expect(mergeFields(inputs)).toEqual(mergeFields(inputs));
      }),
    );
  });
});

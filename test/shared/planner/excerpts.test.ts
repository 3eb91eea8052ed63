import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asMaterialId } from '../../../shared/ids.ts';
import { excerptsOf } from '../../../shared/planner/excerpts.ts';

const materialsOf = (lengths: readonly number[]) =>
  lengths.map((length, index) => ({ id: asMaterialId(`m${index}`), title: `M${index}`, text: 'x'.repeat(length) }));
const all = (materials: ReturnType<typeof materialsOf>) => new Set(materials.map(({ id }) => id));

it('short texts go whole, and long ones are cut at the same length', () => {
  const materials = materialsOf([100, 900, 2_000]);
  expect(excerptsOf(materials, all(materials), 1_100).map(({ text, left }) => [text.length, left])).toEqual([
    [100, 0],
    [500, 400],
    [500, 1_500],
  ]);
});

it('only chosen texts go', () => {
  const materials = materialsOf([10, 20]);
  expect(excerptsOf(materials, new Set([asMaterialId('m1')])).map(({ id }) => String(id))).toEqual(['m1']);
});

it('what goes fits the bound, and is all where all of it fits', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { maxLength: 12 }), fc.nat(3_000), (lengths, most) => {
      const materials = materialsOf(lengths);
      const sent = excerptsOf(materials, all(materials), most);
      const total = sent.reduce((sum, { text }) => sum + text.length, 0);
      const whole = lengths.reduce((sum, length) => sum + length, 0);
      expect(total).toBeLessThanOrEqual(most);
      if (whole <= most) expect(total).toBe(whole);
      for (const [index, { text, left }] of sent.entries()) expect(text.length + left).toBe(lengths[index]);
    }),
  );
});

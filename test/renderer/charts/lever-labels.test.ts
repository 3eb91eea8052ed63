import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutLabels, overlaps } from '../../../renderer/charts/lever-labels.ts';
import type { Box, LabelledArrow, LabelledPoint } from '../../../renderer/charts/lever-labels.ts';

const room: Box = { left: 40, top: 0, right: 464, bottom: 214 };
const names = ['One thread', 'One at a time', 'All at once'] as const;

const points: fc.Arbitrary<LabelledPoint[]> = fc.tuple(
  ...names.map((name) =>
    fc.record({
      x: fc.integer({ min: 40, max: 450 }),
      y: fc.integer({ min: 18, max: 200 }),
      name: fc.constant(name),
      prefers: fc.constantFrom<LabelledPoint['prefers']>('left', 'right', 'below'),
    }),
  ),
);

const arrowsOf = ([thread, one, all]: readonly LabelledPoint[]): LabelledArrow[] =>
  thread && one && all
    ? [
        { from: thread, to: one, lines: ['Context rule', '62% fewer tokens'] },
        { from: one, to: all, lines: ['Width', '2.5× sooner'] },
      ]
    : [];

describe('the labels of the lever plot', () => {
  it('lie on no other label, on no point and within the plot, wherever the points are', () => {
    fc.assert(
      fc.property(points, (three) => {
        const labels = layOutLabels(three, arrowsOf(three), room);
        const boxes = [...labels.points, ...labels.arrows].flatMap((place) => (place ? [place.box] : []));
        const circles = three.map(({ x, y }) => ({ left: x - 8, top: y - 8, right: x + 8, bottom: y + 8 }));
        for (const [index, box] of boxes.entries()) {
          expect([...boxes.slice(0, index), ...circles].filter((other) => overlaps(box, other))).toEqual([]);
          expect(overlaps({ left: room.left, top: room.top, right: room.right, bottom: room.bottom }, box)).toBe(true);
          expect([
            box.left >= room.left,
            box.right <= room.right,
            box.top >= room.top,
            box.bottom <= room.bottom,
          ]).toEqual([true, true, true, true]);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('stand where they are preferred when nothing is in the way, both arrows named', () => {
    const three: LabelledPoint[] = [
      { x: 440, y: 30, name: 'One thread', prefers: 'left' },
      { x: 400, y: 180, name: 'One at a time', prefers: 'below' },
      { x: 160, y: 178, name: 'All at once', prefers: 'left' },
    ];
    const labels = layOutLabels(three, arrowsOf(three), room);
    expect(labels.points.map(({ x, y, anchor }) => [x, y, anchor])).toEqual([
      [425, 34, 'end'],
      [400, 206, 'middle'],
      [145, 182, 'end'],
    ]);
    expect(labels.arrows.every((place) => place !== null)).toBe(true);
  });
});

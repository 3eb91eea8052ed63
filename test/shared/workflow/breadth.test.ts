import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTaskId } from '../../../shared/ids.ts';
import { mostAtOnce } from '../../../shared/workflow/breadth.ts';
import { ancestors, waves } from '../../../shared/workflow/graph.ts';
import type { Node } from '../../../shared/workflow/graph.ts';

const graph = fc.array(fc.array(fc.nat({ max: 6 }), { maxLength: 3 }), { minLength: 1, maxLength: 7 }).map((all) =>
  all.map((needs, index): Node => ({
    id: asTaskId(`t${index}`),
    needs: [...new Set(needs)].filter((need) => need < index).map((need) => asTaskId(`t${need}`)),
  })),
);

/** By trying every subset. */
function bruteForce(tasks: readonly Node[]): number {
  const before = tasks.map(({ id }) => ancestors(tasks, id));
  let most = 0;
  for (let set = 0; set < 2 ** tasks.length; set += 1) {
    const picked = tasks.map((_, index) => index).filter((index) => set & (1 << index));
    const apart = picked.every((a) => picked.every((b) => !before[a]?.has(tasks[b]?.id ?? asTaskId('none'))));
    if (apart) most = Math.max(most, picked.length);
  }
  return most;
}

describe('the most tasks at once', () => {
  it('is the largest set of which none rests on another', () => {
    fc.assert(
      fc.property(graph, (tasks) => {
        expect(mostAtOnce(tasks)).toBe(bruteForce(tasks));
        expect(mostAtOnce(tasks)).toBeGreaterThanOrEqual(Math.max(...waves(tasks).map(({ length }) => length)));
      }),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTaskId } from '../../../shared/ids.ts';
import {
  ancestors,
  finalTasks,
  findCycle,
  heaviestPath,
  independentGroups,
  topologicalOrder,
  waves,
} from '../../../shared/workflow/graph.ts';
import { aTask, timedWorkflow } from '../../support/workflows.ts';

const board = [aTask('a'), aTask('b'), aTask('c'), aTask('join', { needs: ['a', 'b', 'c'] })];
const ids = (tasks: readonly { id: string }[]): string[] => tasks.map(({ id }) => id);

describe('graph', () => {
  it('orders every task after what it needs, whatever order they were written in', () => {
    fc.assert(
      fc.property(timedWorkflow, ({ tasks }) => {
        const order = ids(topologicalOrder(tasks));
        expect([...order].sort()).toEqual(ids(tasks).sort());
        for (const { id, needs } of tasks)
          for (const need of needs) expect(order.indexOf(need)).toBeLessThan(order.indexOf(id));
      }),
    );
  });

  it('finds waves, the group that is independent, and the final task of a join', () => {
    expect(waves(board).map(ids)).toEqual([['a', 'b', 'c'], ['join']]);
    expect(independentGroups(board).map(ids)).toEqual([['a', 'b', 'c']]);
    expect(ids(finalTasks(board))).toEqual(['join']);
    expect([...ancestors(board, asTaskId('join'))].sort()).toEqual(['a', 'b', 'c']);
  });

  it('names a cycle along its needs and leaves its tasks out of the order', () => {
    const tasks = [
      aTask('x'),
      aTask('a', { needs: ['b'] }),
      aTask('b', { needs: ['c'] }),
      aTask('c', { needs: ['a'] }),
    ];
    const cycle = findCycle(tasks) ?? [];
    expect([...cycle].sort()).toEqual(['a', 'b', 'c']);
    cycle.forEach((id, index) => {
      const next = cycle[(index + 1) % cycle.length];
      expect(tasks.find((task) => task.id === next)?.needs).toContain(id);
    });
    expect(ids(topologicalOrder(tasks))).toEqual(['x']);
    expect(findCycle(board)).toBeNull();
    expect(findCycle([aTask('a', { needs: ['a'] })])).toEqual(['a']);
  });

  it('ignores a need that names no task', () => {
    expect(ids(topologicalOrder([aTask('a', { needs: ['gone'] })]))).toEqual(['a']);
  });

  it('takes the heaviest chain, not the one with most tasks', () => {
    const tasks = [aTask('a'), aTask('b', { needs: ['a'] }), aTask('c', { needs: ['b'] }), aTask('long')];
    const weights = new Map([
      ['a', 1],
      ['b', 1],
      ['c', 1],
      ['long', 9],
    ]);
    expect(heaviestPath(tasks, (id) => weights.get(id) ?? 0)).toEqual({ ids: ['long'], weight: 9 });
    expect(heaviestPath([], () => 1)).toEqual({ ids: [], weight: 0 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutPlan } from '../../../../renderer/features/builder/plan-layout.ts';
import { asTaskId } from '../../../../shared/ids.ts';
import type { Task } from '../../../../shared/workflow/task.ts';

const task = (id: string, needs: readonly string[] = []): Task => ({
  id: asTaskId(id),
  title: id,
  brief: 'Read it.',
  materials: [],
  needs: needs.map(asTaskId),
  output: { kind: 'prose' },
  followUps: [],
  writes: [],
  limitSeconds: null,
  estimate: null,
});
const fan = (width: number) => {
  const ids = Array.from({ length: width }, (_, index) => `t${index}`);
  return [...ids.map((id) => task(id)), task('join', ids)];
};

describe('a plan on the canvas', () => {
  it('stands in waves from left to right, with the group that is drawn as independent around it', () => {
    const layout = layoutPlan(fan(3));
    expect(layout.heads.map(({ wave, note }) => [wave, note])).toEqual([
      [1, 'three at once'],
      [2, 'waits for all three'],
    ]);
    expect(layout.groups).toHaveLength(1);
    expect(layout.groups[0]?.titles).toEqual(['t0', 't1', 't2']);
    expect(layout.edges.map(({ from, to }) => `${from}>${to}`)).toEqual(['t0>join', 't1>join', 't2>join']);
  });

  it('draws no group around a single task', () => {
    expect(layoutPlan([task('a'), task('b', ['a'])]).groups).toEqual([]);
  });

  it('is empty for no tasks', () => {
    expect(layoutPlan([])).toEqual({ tasks: [], heads: [], groups: [], edges: [] });
  });

  it('shows tasks in a circle under the waves, since they belong to none', () => {
    const layout = layoutPlan([task('a'), task('b', ['a', 'c']), task('c', ['b'])]);
    const foot = Math.max(...layout.tasks.filter(({ wave }) => wave !== null).map(({ y, height }) => y + height));
    const circle = layout.tasks.filter(({ wave }) => wave === null);
    expect(circle.map((each) => [each.task.id, each.y > foot])).toEqual([
      ['b', true],
      ['c', true],
    ]);
    expect(layout.edges.map(({ from, to }) => `${from}>${to}`)).toEqual(['a>b', 'c>b', 'b>c']);
  });

  it('leaves a task where somebody put it, and draws its group around it there', () => {
    const far = { x: 900, y: 700 };
    const layout = layoutPlan(fan(3), { [asTaskId('t1')]: far });
    const moved = layout.tasks.find((each) => each.task.id === asTaskId('t1'));
    expect(moved).toMatchObject(far);
    const [group] = layout.groups;
    expect(group && group.x + group.width).toBeGreaterThan(far.x + 240);
    expect(group && group.y + group.height).toBeGreaterThan(far.y + 76);
    const still = layoutPlan(fan(3)).tasks.filter((each) => each.task.id !== asTaskId('t1'));
    expect(layout.tasks.filter((each) => each.task.id !== asTaskId('t1'))).toEqual(still);
  });

  it('leads a line that skips a wave past its tasks, so that it can be told from theirs', () => {
    const kinds = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 7 })), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(kinds, (waves) => {
        const tasks: Task[] = [];
        let before: string[] = [];
        for (const [number, [width, seed]] of waves.entries()) {
          const ids = Array.from({ length: width }, (_, index) => `w${number}-${index}`);
          const all = tasks.map(({ id }) => String(id));
          // Each rests on one task of the wave before, and on some of all the earlier ones.
          const needs = [...new Set([...before.slice(0, 1), ...all.filter((_, index) => (index + seed) % 3 === 0)])];
          tasks.push(...ids.map((id) => task(id, needs)));
          before = ids;
        }
        const layout = layoutPlan(tasks);
        const boxOf = (id: string) => {
          const box = layout.tasks.find((each) => each.task.id === id);
          if (!box) throw new Error('a line without a task');
          return box;
        };
        for (const { from, to, straightTo } of layout.edges) {
          const [start, end] = [boxOf(from), boxOf(to)];
          const level = start.y + start.height / 2;
          const between = layout.tasks.filter(
            ({ wave }) => Number(wave) > Number(start.wave) && Number(wave) < Number(end.wave),
          );
          for (const each of between) {
            expect(straightTo).toBeGreaterThanOrEqual(each.x + each.width);
            expect(level < each.y || level > each.y + each.height).toBe(true);
          }
        }
      }),
    );
  });

  it('never lets two tasks overlap, nor a line cross a task of its own wave', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), (width) => {
        const { tasks, edges } = layoutPlan(fan(width));
        for (const [index, a] of tasks.entries()) {
          for (const b of tasks.slice(index + 1)) {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart).toBe(true);
          }
        }
        for (const { from, straightTo } of edges) {
          const start = tasks.find((each) => each.task.id === from);
          if (!start) throw new Error('a line without a task');
          const level = start.y + start.height / 2;
          const crossed = tasks.filter(
            (each) =>
              each.x >= start.x + start.width && each.x < straightTo && each.y < level && level < each.y + each.height,
          );
          expect(crossed).toEqual([]);
        }
      }),
    );
  });
});

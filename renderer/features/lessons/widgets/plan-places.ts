import { waves } from '../../../../shared/workflow/graph.ts';
import type { Task } from '../../../../shared/workflow/task.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where a small plan's parts stand, in pixels of its drawing. */
export type PlanPlaces = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly (Box & { readonly task: Task })[];
  readonly heads: readonly { readonly x: number; readonly wave: number }[];
  /** Around the tasks of a wave that has several. */
  readonly groups: readonly (Box & { readonly wave: number })[];
};

const box = { width: 128, height: 44 } as const;
const gap = { column: 34, row: 12 } as const;
const around = { side: 8, top: 8, foot: 22 } as const;
const head = 22;
const pitch = box.height + gap.row;

/** Waves as columns, each near what it needs, and where no line runs behind a task that skips its column. */
export function placePlan(tasks: readonly Task[]): PlanPlaces {
  const columns = waves(tasks);
  const tallest = Math.max(1, ...columns.map(({ length }) => length));
  const xOf = (column: number) => around.side + column * (box.width + gap.column);
  const boxes: (Box & { task: Task })[] = [];
  for (const [column, wave] of columns.entries()) {
    const top = topOf(wave, columns.slice(column + 1), boxes, tallest);
    for (const [row, task] of wave.entries()) boxes.push({ task, x: xOf(column), y: top + row * pitch, ...box });
  }
  const groups = columns.flatMap((wave, index) => {
    const own = boxes.filter(({ task }) => wave.includes(task));
    const [first, last] = [own[0], own.at(-1)];
    if (own.length < 2 || !first || !last) return [];
    return [
      {
        wave: index + 1,
        x: first.x - around.side,
        y: first.y - around.top,
        width: box.width + 2 * around.side,
        height: last.y + box.height - first.y + around.top + around.foot,
      },
    ];
  });
  return {
    width: xOf(columns.length - 1) + box.width + around.side,
    height: Math.max(...[...boxes, ...groups].map(({ y, height }) => y + height), head) + 4,
    boxes,
    heads: columns.map((_, index) => ({ x: xOf(index), wave: index + 1 })),
    groups,
  };
}

/** Of the rows where a wave can stand, the one nearest to what it needs that no skipping line crosses. */
function topOf(
  wave: readonly Task[],
  later: readonly (readonly Task[])[],
  placed: PlanPlaces['boxes'],
  tallest: number,
): number {
  const needed = new Set(later.flatMap((each) => each.flatMap(({ needs }) => needs)));
  const skipping = placed.filter(({ task }) => needed.has(task.id)).map(middleOf);
  const given = new Set(wave.flatMap(({ needs }) => needs));
  const levels = placed.filter(({ task }) => given.has(task.id)).map(middleOf);
  const first = head + around.top;
  const height = wave.length * pitch - gap.row;
  const wanted = levels.length === 0 ? first + (tallest * pitch - gap.row) / 2 : middle(levels);
  const tops = Array.from({ length: 2 * tallest + 1 }, (_, half) => first + (half * pitch) / 2);
  const isFree = (top: number): boolean => skipping.every((level) => level < top - 4 || level > top + height + 4);
  const nearest = tops
    .filter(isFree)
    .toSorted((one, other) => Math.abs(one + height / 2 - wanted) - Math.abs(other + height / 2 - wanted))[0];
  return nearest ?? first + tallest * pitch;
}

const middleOf = ({ y, height }: Box): number => y + height / 2;
const middle = (levels: readonly number[]): number => (Math.min(...levels) + Math.max(...levels)) / 2;

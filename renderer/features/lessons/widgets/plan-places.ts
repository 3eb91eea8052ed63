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

/** Waves as columns, each centred on the tallest; one that lines skip stands lower, so that none runs behind a task. */
export function placePlan(tasks: readonly Task[]): PlanPlaces {
  const columns = waves(tasks);
  const pitch = box.height + gap.row;
  const tallest = Math.max(1, ...columns.map(({ length }) => length));
  const xOf = (column: number) => around.side + column * (box.width + gap.column);
  const boxes: (Box & { task: Task })[] = [];
  for (const [column, wave] of columns.entries()) {
    const later = new Set(columns.slice(column + 1).flatMap((each) => each.flatMap(({ needs }) => needs)));
    const skipped = boxes.filter(({ task }) => later.has(task.id)).map(({ y }) => y + box.height / 2);
    const centred = head + around.top + ((tallest - wave.length) * pitch) / 2;
    const top = skipped.some((level) => level > centred - 10 && level < centred + wave.length * pitch)
      ? Math.max(centred, ...skipped.map((level) => level + 12))
      : centred;
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

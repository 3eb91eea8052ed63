import type { TaskId } from '../../../shared/ids.ts';
import { waves } from '../../../shared/workflow/graph.ts';
import { countWord } from '../../../shared/words/format.ts';
import type { Task } from '../../../shared/workflow/task.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where everything of a plan stands, in pixels from the canvas's origin. */
export type PlanLayout = {
  readonly tasks: readonly (Box & { readonly task: Task; readonly wave: number })[];
  readonly heads: readonly { readonly x: number; readonly y: number; readonly wave: number; readonly note: string }[];
  /** Tasks of one wave that don't rest on each other, two or more. */
  readonly groups: readonly (Box & { readonly wave: number; readonly titles: readonly string[] })[];
  readonly edges: readonly { readonly from: TaskId; readonly to: TaskId }[];
};

const task = { width: 240, height: 76, gap: 28 } as const;
const column = 376;
const head = 64;
const padding = { side: 16, top: 28, foot: 46 } as const;

/** Waves from left to right, tasks of a wave under each other, each wave centred on the tallest. */
export function layoutPlan(tasks: readonly Task[]): PlanLayout {
  const columns = waves(tasks);
  const heightOf = (count: number) => count * (task.height + task.gap) - task.gap;
  const tallest = Math.max(0, ...columns.map((wave) => heightOf(wave.length)));
  const placed = columns.flatMap((wave, index) => {
    const top = head + padding.top + (tallest - heightOf(wave.length)) / 2;
    return wave.map((each, row) => ({
      task: each,
      wave: index + 1,
      x: padding.side + index * column,
      y: top + row * (task.height + task.gap),
      width: task.width,
      height: task.height,
    }));
  });
  const groups = columns.flatMap((wave, index) => {
    const members = placed.filter((each) => each.wave === index + 1);
    const [first] = members;
    if (!first || wave.length < 2) return [];
    return [
      {
        wave: index + 1,
        titles: wave.map(({ title }) => title),
        x: first.x - padding.side,
        y: first.y - padding.top,
        width: task.width + 2 * padding.side,
        height: heightOf(wave.length) + padding.top + padding.foot,
      },
    ];
  });
  const known = new Set(placed.map((each) => each.task.id));
  return {
    tasks: placed,
    heads: columns.map((wave, index) => ({
      wave: index + 1,
      note: noteOf(wave, index),
      x: padding.side + index * column,
      y: 12,
    })),
    groups,
    edges: placed.flatMap(({ task: to }) =>
      to.needs.filter((from) => known.has(from)).map((from) => ({ from, to: to.id })),
    ),
  };
}

function noteOf(wave: readonly Task[], index: number): string {
  if (index === 0) return wave.length === 1 ? 'starts at once' : `${countWord(wave.length)} at once`;
  const [only] = wave;
  if (only && wave.length === 1) {
    const needs = only.needs.length;
    return needs === 1 ? 'waits for one' : `waits for ${needs === 2 ? 'both' : `all ${countWord(needs)}`}`;
  }
  return `${countWord(wave.length)}, each as its own needs end`;
}

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
  /** `straightTo`: how far to the right a line runs level before it bends, so that it leaves its group first. */
  readonly edges: readonly { readonly from: TaskId; readonly to: TaskId; readonly straightTo: number }[];
};

const task = { width: 240, height: 76, gap: 28 } as const;
const between = 136;
const head = 64;
const padding = { side: 16, top: 28, foot: 46 } as const;
/** A wave of more tasks than this is laid in two columns, so that it stays readable. */
const tallestColumn = 5;

const pitch = { x: task.width + task.gap, y: task.height + task.gap } as const;

/** Between a line that skips a wave and what stands in it. */
const clear = 16;

/**
 * Waves from left to right, tasks of a wave under each other, each wave centred on the tallest. A wave that lines skip
 * stands below them: behind its tasks they would look as if they came from there.
 */
export function layoutPlan(tasks: readonly Task[]): PlanLayout {
  const blocks = placeBlocks(waves(tasks));
  const placed = blocks.flatMap(placeTasks);
  const groups = blocks
    .filter(({ members }) => members.length > 1)
    .map(({ wave, x, y, width, height, members }) => ({
      wave,
      titles: members.map(({ title }) => title),
      x: x - padding.side,
      y: y - padding.top,
      width: width + 2 * padding.side,
      height: height + padding.top + padding.foot,
    }));
  const waveOf = new Map(placed.map((each) => [each.task.id, each.wave]));
  return {
    tasks: placed,
    heads: blocks.map(({ wave, x, members }) => ({ wave, note: noteOf(members, wave), x, y: 12 })),
    groups,
    edges: placed.flatMap(({ task: to, wave }) =>
      to.needs.flatMap((from) => {
        const start = waveOf.get(from);
        if (start === undefined) return [];
        const passed = blocks.filter((block) => block.wave >= start && block.wave < wave);
        return [{ from, to: to.id, straightTo: Math.max(...passed.map(({ x, width }) => x + width)) }];
      }),
    ),
  };
}

type Block = Box & { readonly wave: number; readonly rows: number; readonly members: readonly Task[] };

function placeBlocks(columns: readonly (readonly Task[])[]): Block[] {
  const sized = columns.map((members) => {
    const across = members.length > tallestColumn ? 2 : 1;
    const rows = Math.ceil(members.length / across);
    const lowered = members.length > rows && members.length === rows * across ? pitch.y / 2 : 0;
    return { members, rows, width: across * pitch.x - task.gap, height: rows * pitch.y - task.gap + lowered };
  });
  const tallest = Math.max(0, ...sized.map(({ height }) => height));
  const placed: Block[] = [];
  let x: number = padding.side;
  for (const [index, block] of sized.entries()) {
    const centred = head + padding.top + (tallest - block.height) / 2;
    const needed = new Set(columns.slice(index + 1).flatMap((later) => later.flatMap(({ needs }) => needs)));
    const skipping = placed
      .flatMap(placeTasks)
      .filter(({ task: { id } }) => needed.has(id))
      .map(({ y, height }) => y + height / 2);
    const room = clear + (block.members.length > 1 ? padding.top : 0);
    const foot = centred + block.height + clear + (block.members.length > 1 ? padding.foot : 0);
    const isCrossed = skipping.some((level) => level > centred - room && level < foot);
    placed.push({ ...block, wave: index + 1, x, y: isCrossed ? Math.max(...skipping) + room : centred });
    x += block.width + between;
  }
  return placed;
}

function placeTasks({ wave, x, y, rows, members }: Block): PlanLayout['tasks'][number][] {
  return members.map((each, index) => ({
    task: each,
    wave,
    x: x + Math.floor(index / rows) * pitch.x,
    // The second column stands half a row lower: lines from the first pass between its tasks.
    y: y + (index % rows) * pitch.y + (index < rows ? 0 : pitch.y / 2),
    width: task.width,
    height: task.height,
  }));
}

/** What a wave waits for, beside its number. */
function noteOf(wave: readonly Task[], number: number): string {
  if (number === 1) return wave.length === 1 ? 'starts at once' : `${countWord(wave.length)} at once`;
  const [only] = wave;
  if (only && wave.length === 1) {
    const needs = only.needs.length;
    return needs === 1 ? 'waits for one' : `waits for ${needs === 2 ? 'both' : `all ${countWord(needs)}`}`;
  }
  return `${countWord(wave.length)}, each as its own needs end`;
}

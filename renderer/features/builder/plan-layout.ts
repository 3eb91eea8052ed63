import type { TaskId } from '../../../shared/ids.ts';
import { waves } from '../../../shared/workflow/graph.ts';
import { countWord } from '../../../shared/words/format.ts';
import type { Places } from '../../../shared/workflow/kept.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import { t } from '../../../shared/words/t.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where everything of a plan stands, in pixels from the canvas's origin. */
export type PlanLayout = {
  /** `wave` is null for tasks in a circle: they have no turn. */
  readonly tasks: readonly (Box & { readonly task: Task; readonly wave: number | null })[];
  readonly heads: readonly { readonly x: number; readonly y: number; readonly wave: number; readonly note: string }[];
  /** Tasks of one wave that don't rest on each other, two or more. */
  readonly groups: readonly (Box & { readonly wave: number; readonly titles: readonly string[] })[];
  /** `straightTo`: how far to the right a line runs level before it bends, so that it leaves its group first. */
  readonly edges: readonly { readonly from: TaskId; readonly to: TaskId; readonly straightTo: number }[];
};

/** Of a drawn task, at full size. */
export const taskSize = { width: 240, height: 76 } as const;
const task = { ...taskSize, gap: 28 } as const;
const between = 136;
const head = 64;
const padding = { side: 16, top: 28, foot: 46 } as const;
/** A wave of more tasks than this is laid in two columns, so that it stays readable, and a very large one in more. */
const tallestColumn = 5;
const mostInTwo = 24;
const tallestOfMany = 12;

function columnsOf(count: number): number {
  if (count <= tallestColumn) return 1;
  return count <= mostInTwo ? 2 : Math.ceil(count / tallestOfMany);
}

const pitch = { x: task.width + task.gap, y: task.height + task.gap } as const;

/** Between a line that skips a wave and what stands in it. */
const clear = 16;

/**
 * Waves from left to right, tasks of a wave under each other, each wave centred on the tallest. A wave that lines skip
 * stands below them: behind its tasks they would look as if they came from there. Tasks in a circle stand under it all.
 * What somebody moved stands where they put it, and its group reaches there.
 */
export function layoutPlan(tasks: readonly Task[], places: Places = {}): PlanLayout {
  const blocks = placeBlocks(waves(tasks));
  const moved = (id: TaskId) => places[id] !== undefined;
  const inWaves = blocks.flatMap(placeTasks);
  const placed = [...inWaves, ...circle(tasks, inWaves)].map((each) => ({ ...each, ...places[each.task.id] }));
  const boxOf = new Map(placed.map((each) => [each.task.id, each]));
  const groups = blocks
    .filter(({ members }) => members.length > 1)
    .map(({ wave, members, ...box }) => ({
      wave,
      titles: members.map(({ title }) => title),
      ...around(
        members.some(({ id }) => moved(id)) ? enclosing(members.flatMap(({ id }) => boxOf.get(id) ?? [])) : box,
      ),
    }));
  return {
    tasks: placed,
    heads: blocks.map(({ wave, x, members }) => ({ wave, note: noteOf(members, wave), x, y: 12 })),
    groups,
    edges: placed.flatMap(({ task: to, wave }) =>
      to.needs.flatMap((from) => {
        const start = boxOf.get(from);
        if (start === undefined) return [];
        const free = start.wave === null || wave === null || moved(from) || moved(to.id);
        const passed = free ? [] : blocks.filter((block) => block.wave >= (start.wave ?? 0) && block.wave < wave);
        return [
          { from, to: to.id, straightTo: Math.max(start.x + start.width, ...passed.map(({ x, width }) => x + width)) },
        ];
      }),
    ),
  };
}

type PlacedTask = PlanLayout['tasks'][number];

/** Tasks that wait for each other, in a row under everything else. */
function circle(tasks: readonly Task[], inWaves: readonly PlacedTask[]): PlacedTask[] {
  const foot = Math.max(head, ...inWaves.map(({ y, height }) => y + height + padding.foot + pitch.y / 2));
  const known = new Set(inWaves.map((each) => each.task.id));
  return tasks
    .filter(({ id }) => !known.has(id))
    .map((each, index) => ({
      task: each,
      wave: null,
      x: padding.side + index * (task.width + between / 2),
      y: foot,
      width: task.width,
      height: task.height,
    }));
}

function enclosing(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  return { x, y, width: right - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

function around({ x, y, width, height }: Box): Box {
  return {
    x: x - padding.side,
    y: y - padding.top,
    width: width + 2 * padding.side,
    height: height + padding.top + padding.foot,
  };
}

type Block = Box & { readonly wave: number; readonly rows: number; readonly members: readonly Task[] };

function placeBlocks(columns: readonly (readonly Task[])[]): Block[] {
  const sized = columns.map((members) => {
    const across = columnsOf(members.length);
    const rows = Math.ceil(members.length / across);
    // Only two columns are staggered; in more of them a line can't pass between tasks anyway.
    const lowered = across === 2 && members.length === rows * across ? pitch.y / 2 : 0;
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

function placeTasks({ wave, x, y, rows, members }: Block): PlacedTask[] {
  return members.map((each, index) => ({
    task: each,
    wave,
    x: x + Math.floor(index / rows) * pitch.x,
    // The second of two columns stands half a row lower: lines from the first pass between its tasks.
    y: y + (index % rows) * pitch.y + (members.length > 2 * rows || index < rows ? 0 : pitch.y / 2),
    width: task.width,
    height: task.height,
  }));
}

/** What a wave waits for, beside its number. */
function noteOf(wave: readonly Task[], number: number): string {
  if (number === 1) return wave.length === 1 ? t`starts at once` : t`${countWord(wave.length)} at once`;
  const [only] = wave;
  if (only && wave.length === 1) {
    const needs = only.needs.length;
    return needs === 1 ? t`waits for one` : t`waits for ${needs === 2 ? t`both` : t`all ${countWord(needs)}`}`;
  }
  return t`${countWord(wave.length)}, each as its own needs end`;
}

import { comparable } from '../exercise/passage.ts';
import type { MaterialId, TaskId } from '../ids.ts';
import type { Structure } from '../structure/structure.ts';
import { estimateTokens } from '../tokens.ts';
import { topologicalOrder } from '../workflow/graph.ts';
import type { Task, Workflow } from '../workflow/task.ts';
import type { MeasuredRun } from './measured-run.ts';
import { isSameSight, sightsOf } from './sight.ts';
import type { Sight } from './sight.ts';

/** Shorter quotes are names and terms, which anybody may use without having read the passage. */
const leastQuote = 16;

/**
 * By how much replies differ where a task is shown materials that it was not shown before: averages over both context
 * rules of every plan of the shipped exercises. What it finds in them nobody knows before.
 */
const widerView = {
  /** It is handed nothing: it has more to say, in proportion to the part of all the materials that is new to it. */
  alone: 0.35,
  /** It is handed outputs and has materials of its own: what it would have found anew has been said by others. */
  handed: 0.9,
  /** It has outputs alone to go by. */
  joining: 1.13,
} as const;

/** How long a reply would be under another structure, as a part of what it was. */
export type CarriedReply = { readonly share: number; readonly isSameSight: boolean };

/**
 * How the replies of a run carry over to another structure. A line that quotes a material goes with the passage: a task
 * that is shown neither the material nor an output with that passage can't write it.
 */
export function carriedReplies(
  { tasks, structure: from, workflow: ran }: MeasuredRun,
  workflow: Workflow,
  to: Structure,
): ReadonlyMap<TaskId, CarriedReply> {
  const before = sightsOf(ran, from);
  const after = sightsOf(workflow, to);
  const materials = new Map(workflow.materials.map(({ id, text }) => [id, comparable(text)]));
  const all = [...materials.values()];
  const written = new Map(tasks.map(({ task, output }) => [task.id, output]));
  const kept = new Map<TaskId, string>();
  const carried = new Map<TaskId, CarriedReply>();
  for (const { id } of topologicalOrder(workflow.tasks)) {
    const output = written.get(id);
    const [was, is] = [before.get(id), after.get(id)];
    if (output === undefined || !was || !is) continue;
    if (isSameSight(was, is)) {
      kept.set(id, output);
      carried.set(id, { share: 1, isSameSight: true });
      continue;
    }
    const shown = [
      ...[...is.materials].flatMap((material) => materials.get(material) ?? []),
      ...[...is.heard].flatMap((task) => comparable(kept.get(task) ?? '')),
    ];
    const lines = linesOf(output);
    const stays = lines.filter((line) =>
      quotesIn(line).every(
        (quote) => shown.some((text) => text.includes(quote)) || !all.some((text) => text.includes(quote)),
      ),
    );
    kept.set(id, stays.join('\n'));
    const left = estimateTokens(stays.join('\n')) / Math.max(1, estimateTokens(lines.join('\n')));
    const task = workflow.tasks.find((each) => each.id === id);
    const newly = sizeOf(
      [...is.materials].filter((material) => !was.materials.has(material)),
      materials,
    );
    carried.set(id, { share: task ? shareOf(task, was, is, left, newly) : left, isSameSight: false });
  }
  return carried;
}

/** `left`: the part of the reply that rests on nothing it would not be shown. */
function shareOf({ materials, needs }: Task, was: Sight, is: Sight, left: number, newly: number): number {
  const isWider = [...is.materials].some((material) => !was.materials.has(material));
  if (materials.length === 0) {
    // Who joins outputs makes up for what it is not shown with more of what it is handed.
    const isNarrower = [...was.materials].some((material) => !is.materials.has(material));
    if (isWider) return widerView.joining;
    return isNarrower ? 1 / widerView.joining : left;
  }
  if (!isWider) return left;
  return left * (needs.length === 0 ? 1 + widerView.alone * newly : widerView.handed);
}

/** The part of all the materials' text that some of them hold. */
function sizeOf(some: readonly MaterialId[], all: ReadonlyMap<MaterialId, string>): number {
  const length = (ids: Iterable<MaterialId>) => [...ids].reduce((sum, id) => sum + (all.get(id) ?? '').length, 0);
  return length(some) / Math.max(1, length(all.keys()));
}

/** Lines of a text, entries of a JSON list. */
const linesOf = (text: string): string[] => text.split(/\n+|(?<=",)\s*/).filter((line) => line.trim() !== '');

function quotesIn(line: string): string[] {
  const curly = [...line.matchAll(/“([^“”]+)”/g)];
  const quotes = curly.length > 0 ? curly : [...line.matchAll(/"([^"]+)"/g)];
  return quotes.map(([, quote = '']) => comparable(quote)).filter(({ length }) => length >= leastQuote);
}

import type { TaskId } from '../ids.ts';
import type { Loss, RunResult, TaskResult } from './comparison.ts';
import { tasksInOrder } from './figures.ts';
import type { ExplainedPoint } from './why.ts';

/** A conversation, or a turn of a thread, that a sentence names and a screen links to. */
export type NamedLane = { readonly task: TaskId; readonly title: string };

/** A piece of the evidence: its index in the point, and the words that tell it from the others. */
export type NamedPiece = { readonly piece: number; readonly title: string };

/** Why one finding is missing from one run's final answer, from what its contexts and outputs were measured to hold. */
export type Consequence =
  /** No conversation was given these pieces at all. */
  | { readonly id: 'unread'; readonly pieces: readonly NamedPiece[] }
  /** Each piece reached somebody, all of them nobody. */
  | {
      readonly id: 'apart';
      readonly pieces: readonly (NamedPiece & { readonly seenBy: readonly NamedLane[] })[];
    }
  | { readonly id: 'not-asked' | 'overlooked'; readonly lane: NamedLane | null }
  | {
      readonly id: 'not-passed-on';
      readonly lane: NamedLane | null;
      /** `found`: it stated the finding. `read`: it had read these pieces, which not all that were handed its output saw. */
      readonly had: 'found' | 'read';
      readonly pieces: readonly NamedPiece[];
      /** Who was handed its output, in the order in which they were asked; with `read` those of them that lack a piece. */
      readonly handedTo: readonly NamedLane[];
      /** The names of the fields it handed on; empty for prose. */
      readonly fields: readonly string[];
    };

/** What one loss comes down to. `point` is the planted finding that `loss` is about. */
export function consequenceOf(run: RunResult, loss: Loss, point: Pick<ExplainedPoint, 'evidence'>): Consequence {
  const pieces = namedPieces(point);
  const seenBy = (piece: number) => loss.seenBy[piece] ?? [];
  const task = run.tasks.find(({ id }) => id === loss.task);
  const lane = task ? { task: task.id, title: task.title } : null;
  switch (loss.cause) {
    case 'not-asked':
    case 'overlooked':
      return { id: loss.cause, lane };
    case 'not-seen': {
      const unread = pieces.filter(({ piece }) => seenBy(piece).length === 0);
      if (unread.length > 0) return { id: 'unread', pieces: unread };
      return { id: 'apart', pieces: pieces.map((each) => ({ ...each, seenBy: lanesOf(run, seenBy(each.piece)) })) };
    }
    case 'not-passed-on': {
      const had = task?.findings.includes(loss.id) === true ? 'found' : 'read';
      const read = pieces.filter(({ piece }) => task && seenBy(piece).includes(task.id));
      const handed = task ? tasksInOrder(run).filter(({ needs }) => needs.includes(task.id)) : [];
      const lacking = handed.filter(({ id }) => read.some(({ piece }) => !seenBy(piece).includes(id)));
      const missed = read.filter(({ piece }) => lacking.some(({ id }) => !seenBy(piece).includes(id)));
      return {
        id: 'not-passed-on',
        lane,
        had,
        pieces: missed.length > 0 ? missed : read,
        handedTo: (had === 'found' || lacking.length === 0 ? handed : lacking).map(({ id, title }) => ({
          task: id,
          title,
        })),
        fields: task ? fieldsOf(task) : [],
      };
    }
  }
}

/** The pieces of a lost finding that the final answers speak of all the same, and those they don't; null where of none. */
export function shareOf(
  { partly }: Loss,
  point: Pick<ExplainedPoint, 'evidence'>,
): { readonly has: readonly NamedPiece[]; readonly lacks: readonly NamedPiece[] } | null {
  if (!partly) return null;
  const pieces = namedPieces(point);
  const named = (wanted: readonly number[]) => pieces.filter(({ piece }) => wanted.includes(piece));
  return { has: named(partly.has), lacks: named(partly.lacks) };
}

function lanesOf(run: RunResult, ids: readonly TaskId[]): NamedLane[] {
  return ids
    .flatMap((id) => run.tasks.find((task) => task.id === id) ?? [])
    .map(({ id, title }) => ({ task: id, title }));
}

/** By their materials, where those tell them apart; else each with its place in it. */
function namedPieces({ evidence }: Pick<ExplainedPoint, 'evidence'>): NamedPiece[] {
  const apart = new Set(evidence.map(({ materialTitle }) => materialTitle)).size === evidence.length;
  return evidence.map(({ materialTitle, place }, piece) => ({
    piece,
    title: apart ? materialTitle : `${materialTitle}, ${place}`,
  }));
}

function fieldsOf({ output }: TaskResult): string[] {
  if (output === null || !output.trimStart().startsWith('{')) return [];
  try {
    const read: unknown = JSON.parse(output);
    return typeof read === 'object' && read !== null ? Object.keys(read) : [];
  } catch {
    // Prose that happens to open with a brace.
    return [];
  }
}

import type { ComparisonResult, ShownPoint } from '../contract.ts';
import type { RunId } from '../ids.ts';
import { t } from '../words/t.ts';
import type { Loss, RunResult, TaskResult } from './comparison.ts';
import { scoredFindings, tasksInOrder } from './figures.ts';

/** What became of one planted point in one run. */
export type MatrixCell =
  | { readonly kind: 'found'; readonly by: string | null; readonly task: TaskResult | null }
  | { readonly kind: 'lost'; readonly loss: Loss; readonly task: TaskResult | null }
  | { readonly kind: 'reported'; readonly by: string | null; readonly task: TaskResult | null }
  | { readonly kind: 'not-reported' }
  /** Nothing to score: the run has no final answer, or nothing is planted. */
  | { readonly kind: 'unknown' };

export type MatrixRow = {
  readonly point: ShownPoint;
  readonly cells: readonly { readonly run: RunResult; readonly cell: MatrixCell }[];
};

export type MatrixGroup = {
  readonly id: 'between' | 'within' | 'decoy';
  readonly rows: readonly MatrixRow[];
  /** For each run in order: how many of the rows were found (or, of decoys, reported); null where unknown. */
  readonly counts: readonly (number | null)[];
  /** For each run in order: how many of the others were partly said. */
  readonly partly: readonly number[];
};

const severities = ['high', 'medium', 'low'];

/** Findings that need distant passages first, then those close together, then the decoys; empty groups are left out. */
export function matrixGroups({ comparison, points }: Pick<ComparisonResult, 'comparison' | 'points'>): MatrixGroup[] {
  const groupOf = (point: ShownPoint): MatrixGroup['id'] => (point.kind === 'decoy' ? 'decoy' : point.reach);
  return (['between', 'within', 'decoy'] as const)
    .map((id) => {
      const rows = points
        .filter((point) => groupOf(point) === id)
        .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
        .map((point) => ({ point, cells: comparison.runs.map((run) => ({ run, cell: cellOf(point, run) })) }));
      return {
        id,
        rows,
        counts: comparison.runs.map((_, column) => countOf(rows, column)),
        partly: comparison.runs.map((_, column) => rows.filter((row) => isPartly(row.cells[column]?.cell)).length),
      };
    })
    .filter(({ rows }) => rows.length > 0);
}

/** Lost, and yet half said: shown as partly, never counted as found. */
export function isPartly(cell: MatrixCell | undefined): boolean {
  return cell?.kind === 'lost' && cell.loss.partly !== undefined;
}

function countOf(rows: readonly MatrixRow[], column: number): number | null {
  const cells = rows.map((row) => row.cells[column]?.cell.kind);
  if (cells.includes('unknown')) return null;
  return cells.filter((kind) => kind === 'found' || kind === 'reported').length;
}

export function cellOf(point: ShownPoint, run: RunResult): MatrixCell {
  const findings = scoredFindings(run);
  if (!findings) return { kind: 'unknown' };
  const task = firstToSay(point, run);
  const by = task && placeOf(run, task);
  if (point.kind === 'decoy') {
    return findings.falseAlarms.some((id) => id === point.id)
      ? { kind: 'reported', by, task }
      : { kind: 'not-reported' };
  }
  if (findings.ids.some((id) => id === point.id)) return { kind: 'found', by, task };
  const loss = findings.lost.find(({ id }) => id === point.id);
  if (!loss) return { kind: 'unknown' };
  return { kind: 'lost', loss, task: run.tasks.find(({ id }) => id === loss.task) ?? task };
}

function firstToSay(point: ShownPoint, run: RunResult): TaskResult | null {
  return tasksInOrder(run).find(({ findings }) => findings.some((id) => id === point.id)) ?? null;
}

/** In a thread the number of the turn, else the name of the task. */
function placeOf(run: RunResult, task: TaskResult): string {
  return run.structure === 'thread' ? t`turn ${tasksInOrder(run).indexOf(task) + 1}` : task.title;
}

/** Where the run's final answer states the point, as text; null where it doesn't. */
export function statedIn(
  point: ShownPoint,
  run: { readonly id: RunId; readonly answer: string | null },
): string | null {
  const place = point.places.find((each) => each.run === run.id);
  const text = place && run.answer?.slice(place.start, place.end).trim();
  // Without the dash or number that it stands behind in a list.
  return text ? text.replace(/^(?:[-*+]|\d+[.)])\s+/, '') : null;
}

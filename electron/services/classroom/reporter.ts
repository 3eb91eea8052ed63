import type { PodReport } from '../../../shared/class/report.ts';
import { podResult } from '../../../shared/class/pod-result.ts';
import { standingOf } from '../../../shared/class/pod-standing.ts';
import type { ComparisonSummary } from '../../../shared/contract.ts';
import type { ExerciseId } from '../../../shared/ids.ts';
import { comparisonDocument } from '../comparisons/result.ts';
import type { ResultPorts } from '../comparisons/result.ts';
import type { ProgressStore } from '../progress.ts';
import type { WorkflowStore } from '../workflows.ts';
import { ownCutTrouble } from './own-cut-trouble.ts';
import type { SeatBook } from './seat-book.ts';

export type ReporterPorts = Omit<ResultPorts, 'forecasting' | 'workflows'> & {
  progress: Pick<ProgressStore, 'find'>;
  workflows: Pick<WorkflowStore, 'ownCut'>;
};

/** Only so many of a pod's newest comparisons are looked at; older ones have been told. */
const newestAtMost = 20;

type Told = SeatBook['told'];

/**
 * What a class doesn't know yet of its pod, and what is told once it does. Works from what is kept, not from what was
 * heard, so that nothing is missing after a kill or a lost line.
 */
export async function untold(
  exercise: ExerciseId,
  book: Pick<SeatBook, 'told' | 'helpAsked' | 'joinedAt'>,
  ports: ReporterPorts,
): Promise<{ reports: PodReport[]; told: Told }> {
  const progress = ports.progress.find(exercise);
  if (progress === null) return { reports: [], told: book.told };
  const reports: PodReport[] = [];
  let { told } = book;

  const since = book.joinedAt ?? '';
  const summaries: ComparisonSummary[] = [];
  for (const comparison of progress.comparisons.slice(0, newestAtMost)) {
    const found = await ports.archive.find(comparison);
    // Of a Braid of one's own, what was run before the class is nobody's business.
    if (found.ok && (found.value.startedAt >= since || found.value.given === true)) {
      summaries.push(ports.desk.summaryOf(found.value));
    }
  }
  // The oldest first, as they were run.
  for (const summary of [...summaries].reverse()) {
    const states = summary.runs.map(({ state }) => state).join(' ');
    if (states.includes('running') || told.results[summary.id] === states) continue;
    const result = await resultOf(summary, ports);
    if (result === null) continue;
    reports.push({ kind: 'result', result });
    told = { ...told, results: { ...told.results, [summary.id]: states } };
  }

  const { reflection } = progress;
  if (reflection.trim() !== '' && told.reflections[exercise] !== reflection) {
    reports.push({ kind: 'reflection', exercise, text: reflection });
    told = { ...told, reflections: { ...told.reflections, [exercise]: reflection } };
  }

  const trouble = progress.plan === 'own' ? ownCutTrouble(exercise, ports.workflows) : null;
  const standing = standingOf(progress, summaries[0] ?? null, trouble, book.helpAsked);
  const said = JSON.stringify(standing);
  if (told.standing !== said) {
    reports.push(standing);
    told = { ...told, standing: said };
  }
  return { reports, told };
}

/** A comparison's figures for a class; null where there are none. */
export async function resultOf(summary: ComparisonSummary, ports: ReporterPorts) {
  if (summary.exercise === null) return null;
  const [document, opened] = [await comparisonDocument(summary, ports), await ports.library.open(summary.exercise)];
  if (!document.ok || !opened.ok) return null;
  const first = opened.value.plans.find(({ kind }) => kind === 'first') ?? opened.value.plans[0];
  return first ? podResult(summary, document.value.comparison, first.id) : null;
}

import type { PodFile } from '../../../shared/class/pod-file.ts';
import type { PodReport } from '../../../shared/class/report.ts';
import { resultOf } from './reporter.ts';
import type { ReporterPorts } from './reporter.ts';

/** Only so many of the newest comparisons go into a pod's file: far more than a class has time for. */
const comparisonsAtMost = 200;

/**
 * What this Braid has worked on in guided exercises, as a file that a facilitator reads into a class: figures and
 * reflections, none of the answers.
 */
export async function podFile(
  about: Pick<PodFile, 'from' | 'name' | 'members'>,
  ports: ReporterPorts,
  date: () => Date,
): Promise<PodFile> {
  const reports: { at: string; report: PodReport }[] = [];
  const own = (await ports.archive.list()).filter(
    ({ exercise, example, companion, conversations }) =>
      exercise !== null && !example && companion === undefined && conversations === undefined,
  );
  for (const stored of own.slice(0, comparisonsAtMost).reverse()) {
    const result = await resultOf(ports.desk.summaryOf(stored), ports);
    if (result !== null) reports.push({ at: result.startedAt, report: { kind: 'result', result } });
  }
  for (const exercise of new Set(own.map((each) => each.exercise))) {
    const progress = exercise === null ? null : ports.progress.find(exercise);
    if (!progress || progress.reflection.trim() === '') continue;
    const report: PodReport = { kind: 'reflection', exercise: progress.exercise, text: progress.reflection };
    reports.push({ at: progress.updatedAt, report });
  }
  return { braid: 1, kind: 'pod-reports', ...about, writtenAt: date().toISOString(), reports };
}

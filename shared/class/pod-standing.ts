import type { ComparisonSummary } from '../contract.ts';
import { exerciseSteps } from '../exercise/progress.ts';
import type { ExerciseProgress } from '../exercise/progress.ts';
import type { Doing, PodReport, StuckReason } from './report.ts';

export type PodStanding = Extract<PodReport, { kind: 'standing' }>;

/** What a pod does, read off its progress and its newest comparison of the class's exercise. */
export function standingOf(
  progress: ExerciseProgress,
  newest: Pick<ComparisonSummary, 'runs'> | null,
  /** What was found to keep it from going on; it is only in the way before the run. */
  trouble: StuckReason | null,
  askedForHelp: boolean,
): PodStanding {
  const { step } = progress;
  const running = newest?.runs.some(({ state }) => state === 'running') === true;
  const failed = newest?.runs.find(({ state }) => state === 'failed');
  const stuck = ((): StuckReason | null => {
    if (askedForHelp) return { id: 'asked', detail: '' };
    if (running) return null;
    if (failed && step === 'run') return { id: 'run-failed', detail: failed.structure };
    return trouble !== null && isBefore(step, 'run') ? trouble : null;
  })();
  return { kind: 'standing', step: running ? 'run' : step, doing: doingOf(progress, newest, running), stuck };
}

function doingOf(progress: ExerciseProgress, newest: Pick<ComparisonSummary, 'runs'> | null, running: boolean): Doing {
  const plain = (id: Doing['id']): Doing => ({ id, ended: null, of: null });
  if (running && newest) {
    const ended = newest.runs.filter(({ state }) => state !== 'running').length;
    return { id: 'running', ended, of: newest.runs.length };
  }
  switch (progress.step) {
    case 'understand':
      return plain('reading');
    case 'break-down':
      return plain(progress.comparisons.length > 0 ? 'mending' : 'building');
    case 'predict':
      return plain(progress.prediction === null ? 'predicting' : 'locked');
    case 'run':
      // Whoever stays with the lanes when all have ended doesn't run any more.
      return plain(newest === null ? 'locked' : 'ran');
    case 'compare':
      return plain('comparing');
    case 'reflect':
      return plain(progress.reflection.trim() === '' ? 'reflecting' : 'done');
  }
}

export function isBefore(step: ExerciseProgress['step'], other: ExerciseProgress['step']): boolean {
  return exerciseSteps.indexOf(step) < exerciseSteps.indexOf(other);
}

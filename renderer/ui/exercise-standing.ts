import type { ExerciseSummary } from '../../shared/contract.ts';
import { exerciseSteps } from '../../shared/exercise/progress.ts';
import type { ExerciseProgress } from '../../shared/exercise/progress.ts';
import { addresses } from './addresses.ts';
import { t } from '../../shared/words/t.ts';

/** How an exercise stands, in words, with the one thing to do next. */
export type Standing = {
  readonly started: boolean;
  /** "Not started", "Step 2 of 6", "Second run, step 5". */
  readonly words: string;
  readonly action: string;
  readonly address: string;
  /** 1 to 6; 0 for one that has not been opened. */
  readonly step: number;
  /** A hint or the worked plan was shown. */
  readonly assisted: boolean;
};

const ordinals = [t`First`, t`Second`, t`Third`, t`Fourth`, t`Fifth`] as const;

export function standingOf({ id, progress }: Pick<ExerciseSummary, 'id' | 'progress'>): Standing {
  if (!progress || isUntouched(progress)) {
    return {
      started: false,
      words: t`Not started`,
      action: t`Start`,
      address: addresses.exercise(id, 'understand'),
      step: 0,
      assisted: false,
    };
  }
  const step = exerciseSteps.indexOf(progress.step) + 1;
  const runs = progress.comparisons.length;
  const round = runs < 2 ? '' : t`${ordinals[runs - 1] ?? `${runs}th`} run, `;
  return {
    started: true,
    words: round === '' ? t`Step ${step} of 6` : t`${round}step ${step}`,
    action: step >= 5 ? t`See results` : t`Continue`,
    address: addresses.exercise(id, progress.step),
    step,
    assisted: progress.hintsShown > 0,
  };
}

/** Opened at most, nothing done yet. */
export function isUntouched(progress: ExerciseProgress): boolean {
  return progress.step === 'understand' && progress.comparisons.length === 0 && progress.prediction === null;
}

/** The exercise somebody worked on last, or null before anything was begun. */
export function latestStarted(exercises: readonly ExerciseSummary[]): ExerciseSummary | null {
  const started = exercises.filter(({ progress }) => progress !== null && !isUntouched(progress));
  return started.reduce<ExerciseSummary | null>(
    (latest, each) => ((each.progress?.updatedAt ?? '') > (latest?.progress?.updatedAt ?? '') ? each : latest),
    null,
  );
}

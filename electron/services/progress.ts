import { z } from 'zod';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { ExerciseProgressSchema } from '../../shared/exercise/progress.ts';
import type { ExerciseProgress, ProgressPatch } from '../../shared/exercise/progress.ts';
import type { Failure } from '../../shared/failure.ts';
import type { ComparisonId, ExerciseId, PlanId } from '../../shared/ids.ts';
import { openDocument } from './store/documents.ts';

const ProgressSchema = z.object({ version: z.literal(1), exercises: z.record(z.string(), ExerciseProgressSchema) });

/** Where the learner stands in each exercise. */
export type ProgressStore = {
  /** Null for an exercise nobody has opened yet. */
  find(exercise: ExerciseId): ExerciseProgress | null;
  /** The stored progress, or a fresh one at the exercise's first plan. */
  of(exercise: Exercise): ExerciseProgress;
  save(exercise: Exercise, patch: ProgressPatch): Promise<ExerciseProgress>;
  /** A comparison of this plan was started: it becomes the newest one. */
  begin(exercise: Exercise, plan: PlanId, comparison: ComparisonId): Promise<ExerciseProgress>;
  settled(): Promise<void>;
};

export async function openProgress(
  folder: string,
  date: () => Date,
  onNotice: (notice: Failure) => void,
): Promise<ProgressStore> {
  const document = await openDocument<z.infer<typeof ProgressSchema>>({
    folder,
    name: 'progress',
    schema: ProgressSchema,
    empty: { version: 1, exercises: {} },
    date,
    onNotice,
  });
  const find = (exercise: ExerciseId): ExerciseProgress | null => document.read().exercises[exercise] ?? null;
  const of = (exercise: Exercise): ExerciseProgress => {
    const stored = find(exercise.id);
    // A plan that the exercise no longer has, after an update of the app, falls back to the first one.
    if (stored && exercise.plans.some(({ id }) => id === stored.plan)) return stored;
    return { ...(stored ?? fresh(exercise, date())), plan: firstPlan(exercise) };
  };
  const put = async (progress: ExerciseProgress): Promise<ExerciseProgress> => {
    await document.update((all) => ({ ...all, exercises: { ...all.exercises, [progress.exercise]: progress } }));
    return progress;
  };
  return {
    find,
    of,
    save: (exercise, patch) => {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      const before = of(exercise);
      const anew = beginsAnew(exercise, before, patch) ? { hintsShown: 0, ranAssisted: false } : {};
      return put({ ...before, ...anew, ...given, updatedAt: date().toISOString() });
    },
    begin: (exercise, plan, comparison) => {
      const before = of(exercise);
      return put({
        ...before,
        plan,
        step: 'run',
        markedLoss: null,
        comparisons: [comparison, ...before.comparisons],
        ranAssisted: before.hintsShown > 0,
        updatedAt: date().toISOString(),
      });
    },
    settled: document.settled,
  };
}

/** See `hintsShown`: back at the first plan, after a run with a hint. */
function beginsAnew(exercise: Exercise, { plan, ranAssisted }: ExerciseProgress, patch: ProgressPatch): boolean {
  return ranAssisted === true && patch.plan === firstPlan(exercise) && plan !== patch.plan;
}

function firstPlan(exercise: Exercise): PlanId {
  const plan = exercise.plans.find(({ kind }) => kind === 'first') ?? exercise.plans[0];
  if (!plan) throw new Error('An exercise has at least one plan: its schema says so.');
  return plan.id;
}

function fresh(exercise: Exercise, date: Date): ExerciseProgress {
  return {
    exercise: exercise.id,
    step: 'understand',
    plan: firstPlan(exercise),
    prediction: null,
    comparisons: [],
    hintsShown: 0,
    markedLoss: null,
    reflection: '',
    updatedAt: date.toISOString(),
  };
}

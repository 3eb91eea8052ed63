import { z } from 'zod';
import type { OpenExercise, OpenPlan } from '../../shared/exercise/exercise.ts';
import { ExerciseProgressSchema } from '../../shared/exercise/progress.ts';
import type { ExerciseProgress, ProgressPatch } from '../../shared/exercise/progress.ts';
import type { Failure } from '../../shared/failure.ts';
import type { ComparisonId, ExerciseId, PlanId } from '../../shared/ids.ts';
import { openDocument } from './store/documents.ts';

const ProgressSchema = z.object({ version: z.literal(1), exercises: z.record(z.string(), ExerciseProgressSchema) });

/** An exercise as far as its progress goes: the plans there are, with the learner's own cut while there is one. */
export type Planned = Pick<OpenExercise, 'id'> & { readonly plans: readonly Pick<OpenPlan, 'id' | 'kind'>[] };

/** Where the learner stands in each exercise. */
export type ProgressStore = {
  /** Null for an exercise nobody has opened yet. */
  find(exercise: ExerciseId): ExerciseProgress | null;
  /** The stored progress, or a fresh one at the exercise's first plan. */
  of(exercise: Planned): ExerciseProgress;
  save(exercise: Planned, patch: ProgressPatch): Promise<ExerciseProgress>;
  /** A comparison of this plan was started: it becomes the newest one. */
  begin(exercise: Planned, plan: PlanId, comparison: ComparisonId): Promise<ExerciseProgress>;
  /** These comparisons are gone for good. */
  forget(comparisons: readonly ComparisonId[]): Promise<void>;
  settled(): Promise<void>;
};

export async function openProgress(
  folder: string,
  date: () => Date,
  onNotice: (notice: Failure) => void,
  /** Comparisons that were deleted and may come back: they are kept, but nobody hears of them. */
  isDeleted: (comparison: ComparisonId) => boolean = () => false,
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
  const of = (exercise: Planned): ExerciseProgress => {
    return onAPlan(exercise, find(exercise.id) ?? fresh(exercise, date()));
  };
  const put = async (progress: ExerciseProgress): Promise<ExerciseProgress> => {
    await document.update((all) => ({ ...all, exercises: { ...all.exercises, [progress.exercise]: progress } }));
    return progress;
  };
  const shown = (progress: ExerciseProgress): ExerciseProgress => ({
    ...progress,
    comparisons: progress.comparisons.filter((comparison) => !isDeleted(comparison)),
  });
  return {
    find(exercise) {
      const found = find(exercise);
      return found && shown(found);
    },
    of: (exercise) => shown(of(exercise)),
    save: async (exercise, patch) => {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      const before = of(exercise);
      const anew = beginsAnew(exercise, before, patch) ? { hintsShown: 0, ranAssisted: false } : {};
      return shown(await put(onAPlan(exercise, { ...before, ...anew, ...given, updatedAt: date().toISOString() })));
    },
    begin: async (exercise, plan, comparison) => {
      const before = of(exercise);
      const begun = await put({
        ...before,
        plan,
        step: 'run',
        markedLoss: null,
        comparisons: [comparison, ...before.comparisons],
        ranAssisted: before.hintsShown > 0,
        updatedAt: date().toISOString(),
      });
      return shown(begun);
    },
    async forget(comparisons) {
      const { exercises } = document.read();
      if (!Object.values(exercises).some((each) => each.comparisons.some((id) => comparisons.includes(id)))) return;
      await document.update((all) => ({
        ...all,
        exercises: Object.fromEntries(
          Object.entries(all.exercises).map(([id, each]) => [
            id,
            { ...each, comparisons: each.comparisons.filter((comparison) => !comparisons.includes(comparison)) },
          ]),
        ),
      }));
    },
    settled: document.settled,
  };
}

/** A plan that is no longer there, after an update of the app or when an own cut was deleted, gives way to the first one. */
function onAPlan(exercise: Planned, progress: ExerciseProgress): ExerciseProgress {
  const isThere = exercise.plans.some(({ id }) => id === progress.plan);
  return isThere ? progress : { ...progress, plan: firstPlan(exercise) };
}

/** See `hintsShown`: back at the first plan, after a run with a hint. */
function beginsAnew(exercise: Planned, { plan, ranAssisted }: ExerciseProgress, patch: ProgressPatch): boolean {
  return ranAssisted === true && patch.plan === firstPlan(exercise) && plan !== patch.plan;
}

/** What everybody begins with. */
export function firstPlan(exercise: Planned): PlanId {
  const plan = exercise.plans.find(({ kind }) => kind === 'first') ?? exercise.plans[0];
  if (!plan) throw new Error('An exercise has at least one plan: its schema says so.');
  return plan.id;
}

function fresh(exercise: Planned, date: Date): ExerciseProgress {
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

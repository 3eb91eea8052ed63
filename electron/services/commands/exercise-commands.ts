import { ExerciseSummarySchema } from '../../../shared/contract.ts';
import type { ExerciseSummary } from '../../../shared/contract.ts';
import { OpenExerciseSchema } from '../../../shared/exercise/exercise.ts';
import type { Exercise } from '../../../shared/exercise/exercise.ts';
import { fail, succeed } from '../../../shared/failure.ts';
import { usablePhases } from '../../../shared/structure/phase-faults.ts';
import { whyNotForecastable } from '../../../shared/forecast/forecast.ts';
import { noLimits } from '../../../shared/practice.ts';
import { waves } from '../../../shared/workflow/graph.ts';
import { chosenConnection } from '../comparisons/chosen-connection.ts';
import { findWork } from '../comparisons/source.ts';
import { plansOf } from '../exercise-of-kept.ts';
import type { Services } from '../services.ts';
import type { Handlers } from './handlers.ts';

/** Exercises, where the learner stands in them, and forecasts. Planted points never leave by these. */
export function exerciseCommands(services: Services) {
  const { library, workflows, progress, pushes, settings, forecasting, ports, onNotice } = services;

  /** With the learner's own cut among its plans, and still with its planted points. */
  const withOwnCut = async (exercise: Exercise) => ({
    ...exercise,
    plans: await plansOf(exercise, library, workflows),
  });

  return {
    'exercises.list': async () => {
      const listed: ExerciseSummary[] = [];
      for (const id of await library.ids()) {
        const exercise = await library.open(id);
        // One broken exercise is no reason to show none.
        if (!exercise.ok) {
          onNotice(exercise.failure);
          continue;
        }
        const first = exercise.value.plans.find(({ kind }) => kind === 'first') ?? exercise.value.plans[0];
        const firstWaves = waves(first?.workflow.tasks ?? []).map(({ length }) => length);
        const stands = progress.find(id) && progress.of(await withOwnCut(exercise.value));
        listed.push(ExerciseSummarySchema.parse({ ...exercise.value, firstWaves, progress: stands }));
      }
      return succeed(listed);
    },
    'exercise.open': async ({ exercise: id }) => {
      const exercise = await library.open(id);
      if (!exercise.ok) return exercise;
      const whole = await withOwnCut(exercise.value);
      // The schema leaves out what a learner's page must not hold before Compare.
      return succeed({ exercise: OpenExerciseSchema.parse(whole), progress: progress.of(whole) });
    },
    'progress.save': async ({ exercise: id, patch }) => {
      const exercise = await library.open(id);
      if (!exercise.ok) return exercise;
      const saved = await progress.save(await withOwnCut(exercise.value), patch);
      pushes.push({ kind: 'progress-changed', progress: saved });
      return succeed(saved);
    },
    forecast: async ({ source, structures }) => {
      const work = await findWork(source, library, workflows);
      if (!work.ok) return work;
      const { workflow } = work.value;
      const unusable = whyNotForecastable(workflow);
      if (unusable) return fail(unusable);
      const phases = usablePhases(workflow.tasks, structures, work.value.phases ?? null);
      if (!phases.ok) return phases;
      const set = settings.read();
      const { pace, seed, gates, thinking, forgetting, reviewEvery, warmCache } = set;
      const chosen = chosenConnection(set);
      // Where no server has been named yet, the work can still be weighed.
      const connection = chosen.ok ? chosen.value : { kind: set.connection, baseUrl: null, model: set.claudeModel };
      const practice = connection.kind === 'practice';
      const conditions = {
        workflow,
        phases: phases.value,
        connection,
        pace: practice ? pace : null,
        seed,
        limits: practice ? set.limits : noLimits,
        faults: practice ? [...ports.faults, ...set.faults] : [],
        gates,
        thinking,
        forgetting: practice && forgetting,
        options: { reviewEvery, warmCache },
      };
      return succeed(await forecasting.predict(conditions, [...new Set(structures)], null));
    },
  } satisfies Partial<Handlers>;
}

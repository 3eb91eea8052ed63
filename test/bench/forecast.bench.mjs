import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { answer } from '../../dist/electron/practice/answer.js';
import { startPracticeServer } from '../../dist/electron/practice/server.js';
import { exerciseLibrary } from '../../dist/electron/services/exercises.js';
import { accuracyOf } from '../../dist/shared/forecast/accuracy.js';
import { forecast } from '../../dist/shared/forecast/forecast.js';
import { command, compare, openApp } from './app.mjs';
import { median } from './median.mjs';
import { scratchFolder } from './run.mjs';

const structures = ['thread', 'one-at-a-time', 'queue:2', 'all-at-once', 'phased'];
const virtualPace = 20;
/** Slower than it could be: at the highest pace a busy machine's own delays are a part of every figure. */
const realPace = 4;
const realExercise = 'code-review';

const inProject = (folder) => fileURLToPath(new URL(`../../${folder}`, import.meta.url));

/** The real runner on the real practice model, on virtual time: the machine has no part in what it measures. */
async function withVirtualRuns(work) {
  const vite = await createServer({
    root: inProject('.'),
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null },
  });
  try {
    return await work((await vite.ssrLoadModule('/test/support/virtual-practice.ts')).measuredVirtually);
  } finally {
    await vite.close();
  }
}

async function measurePlan(measuredVirtually, exercise, { workflow }) {
  const runs = new Map();
  for (const key of structures) runs.set(key, await measuredVirtually(workflow, key, exercise, { pace: virtualPace }));
  const against = (earlier, held) => {
    const predicted = forecast({
      workflow,
      structures: held,
      model: 'practice',
      pace: virtualPace,
      seed: 1,
      listPrice: () => null,
      earlier,
    });
    return accuracyOf({ runs: held.map((key) => runs.get(key).result) }, predicted);
  };
  const after = (key) =>
    against(
      [runs.get(key).earlier],
      structures.filter((each) => each !== key),
    );
  return {
    exercise: exercise.id,
    without: against([], structures),
    thread: after('thread'),
    apart: after('one-at-a-time'),
  };
}

const percentOf = (error) => Math.abs(error) * 100;
const shown = (percent) => `${percent.toFixed(1)} %`;
const errorsOf = (accuracies, figure) => accuracies.map((accuracy) => percentOf(accuracy[figure].error));
const figures = { clock: 'wall-clock', tokens: 'tokens' };
const largest = (errors) => Math.max(...errors);

function rows(calibrated, without, after) {
  return Object.entries(figures).flatMap(([figure, name]) =>
    [
      ['largest', largest],
      ['median', median],
    ].map(([which, of]) => ({
      what: `forecast of ${name}, ${which} error after one run ${after}`,
      measured: shown(of(errorsOf(calibrated, figure))),
      of: `${shown(of(errorsOf(without, figure)))} without`,
      value: of(errorsOf(calibrated, figure)),
      unit: '%',
      aim: 10,
    })),
  );
}

/** As a learner has it: one thread, then the rest, each with the forecast that stood before it. */
async function measureInApp(plan) {
  const practice = await startPracticeServer({ answer });
  if (!practice.ok) throw new Error(`The practice server did not start: ${practice.failure.code}`);
  const app = await openApp(scratchFolder(), practice.value);
  await command(app, 'settings.save', { patch: { pace: realPace } });
  const held = async (chosen) => {
    const comparison = await compare(app, { kind: 'exercise', exercise: realExercise, plan }, chosen);
    const result = await command(app, 'comparison.result', { comparison });
    return accuracyOf(result.comparison, result.forecast);
  };
  const [, ...others] = structures;
  const without = await held(['thread']);
  const calibrated = await held(others);
  await app.close();
  await practice.value.close();
  return rows(calibrated, without, `as One thread, ${realExercise} in real time`).filter(({ what }) =>
    what.includes('largest'),
  );
}

export async function measure(say) {
  const library = exerciseLibrary(inProject('assets/exercises'), inProject('assets/examples'));
  const exercises = await Promise.all((await library.ids()).map(async (id) => (await library.open(id)).value));
  const firstOf = ({ plans }) => plans.find(({ kind }) => kind === 'first') ?? plans[0];
  say(`  the first plans of ${exercises.length} exercises in ${structures.length} structures, on virtual time`);
  const plans = await withVirtualRuns(async (measuredVirtually) => {
    const measured = [];
    for (const exercise of exercises) measured.push(await measurePlan(measuredVirtually, exercise, firstOf(exercise)));
    return measured;
  });
  for (const { exercise, without, thread, apart } of plans) {
    const worst = (accuracies) => shown(largest(errorsOf(accuracies, 'clock')));
    say(
      `  ${exercise}: ${worst(thread)} after One thread, ${worst(apart)} after One at a time, ${worst(without)} without`,
    );
  }
  say(`  ${realExercise} in the app, at pace ${realPace}`);
  const inApp = await measureInApp(firstOf(exercises.find(({ id }) => id === realExercise)).id);
  const all = (kind) => plans.flatMap((plan) => plan[kind]);
  return [
    ...rows(all('thread'), all('without'), 'as One thread'),
    ...rows(all('apart'), all('without'), 'as One at a time'),
    ...inApp,
  ];
}

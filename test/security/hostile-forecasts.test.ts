import { describe, expect, it } from 'vitest';
import { createForecasting } from '../../electron/services/comparisons/forecasting.ts';
import { busiestMinute } from '../../shared/forecast/demand.ts';
import { forecast } from '../../shared/forecast/forecast.ts';
import { simulate } from '../../shared/forecast/simulate.ts';
import { asMaterialId } from '../../shared/ids.ts';
import { noLimits } from '../../shared/practice.ts';
import type { Limits } from '../../shared/practice.ts';
import { measureRun, nothingKnown } from '../../shared/run/measure.ts';
import { presetStructure } from '../../shared/structure/presets.ts';
import type { PresetKey } from '../../shared/structure/structure.ts';
import type { Task, Workflow } from '../../shared/workflow/task.ts';
import { sampleHeader } from '../support/sample-header.ts';
import { aTask, aWorkflow } from '../support/workflows.ts';

/**
 * A forecast runs a plan on a virtual clock, on the thread that a whole class waits for. Where its work grew with the
 * square of the turns, or with the cube of the tasks, the largest plan that a pod can send took minutes.
 */
const patience = 60_000;
const ids = Array.from({ length: 200 }, (_, at) => `t${at}`);
const materials = ids.map((id) => ({ id: asMaterialId(`m-${id}`), title: id, text: 'x' }));

/** Each reads all materials and needs all before it; the second half needs all the first alone. */
function plan(needs: 'none' | 'all' | 'half', change: Partial<Omit<Task, 'id' | 'needs'>>): Workflow {
  const before = {
    none: () => [],
    all: (at: number) => ids.slice(0, at),
    half: (at: number) => ids.slice(0, at < 100 ? 0 : 100),
  };
  const tasks = ids.map((id, at) =>
    aTask(id, { materials: materials.map((each) => each.id), needs: before[needs](at), ...change }),
  );
  return aWorkflow(tasks, { materials });
}

const forecastOf = (workflow: Workflow, keys: readonly PresetKey[], limits: Limits = noLimits) =>
  forecast({
    workflow,
    structures: keys,
    model: 'practice',
    pace: 20,
    seed: 1,
    listPrice: () => null,
    limits,
    options: { reviewEvery: 1, warmCache: true },
  }).runs;

describe('the largest plan', () => {
  const followUps = Array.from({ length: 50 }, () => 'And then?');

  it.each(['none', 'all'] as const)(
    'is forecast where its turns are ten thousand, and each needs %s of those before it',
    (needs) => {
      const turns = forecastOf(plan(needs, { followUps }), ['thread', 'two-rounds']).map(({ requests }) => requests);
      expect(Math.min(...turns)).toBe(200 * 51);
    },
    patience,
  );

  it(
    'is forecast where one request in a minute is let in, and those refused are counted and not endless',
    () => {
      const runs = forecastOf(plan('half', { followUps }), ['two-rounds'], {
        ...noLimits,
        requestsPerMinute: 1,
      });
      for (const { state, rejected } of runs) {
        expect(state).toBe('finished');
        expect(rejected).toBeLessThan(50_000);
      }
    },
    patience,
  );

  it('is asked for the materials of each task a few times, and not at every step', () => {
    const { tasks, ...rest } = plan('all', {});
    let reads = 0;
    const counted = tasks.map(({ materials: read, ...task }): Task => ({
      ...task,
      get materials() {
        reads += 1;
        return read;
      },
    }));
    forecastOf({ ...rest, tasks: counted }, ['all-at-once']);
    expect(reads).toBeLessThan(20 * tasks.length);
  });

  it('is measured without a walk through all steps for each need', () => {
    const workflow = plan('all', {});
    const structure = presetStructure(workflow.tasks, 'all-at-once');
    const estimate = () => ({
      thinkMs: 1,
      writeMs: 1,
      usage: { input: 1, cacheWrite: null, cacheRead: null, output: 1 },
      opening: null,
    });
    const { state } = simulate({ workflow, structure, model: 'practice', estimate });
    let walks = 0;
    const counted = {
      ...state,
      get order() {
        walks += 1;
        return state.order;
      },
    };
    measureRun(sampleHeader({ workflow, structure }), counted, { ...nothingKnown, live: false });
    expect(walks).toBeLessThan(100);
  });
});

describe('a forecast of several structures', () => {
  it('lets others have their turn after each', async () => {
    const forecasting = createForecasting({ of: () => Promise.resolve([]) }, () => null);
    const conditions = {
      ...sampleHeader({ workflow: aWorkflow([aTask('a'), aTask('b')]) }),
      phases: null,
      options: { reviewEvery: null, warmCache: false },
    };
    let turns = 0;
    const take = () => {
      turns += 1;
      waiting = setImmediate(take);
    };
    let waiting = setImmediate(take);
    await forecasting.predict(conditions, ['thread', 'all-at-once', 'one-at-a-time'], null);
    clearImmediate(waiting);
    expect(turns).toBeGreaterThanOrEqual(3);
  });
});

describe('what structures would draw together', () => {
  it(
    'is summed in one walk, however many requests they send',
    () => {
      const draws = Array.from({ length: 100_000 }, (_, at) => ({ from: at, to: at + (at % 3), amount: 1 }));
      expect(busiestMinute(draws)).toBeCloseTo(60_000, -2);
    },
    patience,
  );
});

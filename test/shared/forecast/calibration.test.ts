import { beforeAll, describe, expect, it } from 'vitest';
import { accuracyOf } from '../../../shared/forecast/accuracy.ts';
import { forecast } from '../../../shared/forecast/forecast.ts';
import type { ForecastInput } from '../../../shared/forecast/forecast.ts';
import type { MeasuredRun } from '../../../shared/forecast/measured-run.ts';
import type { Comparison } from '../../../shared/run/comparison.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { planNamed, rebriefed, shippedExercise } from '../../support/shipped-exercise.ts';
import { measuredVirtually } from '../../support/virtual-practice.ts';
import type { VirtuallyMeasured } from '../../support/virtual-practice.ts';

const five = ['thread', 'one-at-a-time', 'queue:2', 'all-at-once', 'phased'] as const;
const aim = 0.1;

function predict(
  workflow: Workflow,
  structures: readonly StructureKey[],
  earlier: readonly MeasuredRun[],
  more: Partial<ForecastInput> = {},
): Comparison {
  return forecast({
    workflow,
    structures,
    model: 'practice',
    pace: 20,
    seed: 1,
    listPrice: () => null,
    earlier,
    ...more,
  });
}

/** Errors of wall-clock and tokens, structure by structure. */
function errors(measured: readonly VirtuallyMeasured[], predicted: Comparison) {
  return accuracyOf({ runs: measured.map(({ result }) => result) }, predicted).map(({ run, clock, tokens }) => ({
    structure: run.structure,
    clock: Math.abs(clock.error ?? Infinity),
    tokens: Math.abs(tokens.error ?? Infinity),
  }));
}

describe.each([
  ['board-prep', 'first-plan'],
  // One of the team templates, whose replies are far shorter than any contract tells.
  ['code-review', 'first-plan'],
])('a forecast of %s', (id, plan) => {
  let workflow: Workflow;
  const measured = new Map<StructureKey, VirtuallyMeasured>();
  const runIn = (structure: StructureKey): VirtuallyMeasured => {
    const found = measured.get(structure);
    if (!found) throw new Error(`${structure} was not run`);
    return found;
  };

  beforeAll(async () => {
    const exercise = await shippedExercise(id);
    ({ workflow } = planNamed(exercise, plan));
    for (const key of five) measured.set(key, await measuredVirtually(workflow, key, exercise));
  }, 60_000);

  it.each(['thread', 'one-at-a-time', 'all-at-once'] as const)(
    'is within a tenth in every other structure after one run as %s, on the clock and in tokens',
    (source) => {
      const others = five.filter((key) => key !== source);
      const predicted = predict(workflow, others, [runIn(source).earlier]);
      const worst = errors(others.map(runIn), predicted).filter(({ clock, tokens }) => clock > aim || tokens > aim);
      expect(worst).toEqual([]);
      expect(predicted.basis).toMatchObject({
        kind: 'same-workflow',
        runs: [{ structure: source }],
        tasks: { measured: workflow.tasks.length, of: workflow.tasks.length },
      });
    },
  );

  it('gives a measured run back: to a hundredth what it took and used', () => {
    for (const key of five) {
      const [error] = errors([runIn(key)], predict(workflow, [key], [runIn(key).earlier]));
      expect(error?.clock).toBeLessThan(0.01);
      expect(error?.tokens).toBeLessThan(0.01);
    }
  });

  it('takes the run in the same structure where there is one, else one that showed each task the same', () => {
    const earlier = [runIn('thread').earlier, runIn('one-at-a-time').earlier];
    const [thread, apart] = errors([runIn('thread'), runIn('all-at-once')], predict(workflow, five, earlier));
    expect(thread?.clock).toBeLessThan(0.01);
    expect(apart?.clock).toBeLessThan(0.01);
  });

  it('estimates a task anew whose brief was changed, and says how many were measured', () => {
    const [task] = workflow.tasks;
    const changed = rebriefed(workflow, task?.id ?? '', 'Say in one line what stands out.');
    const { basis } = predict(changed, ['all-at-once'], [runIn('all-at-once').earlier]);
    expect(basis).toMatchObject({
      kind: 'same-workflow',
      tasks: { measured: workflow.tasks.length - 1, of: workflow.tasks.length },
    });
  });
});

describe('a forecast of work that never ran', () => {
  it('is nearer after a run of other work with the model, and says that it was other work', async () => {
    const [review, research] = await Promise.all([shippedExercise('code-review'), shippedExercise('research')]);
    const { workflow } = planNamed(research, 'first-plan');
    const other = await measuredVirtually(planNamed(review, 'first-plan').workflow, 'thread', review);
    const measured = [await measuredVirtually(workflow, 'one-at-a-time', research)];
    const [without] = errors(measured, predict(workflow, ['one-at-a-time'], []));
    const calibrated = predict(workflow, ['one-at-a-time'], [other.earlier]);
    const [after] = errors(measured, calibrated);
    expect(after?.clock).toBeLessThan(without?.clock ?? 0);
    expect(after?.tokens).toBeLessThan(without?.tokens ?? 0);
    expect(calibrated.basis).toMatchObject({ kind: 'same-model', runs: [{ run: other.earlier.id }] });
    expect(calibrated.basis?.tasks.measured).toBe(0);
  });

  it('is an estimate that names no run', async () => {
    const { workflow } = planNamed(await shippedExercise('board-prep'), 'first-plan');
    expect(predict(workflow, ['thread'], []).basis).toEqual({
      kind: 'none',
      runs: [],
      tasks: { measured: 0, of: 4 },
      review: null,
      limits: null,
    });
  });
});

describe('a forecast under conditions', () => {
  const limits = { requestsPerMinute: 10, inputTokensPerMinute: null, outputTokensPerMinute: null };

  it.each([
    ['requests', limits],
    ['input tokens', { ...limits, requestsPerMinute: null, inputTokensPerMinute: 20_000 }],
    ['output tokens', { ...limits, requestsPerMinute: null, outputTokensPerMinute: 6_000 }],
  ])('waits for a limit on %s as the run does', async (_name, limited) => {
    const exercise = await shippedExercise('code-review');
    const { workflow } = planNamed(exercise, 'first-plan');
    const free = await measuredVirtually(workflow, 'thread', exercise);
    const apart = await measuredVirtually(workflow, 'one-at-a-time', exercise);
    for (const key of ['thread', 'queue:2', 'all-at-once'] as const) {
      const run = await measuredVirtually(workflow, key, exercise, { limits: limited });
      const predicted = predict(workflow, [key], [free.earlier, apart.earlier], { limits: limited });
      const [error] = errors([run], predicted);
      expect(error?.clock).toBeLessThan(0.05);
      expect((predicted.runs[0]?.rejected ?? 0) > 0).toBe(run.result.rejected > 0);
      expect(predicted.basis?.limits).toEqual(limited);
    }
  });

  it('counts the middle of the earlier reviews for each gate, apart from the model’s time', async () => {
    const exercise = await shippedExercise('board-prep');
    const { workflow } = planNamed(exercise, 'first-plan');
    const { earlier } = await measuredVirtually(workflow, 'phased', exercise);
    const reviewed = { ...earlier, reviewsMs: [20_000, 600_000, 40_000] };
    const [passing] = predict(workflow, ['phased'], [reviewed]).runs;
    const asked = predict(workflow, ['phased'], [reviewed], { gates: 'ask' });
    expect(asked.basis?.review).toEqual({ perGateMs: 40_000, timed: 3 });
    expect(asked.runs[0]?.finishParts.person).toBeCloseTo(40_000, 3);
    expect(asked.runs[0]?.wallClockMs).toBeCloseTo((passing?.wallClockMs ?? 0) + 40_000, 3);
    expect(asked.runs[0]?.modelMs).toBeCloseTo(passing?.modelMs ?? 0, 3);
  });

  it('says that it counts reviews as nothing where none was timed', async () => {
    const { workflow } = planNamed(await shippedExercise('board-prep'), 'first-plan');
    expect(predict(workflow, ['phased'], [], { gates: 'ask' }).basis?.review).toEqual({ perGateMs: 0, timed: 0 });
  });

  it('keeps the pace apart: what was measured at one holds at another', async () => {
    const exercise = await shippedExercise('code-review');
    const { workflow } = planNamed(exercise, 'first-plan');
    const slow = await measuredVirtually(workflow, 'all-at-once', exercise, { pace: 4 });
    const fast = await measuredVirtually(workflow, 'all-at-once', exercise);
    const [error] = errors([fast], predict(workflow, ['all-at-once'], [slow.earlier]));
    expect(error?.clock).toBeLessThan(0.02);
  });

  it('lets no seed’s luck with one brief stand for another seed’s', async () => {
    const exercise = await shippedExercise('code-review');
    const { workflow } = planNamed(exercise, 'first-plan');
    const { earlier } = await measuredVirtually(workflow, 'all-at-once', exercise);
    const times = (seed: number) =>
      predict(workflow, ['all-at-once'], [earlier], { seed }).runs[0]?.tasks.map(({ modelMs }) => modelMs) ?? [];
    expect(times(1)).not.toEqual(times(2));
    const sum = (figures: number[]) => figures.reduce((total, each) => total + each, 0);
    expect(Math.abs(sum(times(2)) / sum(times(1)) - 1)).toBeLessThan(0.02);
  });
});

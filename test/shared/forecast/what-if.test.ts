import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../shared/forecast/simulate.ts';
import { computeWhatIf, replayable } from '../../../shared/forecast/what-if.ts';
import type { Replayable } from '../../../shared/forecast/what-if.ts';
import { noLimits } from '../../../shared/practice.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { measureRun, nothingKnown } from '../../../shared/run/measure.ts';
import type { RunState } from '../../../shared/run/state.ts';
import { presetStructure } from '../../../shared/structure/presets.ts';
import { exampleRun } from '../../support/example-run.ts';
import { sampleHeader } from '../../support/sample-header.ts';
import { aTimedTask, aWorkflow, anyStructure, timedWorkflow } from '../../support/workflows.ts';

type Ran = { readonly header: RunHeader; readonly state: RunState };

/** A run whose turns take these milliseconds, one after the other in the order of their ids, again from the first. */
function runOf(header: RunHeader, durations: readonly number[], reviewMs: number | null = null): Ran {
  const orderOf = (id: string): number => header.workflow.tasks.findIndex((task) => id === task.id);
  const { state } = simulate({
    workflow: header.workflow,
    structure: header.structure,
    model: 'practice',
    limits: header.limits,
    reviewMs,
    leadMs: () => 3,
    estimate: ({ id }) => {
      const writeMs = durations[Math.max(0, orderOf(id)) % durations.length] ?? 1;
      return {
        ...{ thinkMs: 500, writeMs, opening: null },
        usage: { input: 900, cacheWrite: 0, cacheRead: 0, output: 200 },
      };
    },
  });
  return { header, state };
}

function opened({ header, state }: Ran): Replayable {
  const run = replayable(header, state);
  if (run === null) throw new Error('this run can be computed anew');
  return run;
}

const clockOf = ({ header, state }: Ran): number =>
  measureRun(header, state, { ...nothingKnown, live: false }).wallClockMs;

const equalTasks = aWorkflow(['a', 'b', 'c', 'd'].map((id) => aTimedTask(id, 10)));

function fourAtOnce(changes: Partial<RunHeader> = {}): RunHeader {
  const structure = presetStructure(equalTasks.tasks, 'all-at-once');
  return sampleHeader({ workflow: equalTasks, structure, pace: null, ...changes });
}

describe('what if', () => {
  it('comes to what was measured with the run’s own settings', () => {
    fc.assert(
      fc.property(
        timedWorkflow,
        anyStructure,
        fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 12 }),
        fc.option(fc.integer({ min: 2, max: 90 })),
        fc.option(fc.integer({ min: 0, max: 60_000 })),
        (workflow, key, durations, requestsPerMinute, reviewMs) => {
          const header = sampleHeader({
            workflow,
            structure: presetStructure(workflow.tasks, key),
            pace: null,
            limits: { ...noLimits, requestsPerMinute },
            gates: reviewMs === null ? 'pass' : 'ask',
          });
          const ran = runOf(header, durations, reviewMs);
          const run = replayable(header, ran.state);
          fc.pre(run !== null);
          expect(computeWhatIf(run, run.own).wallClockMs).toBeCloseTo(clockOf(ran), 3);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('comes to within a hundredth of a real run’s log, at the pace that a person lives at', () => {
    for (const name of ['all-at-once', 'one-at-a-time'] as const) {
      const ran = exampleRun(name);
      const run = opened(ran);
      const told = clockOf(ran) * run.scale;
      expect(Math.abs(computeWhatIf(run, run.own).wallClockMs - told) / told).toBeLessThan(0.01);
    }
  });

  it('computes one width from what another measured', () => {
    const wide = opened(exampleRun('all-at-once'));
    const measured = clockOf(exampleRun('one-at-a-time')) * wide.scale;
    // Both runs had the same seed, so each conversation was as fast in one as in the other.
    expect(Math.abs(computeWhatIf(wide, { ...wide.own, width: 1 }).wallClockMs - measured) / measured).toBeLessThan(
      0.03,
    );
  });

  it('is never sooner with less width, and adds merging to the minute', () => {
    const run = opened(runOf(fourAtOnce(), [9_500]));
    const at = (width: number): number => computeWhatIf(run, { ...run.own, width }).wallClockMs;
    expect([4, 3, 2, 1].map((width) => Math.round(at(width) / 1_000))).toEqual([10, 20, 20, 40]);
    expect(computeWhatIf(run, { ...run.own, mergingMs: 90_000 }).wallClockMs).toBeCloseTo(at(4) + 90_000, 3);
  });

  it('asks for what starting a conversation takes once for each, at once or one after the other', () => {
    const run = opened(runOf(fourAtOnce(), [9_500]));
    const with2s = (width: number): number => computeWhatIf(run, { ...run.own, width, spawnMs: 2_000 }).wallClockMs;
    expect(Math.round(with2s(4) / 1_000)).toBe(12);
    expect(Math.round(with2s(1) / 1_000)).toBe(48);
  });

  it('refuses what goes beyond a limit, as the practice model does', () => {
    const run = opened(runOf(fourAtOnce(), [9_500]));
    const limited = computeWhatIf(run, { ...run.own, requestsPerMinute: 6 });
    expect(limited.rejected).toBeGreaterThan(0);
    expect(limited.wallClockMs).toBeGreaterThan(run.scale * 30_000);
    expect(computeWhatIf(run, run.own).rejected).toBe(0);
  });

  it('tells practice time at pace 1, where a person’s minutes count alike', () => {
    const run = opened(runOf(fourAtOnce({ pace: 4 }), [9_500]));
    expect(Math.round(computeWhatIf(run, run.own).wallClockMs / 1_000)).toBe(40);
  });

  it('has nothing to say of a thread, or of a run that did not finish', () => {
    const thread = runOf(fourAtOnce({ structure: presetStructure(equalTasks.tasks, 'thread') }), [9_500]);
    expect(replayable(thread.header, thread.state)).toBeNull();
    const cut = runOf(fourAtOnce(), [9_500]);
    expect(replayable(cut.header, { ...cut.state, status: 'stopped' })).toBeNull();
  });
});

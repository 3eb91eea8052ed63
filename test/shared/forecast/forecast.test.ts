import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast, whyNotForecastable, whyNotRunnable } from '../../../shared/forecast/forecast.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import { heaviestPath } from '../../../shared/workflow/graph.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { aTask, aTimedTask, aWorkflow, anyStructure, timedWorkflow } from '../../support/workflows.ts';

function predict(workflow: Workflow, ...structures: StructureKey[]) {
  return forecast({ workflow, structures, model: 'practice', pace: 1, seed: 1, listPrice: () => null }).runs;
}
const seconds = (runs: { wallClockMs: number }[]): number[] => runs.map(({ wallClockMs }) => wallClockMs / 1_000);

describe('forecast of known durations', () => {
  it('agrees with hand arithmetic for 45, 30 and 20 seconds', () => {
    const workflow = aWorkflow([aTimedTask('a', 45), aTimedTask('b', 30), aTimedTask('c', 20)]);
    expect(seconds(predict(workflow, 'one-at-a-time', 'queue:2', 'all-at-once'))).toEqual([95, 50, 45]);
  });

  it('takes longer in a queue of two when the longest comes last', () => {
    const workflow = aWorkflow([aTimedTask('c', 20), aTimedTask('b', 30), aTimedTask('a', 45)]);
    expect(seconds(predict(workflow, 'queue:2'))).toEqual([65]);
  });

  it('ends three tasks of a minute after a minute when all start at once', () => {
    const workflow = aWorkflow([aTimedTask('a', 60), aTimedTask('b', 60), aTimedTask('c', 60)]);
    expect(seconds(predict(workflow, 'all-at-once'))).toEqual([60]);
  });

  it('is the sum in a thread and one at a time, the longest chain all at once', () => {
    fc.assert(
      fc.property(timedWorkflow, (workflow) => {
        const whole = ({ estimate, followUps }: Workflow['tasks'][number]) =>
          (estimate?.seconds ?? 0) * (followUps.length + 1);
        const sum = workflow.tasks.reduce((total, task) => total + whole(task), 0);
        const weight = new Map(workflow.tasks.map((task) => [task.id, whole(task)]));
        const chain = heaviestPath(workflow.tasks, (id) => weight.get(id) ?? 0).weight;
        expect(seconds(predict(workflow, 'thread', 'one-at-a-time', 'all-at-once'))).toEqual([sum, sum, chain]);
      }),
    );
  });

  it('has a finish path whose parts add up to the wall-clock, never under the critical path', () => {
    fc.assert(
      fc.property(timedWorkflow, anyStructure, (workflow, key) => {
        const [run] = predict(workflow, key);
        expect(run?.wallClockMs).toBeGreaterThanOrEqual((run?.criticalPathMs ?? 0) - 1e-6);
        expect(run?.finishPath.length).toBeGreaterThan(0);
        const last = run?.tasks.find(({ id }) => id === run.finishPath.at(-1));
        expect(last?.endedMs).toBe(run?.wallClockMs);
        const parts = Object.values(run?.finishParts ?? {}).reduce((sum, part) => sum + part, 0);
        expect(Math.abs(parts - (run?.wallClockMs ?? Number.NaN))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('forecast of briefs', () => {
  const long = 'A sentence of the material that everybody has to read. '.repeat(400);
  const material = { id: 'pack', title: 'Pack', text: long };

  it("lets a thread's context grow turn by turn and keeps separate ones small", () => {
    const workflow = aWorkflow(['a', 'b', 'c', 'd'].map((id) => aTask(id)));
    const [thread, apart] = predict(workflow, 'thread', 'one-at-a-time');
    const contexts = thread?.tasks.map(({ contextTokens }) => contextTokens ?? 0) ?? [];
    expect(contexts).toEqual([...contexts].sort((x, y) => x - y));
    expect(new Set(contexts).size).toBe(4);
    expect(new Set(apart?.tasks.map(({ contextTokens }) => contextTokens)).size).toBe(1);
  });

  it('reads a shared opening from the cache one after another, and misses when all start together', () => {
    const workflow = aWorkflow(
      ['a', 'b', 'c'].map((id) => aTask(id, { materials: [material.id as never] })), // ids of a test
      { materials: [material as never] },
    );
    const [apart, together] = predict(workflow, 'one-at-a-time', 'all-at-once');
    expect(apart?.tokens.cacheRead).toBeGreaterThan(0);
    expect(together?.tokens).toMatchObject({ cacheRead: 0 });
    expect(together?.tokens.total).toBe(apart?.tokens.total);
  });

  it('counts a shared opening once for each conversation, also where the conversation goes on', () => {
    const workflow = aWorkflow(
      ['a', 'b', 'c'].map((id) => aTask(id, { materials: [material.id as never], followUps: ['And then?'] })), // ids of a test
      { materials: [material as never] },
    );
    const [apart, together] = predict(workflow, 'one-at-a-time', 'all-at-once');
    expect(together?.tokens.total).toBe(apart?.tokens.total);
    expect(apart?.tokens.cacheRead).toBeGreaterThan(together?.tokens.cacheRead ?? Infinity);
  });

  it('divides estimated times by the pace and leaves stated seconds alone', () => {
    const briefed = aWorkflow([aTask('a')]);
    const at = (workflow: Workflow, pace: number) =>
      forecast({ workflow, structures: ['thread'], model: 'practice', pace, seed: 1, listPrice: () => null }).runs[0]
        ?.wallClockMs ?? 0;
    expect(at(briefed, 10)).toBeCloseTo(at(briefed, 1) / 10, 6);
    expect(at(aWorkflow([aTimedTask('a', 45)]), 10)).toBe(45_000);
  });
});

describe('what can be forecast and run', () => {
  it('refuses a cycle by naming it, and a task without brief', () => {
    const cyclic = aWorkflow([aTask('a', { needs: ['b'] }), aTask('b', { needs: ['a'] })]);
    expect(whyNotForecastable(cyclic)).toMatchObject({ code: 'cyclic-workflow' });
    expect(whyNotForecastable(aWorkflow([aTask('a', { brief: ' ' })]))).toMatchObject({
      code: 'not-runnable',
      details: { tasks: 'a' },
    });
    expect(whyNotForecastable(aWorkflow([aTimedTask('a', 5)]))).toBeNull();
    expect(whyNotRunnable(aWorkflow([aTimedTask('a', 5)]))).toMatchObject({ code: 'not-runnable' });
    expect(whyNotForecastable(aWorkflow([]))).toMatchObject({ code: 'not-runnable' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTurn } from '../../../shared/forecast/estimate.ts';
import { simulate } from '../../../shared/forecast/simulate.ts';
import { failure } from '../../../shared/failure.ts';
import { asConversationId, asStepId, asTaskId } from '../../../shared/ids.ts';
import { criticalPath, finishPath } from '../../../shared/run/paths.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import { stepsOf } from '../../../shared/run/state.ts';
import type { Step } from '../../../shared/run/step.ts';
import { partsOfTask, sumParts } from '../../../shared/run/task-time.ts';
import { presetStructure } from '../../../shared/structure/presets.ts';
import type { PresetKey } from '../../../shared/structure/structure.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { aTask, aTimedTask, aWorkflow, anyStructure, timedWorkflow } from '../../support/workflows.ts';
import { anAttempt, begun, resumed, started, timedLog } from './timed-log.ts';

function simulated(workflow: Workflow, key: PresetKey) {
  const structure = presetStructure(workflow.tasks, key);
  const estimate: Parameters<typeof simulate>[0]['estimate'] = (step, steps) =>
    estimateTurn({ workflow, structure, steps, step, pace: 1 });
  return simulate({ workflow, structure, model: 'practice', estimate }).state;
}
const threeTasks = aWorkflow([aTimedTask('a', 45), aTimedTask('b', 30), aTimedTask('c', 20)]);

describe('the critical path', () => {
  it('leaves out what was waited for limits, retries, slots and people', () => {
    const workflow = aWorkflow([aTask('a', { followUps: ['And?'] })]);
    const [one, two, three] = [1, 2, 3].map((number) => anAttempt('a', 'c1', number));
    const [lost, last] = [anAttempt('a.2', 'c1'), anAttempt('a.2', 'c1', 2)];
    if (!one || !two || !three) throw new Error('three attempts');
    const state = reduceAll(
      timedLog(
        ...begun(workflow, presetStructure(workflow.tasks, 'queue:1')),
        started(0, 'a'),
        one.sent(2),
        [202, { kind: 'attempt-failed', ...one.of, failure: failure('rate-limited'), retryAt: 1_202 }],
        two.sent(1_203), // 1,201 for the limit
        [1_303, { kind: 'attempt-failed', ...two.of, failure: failure('overloaded'), retryAt: 1_803 }],
        three.sent(1_804), // 601 for the retry
        three.replied(3_804), // 2,000 of the model
        started(3_804, 'a.2'),
        lost.sent(3_806), // 2 of our own
        [4_006, { kind: 'attempt-failed', ...lost.of, failure: failure('server-error'), retryAt: null }],
        resumed(5_006, ['a.2']), // 200 and 1,000 until somebody retried it
        [5_006, { kind: 'step-waiting', step: asStepId('a.2'), for: 'slot', on: [] }],
        started(6_006, 'a.2'), // 1,000 for a slot
        last.sent(6_008), // 2 of our own
        last.replied(7_008), // 1,000 of the model
        [7_008, { kind: 'review-wanted', step: asStepId('a.2') }],
        [9_008, { kind: 'review-given', step: asStepId('a.2'), by: 'person', action: 'approve', text: null }],
      ),
    );
    expect(partsOfTask(state, asTaskId('a'))).toEqual({
      dependency: 0,
      phase: 0,
      rateLimit: 1_201,
      retry: 1_801,
      slot: 1_000,
      person: 2_000,
      model: 3_000,
      overhead: 6, // 2 of them before the first request
    });
    expect(criticalPath(state)).toEqual({ tasks: ['a'], ms: 3_004 });
  });

  it('counts a step that is asked again from the end of what it then waited for', () => {
    const workflow = aWorkflow([aTask('a'), aTask('r', { needs: ['a'] })]);
    const first = anAttempt('a', 'c1');
    const more = anAttempt('a.follow-up-1', 'c1');
    const [lost, last] = [anAttempt('r', 'c2'), anAttempt('r', 'c2', 2)];
    const added: Step = {
      id: asStepId('a.follow-up-1'),
      kind: 'turn',
      task: asTaskId('a'),
      conversation: asConversationId('c1'),
      phase: 0,
      turn: 1,
      needs: [{ step: asStepId('a'), why: 'order' }],
      purpose: 'follow-up',
      extends: asStepId('a'),
      note: 'And?',
    };
    const state = reduceAll(
      timedLog(
        ...begun(workflow, presetStructure(workflow.tasks, 'all-at-once')),
        started(0, 'a'),
        first.sent(0),
        first.replied(100),
        started(100, 'r'),
        lost.sent(101),
        [120, { kind: 'step-added', added }],
        started(120, 'a.follow-up-1'),
        more.sent(120),
        [150, { kind: 'stopped', steps: [asStepId('r')], all: false }],
        resumed(160, ['r']),
        [160, { kind: 'step-waiting', step: asStepId('r'), for: 'dependency', on: [added.id] }],
        more.replied(400),
        started(400, 'r'),
        last.sent(405),
        last.replied(500),
      ),
    );
    expect(criticalPath(state)).toEqual({ tasks: ['a', 'r'], ms: 100 + 280 + 100 });
  });

  it('follows the order of turns in a thread, and needs alone elsewhere', () => {
    expect(criticalPath(simulated(threeTasks, 'thread'))).toEqual({ tasks: ['a', 'b', 'c'], ms: 95_000 });
    expect(criticalPath(simulated(threeTasks, 'one-at-a-time'))).toEqual({ tasks: ['a'], ms: 45_000 });
  });
});

describe('the finish path', () => {
  it('follows the slot that a task waited for', () => {
    expect(finishPath(simulated(threeTasks, 'queue:2'))).toEqual([
      { task: 'b', from: 0, to: 30_000 },
      { task: 'c', from: 30_000, to: 50_000 },
    ]);
    expect(finishPath(simulated(threeTasks, 'all-at-once'))).toEqual([{ task: 'a', from: 0, to: 45_000 }]);
  });

  it('has pieces that follow each other to the wall-clock, each named by the parts of its task', () => {
    fc.assert(
      fc.property(timedWorkflow, anyStructure, (workflow, key) => {
        const state = simulated(workflow, key);
        let reached = 0;
        for (const { task, from, to } of finishPath(state)) {
          expect(from).toBe(reached);
          expect(Math.abs(sumParts(partsOfTask(state, task, from, to)) - (to - from))).toBeLessThanOrEqual(1);
          // On a virtual clock nothing but the model takes time, so whoever set the finish never waited.
          expect(partsOfTask(state, task, from, to).model).toBeCloseTo(to - from, 6);
          reached = to;
        }
        expect(reached).toBe(Math.max(...stepsOf(state).map(({ endedAt }) => endedAt ?? Number.NaN)));
      }),
    );
  });
});

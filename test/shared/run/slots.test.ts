import { describe, expect, it } from 'vitest';
import { estimateTurn } from '../../../shared/forecast/estimate.ts';
import { simulate } from '../../../shared/forecast/simulate.ts';
import { failure } from '../../../shared/failure.ts';
import { asStepId } from '../../../shared/ids.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import { schedule } from '../../../shared/run/schedule.ts';
import { presetStructure } from '../../../shared/structure/presets.ts';
import type { PresetKey } from '../../../shared/structure/structure.ts';
import { aTask, aTimedTask, aWorkflow } from '../../support/workflows.ts';
import { anAttempt, begun, resumed, started, timedLog } from './timed-log.ts';
import type { TimedBody } from './timed-log.ts';

describe('a slot', () => {
  it('is kept between the turns of a conversation, though others are ready and come first in the plan', () => {
    const workflow = aWorkflow([
      aTimedTask('x', 10),
      aTimedTask('y1', 10, ['x']),
      aTimedTask('y2', 10, ['x']),
      { ...aTimedTask('z', 10), followUps: ['And?'] },
    ]);
    const structure = presetStructure(workflow.tasks, 'queue:2');
    const { state } = simulate({
      workflow,
      structure,
      model: 'practice',
      estimate: (step, steps) => estimateTurn({ workflow, structure, steps, step, pace: 1 }),
    });
    const starts = Object.fromEntries(state.order.map((id) => [id, state.steps[id]?.startedAt]));
    // At 10 s both x and the first turn of z end: z goes on, and only the slot of x is free.
    expect(starts).toEqual({ x: 0, z: 0, 'z.2': 10_000, y1: 10_000, y2: 20_000 });
  });

  const [first, second] = [anAttempt('a', 'c1'), anAttempt('a.2', 'c1')];
  const failed: TimedBody = [
    30,
    { kind: 'attempt-failed', ...second.of, failure: failure('server-error'), retryAt: null },
  ];
  const stopped: TimedBody = [30, { kind: 'stopped', steps: [asStepId('a.2')], all: false }];
  const workflow = aWorkflow([aTask('a', { followUps: ['And?', 'And then?'] }), aTask('b'), aTask('c')]);
  const afterFirstTurn = [started(0, 'a'), first.sent(1), first.replied(20), started(20, 'a.2'), second.sent(21)];
  const at = (key: PresetKey, ...entries: readonly TimedBody[]) => {
    const structure = presetStructure(workflow.tasks, key);
    const { start, waiting } = schedule(reduceAll(timedLog(...begun(workflow, structure), ...entries)), structure);
    return { start, queued: waiting.flatMap((wait) => (wait.for === 'slot' ? [wait.step] : [])) };
  };

  it('is given up by a conversation that failed or was stopped', () => {
    expect(at('queue:1', ...afterFirstTurn)).toEqual({ start: [], queued: ['b', 'c'] });
    expect(at('queue:1', ...afterFirstTurn, failed)).toEqual({ start: ['b'], queued: ['c'] });
    expect(at('queue:1', ...afterFirstTurn, stopped)).toEqual({ start: ['b'], queued: ['c'] });
    expect(at('queue:2', ...afterFirstTurn, started(20, 'b'))).toEqual({ start: [], queued: ['c'] });
    expect(at('queue:2', ...afterFirstTurn, started(20, 'b'), failed)).toEqual({ start: ['c'], queued: [] });
  });

  it('is not taken back from another by a conversation that is retried', () => {
    const b = anAttempt('b', 'c2');
    const retried = [...afterFirstTurn, failed, started(30, 'b'), resumed(40, ['a.2'])];
    expect(at('queue:1', ...retried)).toEqual({ start: [], queued: ['a.2', 'c'] });
    expect(at('queue:2', ...retried)).toEqual({ start: ['a.2'], queued: ['c'] });
    const over = [...retried, b.sent(41), b.replied(50)];
    expect(at('queue:1', ...over)).toEqual({ start: ['a.2'], queued: ['c'] });
  });

  it('that was kept for the next turn is not lost to a retried conversation that waits for one', () => {
    const both = aWorkflow([aTask('a', { followUps: ['And?'] }), aTask('b', { followUps: ['And?'] })]);
    const structure = presetStructure(both.tasks, 'queue:1');
    const b = anAttempt('b', 'c2');
    const log = timedLog(
      ...begun(both, structure),
      ...afterFirstTurn,
      failed,
      started(30, 'b'),
      resumed(40, ['a.2']),
      [40, { kind: 'step-waiting', step: asStepId('a.2'), for: 'slot', on: [] }],
      b.sent(41),
      b.replied(50),
    );
    expect(schedule(reduceAll(log), structure)).toEqual({
      start: ['b.2'],
      waiting: [{ step: 'a.2', for: 'slot', on: [] }],
    });
  });
});

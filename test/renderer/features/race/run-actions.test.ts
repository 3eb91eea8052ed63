import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../../../renderer/bridge/bridge.ts';
import type { LiveRun } from '../../../../renderer/bridge/live-comparison.ts';
import { createRunActions, tasksToRetry } from '../../../../renderer/features/race/run-actions.ts';
import { fail, failure } from '../../../../shared/failure.ts';
import type { Failure } from '../../../../shared/failure.ts';
import { asComparisonId, asRunId, asStepId, asTaskId } from '../../../../shared/ids.ts';
import { reduceAll } from '../../../../shared/run/reduce.ts';
import { eventsUntil, sampleRun } from '../../../support/sample-run.ts';
import type { SampleOptions } from '../../../support/sample-run.ts';

function runAt(ms: number, options: SampleOptions, live: boolean): LiveRun {
  const { header, events } = sampleRun(options);
  return { header, state: reduceAll(eventsUntil(events, ms)), live, zero: 0 };
}

/** A host that is asked and answers from `answers` in turn, then that all is well. */
function bridgeWith(answers: (Failure | null)[]) {
  const asked: unknown[] = [];
  const bridge: Pick<Bridge, 'invoke'> = {
    invoke: async (_name, input) => {
      asked.push(input);
      const answer = answers.shift() ?? null;
      // Only whether it went well is looked at; the value plays no part.
      return answer ? fail(answer) : ({ ok: true, value: { done: true } } as never);
    },
  };
  return { asked, bridge: { ...bridge, onPush: () => () => undefined, onConnection: () => () => undefined } };
}

describe('going on with a run', () => {
  it('asks again for what failed, and leaves alone what is done or still waits', () => {
    expect(tasksToRetry(runAt(Infinity, { structure: 'all-at-once', failing: 'rollout' }, false))).toEqual(['rollout']);
    expect(tasksToRetry(runAt(Infinity, { structure: 'all-at-once' }, false))).toEqual([]);
  });

  it('takes up a run that was cut off by one of its unfinished tasks', () => {
    expect(tasksToRetry(runAt(2_000, { structure: 'all-at-once' }, false))).toEqual(['user']);
    expect(tasksToRetry(runAt(2_000, { structure: 'all-at-once' }, true))).toEqual([]);
  });

  it('says why it could not', async () => {
    const run = runAt(2_000, { structure: 'all-at-once' }, false);
    const { bridge, asked } = bridgeWith([failure('run-busy', { run: run.header.id })]);
    const actions = createRunActions(bridge, run.header.comparison);
    expect((await actions.goOn(run))?.code).toBe('run-busy');
    expect(await actions.goOn(run)).toBeNull();
    expect(asked).toEqual([
      { run: run.header.id, task: 'user' },
      { run: run.header.id, task: 'user' },
    ]);
  });
});

describe('what a person decides in mid-run', () => {
  const run = asRunId('run-1');
  const gate = asStepId('gate.1');
  const [one, other] = [asTaskId('user'), asTaskId('rollout')];

  it('goes to the host as it was said', async () => {
    const { asked, bridge } = bridgeWith([]);
    const actions = createRunActions(bridge, asComparisonId('comparison-1'));
    await actions.pause(run);
    await actions.approve(run, gate);
    await actions.revise(run, gate, { action: 'send-back', task: one, text: 'Name the dates.' });
    await actions.askOn(run, one, 'Which first?');
    await actions.resolve(run, [one, other], 'Two dates.');
    await actions.stopTask(run, null);
    expect(asked).toEqual([
      { run },
      { action: 'approve', run, gate },
      { action: 'send-back', run, gate, task: one, text: 'Name the dates.' },
      { run, task: one, text: 'Which first?' },
      { run, tasks: [one, other], reason: 'Two dates.' },
      { run, task: null },
    ]);
  });

  it('comes back as the failure that kept it from happening', async () => {
    const { bridge } = bridgeWith([failure('no-gate')]);
    const actions = createRunActions(bridge, asComparisonId('comparison-1'));
    expect(await actions.approve(run, gate)).toEqual(failure('no-gate'));
    expect(await actions.approve(run, gate)).toBe(null);
  });
});

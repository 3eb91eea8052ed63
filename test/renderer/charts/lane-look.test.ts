import { describe, expect, it } from 'vitest';
import { clockMs, isTaskDone, isTaskOver, laneLook, tookMs } from '../../../renderer/charts/lane-look.ts';
import type { ShownRun } from '../../../renderer/charts/lane-look.ts';
import { wordsOfState } from '../../../renderer/ui/StateChip.tsx';
import { asTaskId } from '../../../shared/ids.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import { stepsOfTask } from '../../../shared/run/state.ts';
import { eventsUntil, sampleRun } from '../../support/sample-run.ts';
import type { SampleOptions } from '../../support/sample-run.ts';

function runAt(now: number, options: SampleOptions, live = true): ShownRun {
  const { header, events } = sampleRun(options);
  const nameOf: ShownRun['nameOf'] = (id) => header.workflow.tasks.find((task) => task.id === id)?.title ?? id;
  return { state: reduceAll(eventsUntil(events, now)), live, nameOf };
}

const words = (run: ShownRun, task: string, now: number) => wordsOfState(laneLook(run, asTaskId(task), now)).word;

describe('what a lane says it is doing', () => {
  it('is thinking until its first token and writing from then on', () => {
    expect(words(runAt(500, { structure: 'all-at-once' }), 'user', 500)).toBe('Thinking');
    expect(words(runAt(2_000, { structure: 'all-at-once' }), 'user', 2_000)).toBe('Writing');
  });

  it('names what it waits for, and no longer names what has ended', () => {
    const early = runAt(100, { structure: 'all-at-once' });
    expect(words(early, 'merge', 100)).toBe('Waiting for 4 tasks');
    const late = runAt(9_000, { structure: 'all-at-once', refused: 'business' });
    expect(words(late, 'merge', 9_000)).toMatch(/^Waiting for Business case/);
  });

  it('says what a structure holds back, and why', () => {
    expect(words(runAt(100, { structure: 'one-at-a-time' }), 'rollout', 100)).toBe('Waiting for a slot');
    expect(words(runAt(100, { structure: 'thread' }), 'rollout', 100)).toBe('Held by its phase');
  });

  it('counts down to the next request after a refusal', () => {
    const run = runAt(1_000, { structure: 'all-at-once', refused: 'business' });
    expect(words(run, 'business', 1_000)).toBe('Limited for 3 s');
    expect(words(run, 'business', 2_900)).toBe('Limited for 1 s');
    expect(words(run, 'business', 9_000)).toBe('Limited');
  });

  it('says how long it took once done, waiting to ask again included', () => {
    const run = runAt(Infinity, { structure: 'all-at-once', refused: 'business' });
    expect(words(run, 'business', 60_000)).toMatch(/^Done, [5-9]\.\d s$/);
    expect(isTaskDone(run.state, asTaskId('business'))).toBe(true);
  });

  it('is failed when its request failed for good, and its followers still wait', () => {
    const run = runAt(Infinity, { structure: 'all-at-once', failing: 'business' }, false);
    expect(words(run, 'business', 60_000)).toBe('Failed');
    expect(words(run, 'merge', 60_000)).toBe('Waiting for Business case');
    expect(isTaskOver(run.state, asTaskId('business'))).toBe(true);
    expect(isTaskOver(run.state, asTaskId('merge'))).toBe(false);
  });

  it('is stopped when nobody runs it any more', () => {
    expect(words(runAt(2_000, { structure: 'all-at-once' }, false), 'user', 2_000)).toBe('Stopped');
  });
});

describe('the clock of a lane', () => {
  const at = (now: number, live = true) => {
    const { state } = runAt(now, { structure: 'all-at-once', refused: 'business' });
    return clockMs(stepsOfTask(state, asTaskId('business')), live ? now : null);
  };

  it('counts from its first request on, waiting to ask again included, and not before', () => {
    const sent = runAt(Infinity, { structure: 'all-at-once', refused: 'business' }).state;
    const first = stepsOfTask(sent, asTaskId('business'))[0]?.attempts[0]?.sentAt ?? Number.NaN;
    expect(clockMs([], 2_000)).toBe(null);
    expect(at(2_000)).toBe(2_000 - first);
    expect(at(4_000)).toBe(4_000 - first);
  });

  it('stands at what the lane took once it is done, and counts nothing once nobody runs it', () => {
    const { state } = runAt(Infinity, { structure: 'all-at-once', refused: 'business' });
    const steps = stepsOfTask(state, asTaskId('business'));
    expect(clockMs(steps, 90_000)).toBe(tookMs(steps));
    expect(at(2_000, false)).toBe(null);
  });
});

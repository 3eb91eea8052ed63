import { describe, expect, it } from 'vitest';
import { openGates, personMs, tasksAtGate } from '../../../../renderer/charts/gates.ts';
import { laneLook } from '../../../../renderer/charts/lane-look.ts';
import { timelineRows } from '../../../../renderer/charts/timeline-rows.ts';
import { gatesInHand, gateStanding } from '../../../../renderer/features/race/gate-standing.ts';
import { heardOnArrival, listenTo } from '../../../../renderer/features/race/heard.ts';
import type { LiveRun } from '../../../../renderer/bridge/live-comparison.ts';
import { rowNote } from '../../../../renderer/features/race/row-note.ts';
import { taskNames, tasksOfRun } from '../../../../renderer/features/race/run-tasks.ts';
import { wordsOfState } from '../../../../renderer/ui/StateChip.tsx';
import { asConversationId, asStepId, asTaskId } from '../../../../shared/ids.ts';
import { handWrittenRun } from '../../../support/hand-written-run.ts';
import { sampleHeader } from '../../../support/sample-run.ts';

const names = ['user', 'business', 'engineering', 'rollout'];
const gate = asStepId('gate.1');
const rollout = asTaskId('rollout');

/** Phased: the work is done at 2 s, and from then on a person is waited for. */
function atTheGate() {
  const run = handWrittenRun(sampleHeader({ structure: 'phased' }));
  for (const name of names) run.begin(name, 0);
  for (const name of names) run.end(name, 2_000, `What ${name} wrote.`);
  run.log(2_000, { kind: 'review-wanted', step: gate });
  run.wait(2_000);
  return run;
}

type HandWritten = ReturnType<typeof atTheGate>;

function liveRun({ header, state }: HandWritten): LiveRun {
  return { header, state: state(), live: true, zero: 0 };
}

function sayAt(run: HandWritten, task: string, now: number): string {
  const live = liveRun(run);
  return wordsOfState(laneLook({ ...live, nameOf: taskNames(live) }, asTaskId(task), now)).word;
}

function sendBack(run: HandWritten, at: number): void {
  const added = {
    id: asStepId('rollout.revision-1'),
    kind: 'turn' as const,
    task: rollout,
    conversation: asConversationId('c4'),
    phase: 0,
    turn: 1,
    needs: [{ step: asStepId('rollout'), why: 'order' as const }],
    purpose: 'revision' as const,
    extends: asStepId('rollout'),
    note: 'Name the dates.',
  };
  run.log(
    at,
    { kind: 'step-added', added },
    { kind: 'review-given', step: gate, by: 'person', action: 'send-back', task: rollout, text: 'Name the dates.' },
  );
}

describe('a gate that waits for its reviewer', () => {
  it('shows the outputs before it, marks their lanes, and holds what comes after', () => {
    const run = atTheGate();
    const [open] = openGates(run.state());
    expect(open && tasksAtGate(run.state(), open)).toEqual(names);
    expect(gatesInHand(liveRun(run))).toEqual([gate]);
    expect(names.map((name) => sayAt(run, name, 3_000))).toEqual(names.map(() => 'Needs review'));
    expect(sayAt(run, 'merge', 3_000)).toMatch(/^Held/);
  });

  it('is heard of, once for the phase and not once a second', () => {
    const run = atTheGate();
    const comparison = run.header.comparison;
    const open = { summary: null, order: [run.header.id], runs: { [run.header.id]: liveRun(run) } };
    const state = { comparisons: { [comparison]: { kind: 'open', comparison: open, reopening: false } } };
    // Nothing here reads the summary.
    const heard = [...listenTo(state as never, comparison, [run.header]).values()];
    expect(heard).toContain('Phased: Work waits for your review');
    expect(heard.filter((said) => /\d/.test(said))).toEqual([]);
    // Whoever comes when it already waits hears of it too.
    expect(heardOnArrival(state as never, comparison, [run.header])).toEqual(['Phased: Work waits for your review']);
  });

  it('counts the person’s time while it waits, and not while something is written again', () => {
    const run = atTheGate();
    const spent = (now: number) => {
      const step = run.state().steps[gate];
      return step && personMs(step, now);
    };
    expect(spent(5_000)).toBe(3_000);
    sendBack(run, 6_000);
    expect(gateStanding(liveRun(run), gate)).toBe('revising');
    expect(gatesInHand(liveRun(run))).toEqual([gate]);
    expect(spent(9_000)).toBe(4_000);
    run.begin('rollout.revision-1', 6_000);
    expect(sayAt(run, 'rollout', 7_000)).toBe('Writing');
    expect(sayAt(run, 'user', 7_000)).toMatch(/^Done/);
    run.end('rollout.revision-1', 8_000, 'What rollout wrote, with dates.');
    run.log(8_000, { kind: 'review-wanted', step: gate });
    expect(gateStanding(liveRun(run), gate)).toBe('open');
    expect(spent(9_500)).toBe(5_500);
  });

  it('says what a person edited', () => {
    const run = atTheGate();
    run.log(4_000, { kind: 'review-given', step: gate, by: 'person', action: 'edit', task: rollout, text: 'Mine.' });
    expect(gateStanding(liveRun(run), gate)).toBe('open');
    run.log(5_000, { kind: 'review-given', step: gate, by: 'person', action: 'approve', text: null });
    expect(gateStanding(liveRun(run), gate)).toBe('over');
    expect(sayAt(run, 'rollout', 6_000)).toBe('Done, edited');
  });

  it('is over when the run is, whatever its last event said', () => {
    const run = atTheGate();
    expect(gateStanding({ ...liveRun(run), live: false }, gate)).toBe('over');
  });
});

describe('a gate on the timeline', () => {
  it('has a row of its own, and what it holds stays blank', () => {
    const run = atTheGate();
    const live = liveRun(run);
    const rows = timelineRows({
      id: run.header.id,
      structure: 'phased',
      tasks: tasksOfRun(live),
      state: run.state(),
      now: 5_000,
    });
    const notes = rows.map((row) => [row.label, rowNote(row, { ...live, nameOf: taskNames(live) }, 5_000)]);
    expect(notes).toContainEqual(['Review', 'Waits for you']);
    expect(rows.find(({ label }) => label === 'Review')?.bars).toEqual([
      { kind: 'person', step: gate, task: null, from: 2_000, to: 5_000, open: true },
    ]);
    expect(rows.find(({ label }) => label === 'Merge')?.bars).toEqual([]);
  });

  it('marks a turn that was sent back, after the review that asked for it', () => {
    const run = atTheGate();
    sendBack(run, 6_000);
    run.begin('rollout.revision-1', 6_000);
    const rows = timelineRows({
      id: run.header.id,
      structure: 'phased',
      tasks: run.header.workflow.tasks,
      state: run.state(),
      now: 7_000,
    });
    const own = rows.find(({ label }) => label === 'Rollout')?.bars ?? [];
    expect(own.filter(({ from }) => from >= 2_000).map(({ kind, extra }) => [kind, extra])).toEqual([
      ['thinking', 'revision'],
      ['writing', undefined],
    ]);
  });
});

describe('a paused run', () => {
  it('says so in the lanes that could start, and leaves the others their reason', () => {
    const run = handWrittenRun(sampleHeader({ structure: 'all-at-once' }));
    run.begin('user', 0);
    run.log(200, { kind: 'paused' });
    run.wait(200);
    expect(sayAt(run, 'user', 500)).toBe('Writing');
    expect(sayAt(run, 'business', 500)).toBe('Paused by you');
    expect(sayAt(run, 'merge', 500)).toBe('Waiting for 4 tasks');
  });
});

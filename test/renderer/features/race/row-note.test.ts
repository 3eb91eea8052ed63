import { describe, expect, it } from 'vitest';
import { laneLook, tookMs } from '../../../../renderer/charts/lane-look.ts';
import { timelineRows } from '../../../../renderer/charts/timeline-rows.ts';
import { rowNote } from '../../../../renderer/features/race/row-note.ts';
import { heardChanges, listenTo } from '../../../../renderer/features/race/heard.ts';
import type { RunStoreState } from '../../../../renderer/bridge/live-comparison.ts';
import { asStepId } from '../../../../shared/ids.ts';
import { reduceAll } from '../../../../shared/run/reduce.ts';
import { stepsOf, stepsOfTask } from '../../../../shared/run/state.ts';
import type { StepState } from '../../../../shared/run/state.ts';
import { raceWords } from '../../../../shared/words/race.ts';
import { eventsUntil, sampleRun } from '../../../support/sample-run.ts';
import type { SampleOptions } from '../../../support/sample-run.ts';

function notesAt(now: number, options: SampleOptions): (string | null)[] {
  const { header, events } = sampleRun(options);
  const state = reduceAll(eventsUntil(events, now));
  const { tasks } = header.workflow;
  const run = { state, live: true, nameOf: (id: string) => tasks.find((task) => task.id === id)?.title ?? id };
  const rows = timelineRows({ id: header.id, structure: header.structure.key, tasks, state, now });
  return rows.map((row) => rowNote(row, run, now));
}

describe('what stands beside a row of the timeline', () => {
  it('names the turn of a thread and counts what waits', () => {
    expect(notesAt(2_000, { structure: 'thread' })).toEqual(['Turn 1, writing. Four wait']);
  });

  it('names the task where each has a conversation of its own', () => {
    expect(notesAt(500, { structure: 'one-at-a-time' })).toEqual(['User needs, thinking. Four wait']);
  });

  it('gives each lane its state, and the wait it had before it wrote', () => {
    const [user, business, , , merge] = notesAt(9_000, { structure: 'all-at-once', refused: 'business' });
    expect(user).toMatch(/^Done \d\.\d s$/);
    expect(business).toBe('Writing, asked again after 3.2 s');
    expect(merge).toBe('Waiting for Business case');
  });
});

describe('how long a lane took', () => {
  it('adds up over the tasks of a row, and counts what was asked once more a single time', () => {
    const { header, events } = sampleRun({ structure: 'thread' });
    const plain = reduceAll(events);
    const last = stepsOf(plain).at(-1);
    if (!last) throw new Error('A thread has a last turn.');
    const id = asStepId('again');
    const again: StepState = { ...last, step: { ...last.step, id, purpose: 'repair' } };
    const state = { ...plain, order: [...plain.order, id], steps: { ...plain.steps, [id]: again } };
    const { tasks } = header.workflow;
    const [row] = timelineRows({ id: header.id, structure: 'thread', tasks, state, now: state.at });
    if (!row) throw new Error('A thread has a row.');
    const took = tasks.map((task) => tookMs(stepsOfTask(state, task.id)) ?? 0).reduce((sum, ms) => sum + ms, 0);
    expect(rowNote(row, { state, live: false, nameOf: String }, state.at)).toBe(raceWords.rowDone(took));
  });

  it('is one figure, beside the bar and in the lane', () => {
    const { header, events } = sampleRun({ structure: 'all-at-once', refused: 'business' });
    // Something between a step's start and its first request: reading what it is handed, say.
    const late = events.map((event) =>
      event.kind === 'step-started' ? { ...event, at: Math.max(0, event.at - 90) } : event,
    );
    const state = reduceAll(late);
    const run = { state, live: false, nameOf: String };
    const { tasks } = header.workflow;
    const rows = timelineRows({ id: header.id, structure: header.structure.key, tasks, state, now: state.at });
    for (const row of rows) {
      const [task] = row.tasks;
      if (task === undefined) throw new Error('A row stands for a task.');
      const look = laneLook(run, task, state.at);
      expect(rowNote(row, run, state.at)).toBe(`Done ${look.kind === 'done' ? look.note : 'never'}`);
    }
  });
});

describe('what is read out', () => {
  const { header, events } = sampleRun({ structure: 'all-at-once', refused: 'business' });
  const heardAt = (now: number) => {
    const state = reduceAll(eventsUntil(events, now));
    const run = { header, state, live: true, zero: 0 };
    // Only the runs are read; the rest of a comparison plays no part here.
    const store = {
      comparisons: {
        [header.comparison]: {
          kind: 'open',
          reopening: false,
          comparison: { order: [header.id], runs: { [header.id]: run } },
        },
      },
    } as unknown as RunStoreState;
    return listenTo(store, header.comparison, [header]);
  };

  it('is a standstill and an end, once each, and never the seconds between', () => {
    expect(heardChanges(heardAt(0), heardAt(1_000))).toEqual(['All at once: Business case, Limited']);
    expect(heardChanges(heardAt(1_000), heardAt(2_900))).toEqual([]);
    expect(heardChanges(heardAt(2_900), heardAt(4_000))).toEqual([]);
    const end = heardChanges(heardAt(4_000), heardAt(Infinity));
    expect(end).toHaveLength(6);
    expect(end.at(-1)).toBe('All at once: Finished');
  });
});

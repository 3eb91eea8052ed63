import { describe, expect, it } from 'vitest';
import { timelineRows } from '../../../renderer/charts/timeline-rows.ts';
import type { TimelineRow, TimelineRun } from '../../../renderer/charts/timeline-rows.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import { eventsUntil, sampleRun } from '../../support/sample-run.ts';
import type { SampleOptions } from '../../support/sample-run.ts';

function at(now: number, options: SampleOptions): TimelineRun {
  const { header, events } = sampleRun(options);
  const { key } = header.structure;
  return {
    id: header.id,
    structure: key,
    tasks: header.workflow.tasks,
    state: reduceAll(eventsUntil(events, now)),
    now,
  };
}

const kinds = (row: TimelineRow | undefined) => row?.bars.map(({ kind, from, to, open }) => ({ kind, from, to, open }));

describe('rows of the timeline', () => {
  it('are one for a run whose conversations follow each other and one a conversation otherwise', () => {
    expect(timelineRows(at(5_000, { structure: 'thread' })).map(({ whole }) => whole)).toEqual([true]);
    expect(timelineRows(at(5_000, { structure: 'one-at-a-time' })).map(({ whole }) => whole)).toEqual([true]);
    const names = ['User needs', 'Business case', 'Engineering', 'Rollout', 'Merge'];
    expect(timelineRows(at(5_000, { structure: 'all-at-once' })).map(({ label }) => label)).toEqual(names);
    expect(timelineRows(at(5_000, { structure: 'queue:2' })).map(({ label }) => label)).toEqual(names);
  });

  it('start with thinking from the real sending and turn to writing at the first token', () => {
    const [user] = timelineRows(at(2_000, { structure: 'all-at-once' }));
    expect(kinds(user)).toEqual([
      { kind: 'thinking', from: 0, to: 1_146, open: false },
      { kind: 'writing', from: 1_146, to: 2_000, open: true },
    ]);
  });

  it('show a refused request and its wait as waiting, then the attempt that counted', () => {
    const [, business] = timelineRows(at(4_000, { structure: 'all-at-once', refused: 'business' }));
    expect(kinds(business)).toEqual([
      { kind: 'limit', from: 0, to: 3_200, open: false },
      { kind: 'thinking', from: 3_200, to: 4_000, open: true },
    ]);
  });

  it('leave waiting for other tasks blank', () => {
    const rows = timelineRows(at(4_000, { structure: 'all-at-once' }));
    expect(rows.at(-1)).toMatchObject({ label: 'Merge', bars: [], to: null });
  });

  it('end where the last task ended', () => {
    const { events } = sampleRun({ structure: 'one-at-a-time' });
    const [row] = timelineRows(at(Infinity, { structure: 'one-at-a-time' }));
    expect(row?.to).toBe(events.at(-1)?.at);
    expect(row?.bars.every(({ open }) => !open)).toBe(true);
  });

  it('never overlap in a row that stands for a whole run', () => {
    for (const structure of ['thread', 'one-at-a-time'] as const) {
      const [row] = timelineRows(at(60_000, { structure, refused: 'engineering' }));
      row?.bars
        .slice(1)
        .forEach((bar, index) => expect(bar.from).toBeGreaterThanOrEqual(row.bars[index]?.to ?? Infinity));
    }
  });

  it('overlap between the rows of a run that asks at once', () => {
    const sent = timelineRows(at(60_000, { structure: 'all-at-once' })).map(({ bars }) => bars[0]?.from);
    expect(sent.slice(0, 4)).toEqual([0, 0, 0, 0]);
  });
});

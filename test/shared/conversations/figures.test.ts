import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asWorkflow } from '../../../shared/conversations/as-workflow.ts';
import { answering, atOnceMs, inTurnMs, laneMs, openingInTurnMs } from '../../../shared/conversations/figures.ts';
import { findInLanes } from '../../../shared/conversations/find.ts';
import { lanesOf } from '../../../shared/conversations/lanes.ts';
import { laneTask } from '../../../shared/conversations/conversation-set.ts';
import { asConversationId, asMaterialId, asStepId, asTaskId } from '../../../shared/ids.ts';
import type { RunEvent } from '../../../shared/run/event.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';

type Turn = {
  readonly lane: string;
  readonly id: string;
  readonly sent: number;
  readonly end: number;
  readonly note?: string;
};

/** A log of turns that were answered whole, each with a few words that name it. */
function logOf(turns: readonly Turn[]): RunEvent[] {
  const events: Record<string, unknown>[] = [{ kind: 'run-started', at: 0, date: '2026-11-30T10:00:00.000Z' }];
  for (const { lane, id, sent, end, note } of turns) {
    const step = asStepId(id);
    const conversation = asConversationId(`c-${lane}`);
    const at = { step, conversation, attempt: 1 };
    const added = { id: step, kind: 'turn', task: lane, conversation, phase: 0, turn: 0, needs: [] };
    const asked = note === undefined ? {} : { purpose: 'follow-up', note };
    events.push(
      { kind: 'step-added', at: 0, added: { ...added, ...asked } },
      { kind: 'step-started', at: sent, step },
      { kind: 'request-sent', at: sent, ...at, model: 'practice', parts: [] },
      { kind: 'delta', at: end, ...at, text: `Answer to ${id}.` },
      { kind: 'reply-finished', at: end, ...at, stopReason: 'end_turn' },
    );
  }
  // Made by hand above: every one of them is an event once it is numbered.
  return events.map((event, seq) => ({ seq, ...event }) as RunEvent);
}

const aTurn = fc.record({ lane: fc.constantFrom('a', 'b', 'c'), sent: fc.nat(5_000), took: fc.nat(5_000) });
const stateOf = (turns: readonly Turn[]) => reduceAll(logOf(turns));

describe('what at once and one after another take', () => {
  it('is the union and the sum of the times in which lanes were answered', () => {
    const state = stateOf([
      { lane: 'a', id: 'a', sent: 0, end: 3_000 },
      { lane: 'b', id: 'b', sent: 0, end: 5_000 },
      { lane: 'a', id: 'a.2', sent: 9_000, end: 10_000, note: 'On?' },
    ]);
    expect([atOnceMs(state, 20_000), inTurnMs(state, 20_000)]).toEqual([6_000, 9_000]);
    expect(openingInTurnMs(state, [asTaskId('a'), asTaskId('b')])).toBe(8_000);
    expect(openingInTurnMs(state, [asTaskId('a'), asTaskId('none')])).toBeNull();
  });

  it('is never more at once than in turn, and never less than the longest lane', () => {
    fc.assert(
      fc.property(fc.array(aTurn, { maxLength: 12 }), (drawn) => {
        const state = stateOf(
          drawn.map(({ lane, sent, took }, index) => ({ lane, id: `t${index}`, sent, end: sent + took })),
        );
        const together = atOnceMs(state, 20_000);
        const steps = Object.values(state.steps);
        expect(together).toBeLessThanOrEqual(inTurnMs(state, 20_000));
        for (const step of steps) expect(together).toBeGreaterThanOrEqual(laneMs([step], 20_000));
        expect(steps.flatMap((step) => answering(step, 20_000)).every(({ from, to }) => to >= from)).toBe(true);
      }),
    );
  });

  it('ends what has not ended at the present moment', () => {
    const log = logOf([{ lane: 'a', id: 'a', sent: 1_000, end: 3_000 }]).slice(0, -1);
    expect(laneMs(Object.values(reduceAll(log).steps), 4_000)).toBe(3_000);
  });
});

const [a, b, both] = ['a', 'b', 'both'].map(asTaskId) as [
  ReturnType<typeof asTaskId>,
  ReturnType<typeof asTaskId>,
  ReturnType<typeof asTaskId>,
]; // three names give three ids
const workflow: Workflow = {
  id: 'w',
  title: 'Notes',
  goal: null,
  exercise: null,
  plan: null,
  materials: ['m', 'n'].map((id) => ({ id: asMaterialId(id), title: id, text: 'Text' })),
  tasks: [
    laneTask({ id: a, title: 'A', brief: 'List the problems.', materials: [asMaterialId('m')] }),
    laneTask({ id: b, title: 'B', brief: 'List the joys.', materials: [asMaterialId('n')] }),
    laneTask({ id: both, title: 'Both', brief: 'Bring together.', needs: [a, b] }),
  ],
};
const lanes = lanesOf(
  workflow,
  stateOf([
    { lane: 'a', id: 'a', sent: 0, end: 1 },
    { lane: 'b', id: 'b', sent: 0, end: 1 },
    { lane: 'a', id: 'a.2', sent: 2, end: 3, note: 'Which is worst?' },
    { lane: 'both', id: 'both', sent: 4, end: 5 },
  ]),
);

describe('lanes turned into tasks', () => {
  it('keep briefs, follow-ups, what they read and what they are handed of the lanes that were picked', () => {
    const made = asWorkflow(workflow, lanes, [a, both]);
    expect(made.tasks.map(({ id, brief, followUps, needs }) => ({ id, brief, followUps, needs }))).toEqual([
      { id: 'a', brief: 'List the problems.', followUps: ['Which is worst?'], needs: [] },
      { id: 'both', brief: 'Bring together.', followUps: [], needs: ['a'] },
    ]);
    expect(made.materials.map(({ id }) => id)).toEqual(['m']);
  });
});

describe('finding words in all lanes', () => {
  it('names lane, turn and who said them, whatever the case', () => {
    const found = findInLanes(lanes, 'LIST THE').map(({ lane, step, who, words }) => [lane, step, who, words]);
    expect(found).toEqual([
      ['a', 'a', 'message', 'List the'],
      ['b', 'b', 'message', 'List the'],
    ]);
    expect(findInLanes(lanes, 'answer to a.2').map(({ step, who }) => [step, who])).toEqual([['a.2', 'answer']]);
    expect(findInLanes(lanes, '  ')).toEqual([]);
  });
});

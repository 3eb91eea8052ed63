import { describe, expect, it } from 'vitest';
import { carriedReplies } from '../../../shared/forecast/carried-reply.ts';
import type { MeasuredRun, MeasuredTask } from '../../../shared/forecast/measured-run.ts';
import { asComparisonId, asMaterialId, asRunId } from '../../../shared/ids.ts';
import { presetStructure } from '../../../shared/structure/presets.ts';
import type { PresetKey } from '../../../shared/structure/structure.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { aTask, aWorkflow } from '../../support/workflows.ts';

const [log, plan] = [asMaterialId('log'), asMaterialId('plan')];
const workflow = aWorkflow(
  [
    aTask('first', { materials: [log] }),
    aTask('second', { materials: [plan] }),
    aTask('checked', { materials: [plan], needs: ['first'] }),
    aTask('joined', { needs: ['first', 'second'] }),
  ],
  {
    materials: [
      { id: log, title: 'Log', text: 'The queue was full at seven in the evening. Nobody was called.' },
      { id: plan, title: 'Plan', text: 'Release day is the third of May. The old queue goes away with it.' },
    ],
  },
);
const ofLog = '- “The queue was full at seven in the evening”, says the log.';
const ofPlan = '- “The old *queue* goes away with it”, says the plan.';
const replies: Record<string, string> = {
  first: ofLog,
  second: `${ofLog}\n${ofPlan}`,
  checked: `${ofLog}\n${ofPlan}`,
  joined: `${ofLog}\n${ofPlan}`,
};

function run(structure: PresetKey, outputs = replies, ran: Workflow = workflow): MeasuredRun {
  return {
    id: asRunId('run-1'),
    comparison: asComparisonId('comparison-1'),
    startedAt: '2026-11-20T10:00:00.000Z',
    endedAt: Date.UTC(2026, 10, 20, 10, 1),
    structure: presetStructure(ran.tasks, structure),
    workflow: ran,
    connection: { kind: 'practice', baseUrl: null, model: 'practice' },
    seed: 1,
    conditions: '',
    tasks: ran.tasks.map((task): MeasuredTask => ({ task, turns: [], output: outputs[task.id] ?? '' })),
    reviewsMs: [],
  };
}

const carried = (from: MeasuredRun, to: PresetKey) =>
  Object.fromEntries(carriedReplies(from, workflow, presetStructure(workflow.tasks, to)));

describe('a reply carried over to another structure', () => {
  it('stays whole where the task is shown the same', () => {
    const whole = { share: 1, isSameSight: true };
    expect(carried(run('one-at-a-time'), 'all-at-once')).toEqual({
      ...{ first: whole, second: whole, checked: whole, joined: whole },
    });
  });

  it('loses the line whose passage the task is no longer shown, and keeps what it is handed', () => {
    const { first, second, checked } = carried(run('thread'), 'all-at-once');
    expect(first).toEqual({ share: 1, isSameSight: true });
    expect(second?.share).toBeGreaterThan(0.35);
    expect(second?.share).toBeLessThan(0.65);
    expect(checked).toEqual({ share: 1, isSameSight: false });
  });

  it('loses what nobody hands on any more', () => {
    // In the thread the second task alone had said it.
    const outputs = { ...replies, first: 'Nothing to say.' };
    const { checked } = carried(run('thread', outputs), 'all-at-once');
    expect(checked?.share).toBeLessThan(0.65);
  });

  it('keeps quotes that come from no material', () => {
    const outputs = { ...replies, second: '- “This stands in none of the materials”, says somebody.' };
    expect(carried(run('thread', outputs), 'all-at-once')['second']?.share).toBe(1);
  });

  it('reads the entries of a list of fields as lines', () => {
    const outputs = {
      ...replies,
      second: JSON.stringify({
        points: ['“The queue was full at seven in the evening”', 'An opinion of the model’s own'],
      }),
    };
    const { second } = carried(run('thread', outputs), 'all-at-once');
    expect(second?.share).toBeGreaterThan(0);
    expect(second?.share).toBeLessThan(1);
  });

  it('has more to say in a wider view of its own, and less where others have said it', () => {
    const { first, second, checked } = carried(run('all-at-once'), 'thread');
    expect(first?.share).toBe(1);
    expect(second?.share).toBeGreaterThan(1);
    expect(checked?.share).toBeLessThan(1);
  });

  it('is as much longer for a task that only joins outputs where it is shown materials as it is shorter back', () => {
    const { joined: wider } = carried(run('all-at-once'), 'thread');
    const { joined: narrower } = carried(run('thread'), 'all-at-once');
    expect(wider?.share).toBeGreaterThan(1);
    expect((wider?.share ?? 0) * (narrower?.share ?? 0)).toBeCloseTo(1, 9);
  });
});

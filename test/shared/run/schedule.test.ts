import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTurn } from '../../../shared/forecast/estimate.ts';
import { simulate } from '../../../shared/forecast/simulate.ts';
import { reduce } from '../../../shared/run/reduce.ts';
import { emptyRun, isUnderWay, stepsOf } from '../../../shared/run/state.ts';
import type { RunState } from '../../../shared/run/state.ts';
import { presetStructure } from '../../../shared/structure/presets.ts';
import type { PresetKey } from '../../../shared/structure/structure.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { anyStructure, timedWorkflow } from '../../support/workflows.ts';

function run(workflow: Workflow, key: PresetKey) {
  const structure = presetStructure(workflow.tasks, key);
  const simulation = simulate({
    workflow,
    structure,
    model: 'practice',
    estimate: (step, steps) => estimateTurn({ workflow, structure, steps, step, pace: 1 }),
  });
  return { structure, ...simulation };
}

function statesOf(events: readonly Parameters<typeof reduce>[1][]): RunState[] {
  const states = [emptyRun];
  for (const event of events) states.push(reduce(states.at(-1) ?? emptyRun, event));
  return states;
}

describe('schedule', () => {
  it('never starts a step before what it needs has ended', () => {
    fc.assert(
      fc.property(timedWorkflow, anyStructure, (workflow, key) => {
        for (const state of statesOf(run(workflow, key).events)) {
          for (const { step, status } of stepsOf(state)) {
            if (status === 'waiting') continue;
            expect(step.needs.every((need) => state.steps[need.step]?.status === 'done')).toBe(true);
          }
        }
      }),
    );
  });

  it('never has more conversations under way in a phase than its width', () => {
    fc.assert(
      fc.property(timedWorkflow, anyStructure, (workflow, key) => {
        const { structure, events } = run(workflow, key);
        for (const state of statesOf(events)) {
          structure.phases.forEach(({ width }, phase) => {
            const open = new Set(
              stepsOf(state)
                .filter((step) => step.step.phase === phase && isUnderWay(step))
                .map(({ step }) => step.conversation),
            );
            expect(open.size).toBeLessThanOrEqual(width ?? Infinity);
          });
        }
      }),
    );
  });

  it('ends every step exactly once and the run as finished', () => {
    fc.assert(
      fc.property(timedWorkflow, anyStructure, (workflow, key) => {
        const { events, state } = run(workflow, key);
        const ends = events.flatMap((event) =>
          event.kind === 'reply-finished' || event.kind === 'review-given' ? [event.step] : [],
        );
        expect([...ends].sort()).toEqual([...state.order].sort());
        expect(state.status).toBe('finished');
      }),
    );
  });

  it('starts a step at the very moment its last need ended unless phase or slot holds it', () => {
    fc.assert(
      fc.property(timedWorkflow, (workflow) => {
        const { state } = run(workflow, 'all-at-once');
        for (const { step, startedAt } of stepsOf(state)) {
          const ends = step.needs.map((need) => state.steps[need.step]?.endedAt ?? Number.NaN);
          expect(startedAt).toBe(Math.max(0, ...ends));
        }
      }),
    );
  });

  it('keeps the slot of a conversation between its turns', () => {
    fc.assert(
      fc.property(timedWorkflow, (workflow) => {
        const { state } = run(workflow, 'one-at-a-time');
        const order = stepsOf(state)
          .toSorted((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0))
          .map(({ step }) => step.conversation);
        const changes = order.filter((conversation, index) => conversation !== order[index - 1]).length;
        expect(changes).toBe(workflow.tasks.length);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishPath } from '../../../shared/run/paths.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import { emptyRun, isUnderWay, stepsOf, stepsOfTask } from '../../../shared/run/state.ts';
import { endedAt, partsOfTask, sumParts } from '../../../shared/run/task-time.ts';
import { anyStorm, stormyRun } from './stormy-run.ts';

describe('a run with failures, limits, stops, pauses, kills and retries', () => {
  it('never has more conversations under way in a phase than its width', () => {
    fc.assert(
      fc.property(anyStorm, (storm) => {
        const { structure, states } = stormyRun(storm);
        for (const state of states) {
          structure.phases.forEach(({ width }, phase) => {
            const underWay = stepsOf(state).filter((step) => step.step.phase === phase && isUnderWay(step));
            const open = new Set(underWay.map(({ step }) => step.conversation ?? step.id));
            expect(open.size).toBeLessThanOrEqual(width ?? Infinity);
          });
        }
      }),
    );
  });

  it('never starts a step before what it needs has ended', () => {
    fc.assert(
      fc.property(anyStorm, (storm) => {
        const { states } = stormyRun(storm);
        for (const state of states) {
          for (const { step } of stepsOf(state).filter(isUnderWay)) {
            expect(step.needs.every((need) => state.steps[need.step]?.status === 'done')).toBe(true);
          }
        }
      }),
    );
  });

  it('names every moment of each task’s time, and of its finish path', () => {
    fc.assert(
      fc.property(anyStorm, (storm) => {
        const { workflow, states } = stormyRun(storm);
        const state = states.at(-1) ?? emptyRun;
        for (const { id } of workflow.tasks) {
          const end = endedAt(stepsOfTask(state, id)) ?? Number.NaN;
          expect(Math.abs(sumParts(partsOfTask(state, id)) - end)).toBeLessThanOrEqual(1);
        }
        const pieces = finishPath(state);
        expect(pieces[0]?.from).toBe(0);
        expect(pieces.at(-1)?.to).toBe(Math.max(...stepsOf(state).map((step) => step.endedAt ?? Number.NaN)));
        for (const { task, from, to } of pieces) {
          expect(Math.abs(sumParts(partsOfTask(state, task, from, to)) - (to - from))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('is the same read whole, after any split, and with events sent twice', () => {
    fc.assert(
      fc.property(anyStorm, fc.nat(), fc.nat(), (storm, cut, again) => {
        const { events, states } = stormyRun(storm);
        const end = cut % (events.length + 1);
        const half = reduceAll(events.slice(0, end));
        expect(half).toEqual(states[end]);
        expect(reduceAll(events.slice(again % (end + 1)), half)).toEqual(states.at(-1));
      }),
    );
  });

  it('adds up how long it was interrupted', () => {
    fc.assert(
      fc.property(anyStorm, (storm) => {
        const { events, states } = stormyRun(storm);
        const gaps = events.map((event) => (event.kind === 'resumed' ? event.interruptedMs : 0));
        const sum = gaps.reduce((total, gap) => total + gap, 0);
        expect(states.at(-1)?.interruptedMs).toBeCloseTo(sum, 3);
      }),
    );
  });
});

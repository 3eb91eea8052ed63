import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTaskId } from '../../../shared/ids.ts';
import {
  addPhase,
  changePhase,
  moveTask,
  removePhase,
  shiftTask,
  splitPhase,
} from '../../../shared/structure/edit-phases.ts';
import { mostPhases, plainPhase, settledPhases } from '../../../shared/structure/own-phases.ts';
import type { OwnPhase } from '../../../shared/structure/own-phases.ts';
import { anyPhasesOf } from '../../support/any-phases.ts';
import { aTask } from '../../support/workflows.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(asTaskId) as [never, never, never, never]; // four literals
const first: OwnPhase = { ...plainPhase, tasks: [a, b], context: 'thread', gate: true };
const second: OwnPhase = { ...plainPhase, tasks: [c, d], width: 2 };
const built = [first, second];
const held = (phases: readonly OwnPhase[]): string[] => phases.map(({ tasks }) => tasks.join(' '));

describe('edits of hand-built phases', () => {
  it('move a task to the end of a phase, or to a place among its others', () => {
    expect(held(moveTask(built, a, 1))).toEqual(['b', 'c d a']);
    expect(held(moveTask(built, a, 1, 1))).toEqual(['b', 'c a d']);
    expect(held(moveTask(built, b, 0, 0))).toEqual(['b a', 'c d']);
    expect(held(shiftTask(built, c, 1))).toEqual(['a b', 'd c']);
  });

  it('add a phase anywhere, and hand the tasks of a removed one to its neighbour', () => {
    expect(held(addPhase(built))).toEqual(['a b', 'c d', '']);
    expect(held(addPhase(built, 0))).toEqual(['', 'a b', 'c d']);
    expect(removePhase(built, 1)).toEqual([{ ...first, tasks: [a, b, c, d] }]);
    expect(removePhase(built, 0)).toEqual([{ ...second, tasks: [a, b, c, d] }]);
  });

  it('split a phase at a task; the review stays at the end of what it closed', () => {
    expect(splitPhase(built, b)).toEqual([{ ...first, tasks: [a], gate: false }, { ...first, tasks: [b] }, second]);
  });

  it('change the rules of one phase', () => {
    expect(changePhase(built, 1, { width: null, warm: true })).toEqual([first, { ...second, width: null, warm: true }]);
  });

  it('give back the very same list where there is nothing to change', () => {
    const gone = asTaskId('gone');
    const unchanged = [
      moveTask(built, b, 0),
      moveTask(built, gone, 1),
      moveTask(built, a, 7),
      shiftTask(built, a, -1),
      shiftTask(built, d, 1),
      removePhase(built, 7),
      splitPhase(built, a),
      splitPhase(built, gone),
      changePhase(built, 0, { gate: true }),
      changePhase(built, 7, { gate: true }),
    ];
    for (const phases of unchanged) expect(phases).toBe(built);
    expect(removePhase([first], 0)).toEqual([first]);
    const many = Array.from({ length: mostPhases }, () => plainPhase);
    expect(addPhase(many)).toBe(many);
  });

  it('lose no task and double none', () => {
    const tasks = ['a', 'b', 'c', 'd', 'e'].map((id) => aTask(id));
    const anyEdit = fc.record({
      kind: fc.constantFrom('move', 'shift', 'add', 'remove', 'split'),
      task: fc.constantFrom(...tasks.map(({ id }) => id)),
      phase: fc.nat({ max: 5 }),
      at: fc.option(fc.nat({ max: 5 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(anyPhasesOf(tasks), fc.array(anyEdit, { maxLength: 12 }), (left, edits) => {
        const end = edits.reduce<readonly OwnPhase[]>(
          (phases, { kind, task, phase, at }) => {
            if (kind === 'move') return moveTask(phases, task, phase, at);
            if (kind === 'shift') return shiftTask(phases, task, at === undefined ? 1 : -1);
            if (kind === 'add') return addPhase(phases, at);
            return kind === 'remove' ? removePhase(phases, phase) : splitPhase(phases, task);
          },
          settledPhases(tasks, left),
        );
        expect(end.flatMap((phase) => phase.tasks).sort()).toEqual(tasks.map(({ id }) => id));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { expectedContext, expectedReads, expectedThreadEnd } from '../../../shared/forecast/expected-context.ts';
import { forecast } from '../../../shared/forecast/forecast.ts';
import { presetStructure } from '../../../shared/structure/presets.ts';
import { defaultStructures } from '../../../shared/structure/structure.ts';
import { estimateTokens } from '../../../shared/tokens.ts';
import { blankTask } from '../../../shared/workflow/blank-task.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { shippedExercise } from '../../support/shipped-exercise.ts';

const board = (await shippedExercise('board-prep')).plans[0]?.workflow;
if (!board) throw new Error('Board preparation has no plan.');

const predicted = forecast({
  workflow: board,
  structures: [...defaultStructures],
  model: 'practice',
  pace: 1,
  seed: 1,
  listPrice: () => null,
});
const runOf = (structure: string) => predicted.runs.find((run) => run.structure === structure);

describe('what a task would be sent', () => {
  it('is as large as the forecast says, apart and in a thread', () => {
    const apart = new Map(runOf('all-at-once')?.tasks.map(({ id, contextTokens }) => [id, contextTokens]));
    expect(new Map(expectedReads(board))).toEqual(apart);
    const turns = runOf('thread')?.tasks.map(({ contextTokens }) => contextTokens ?? 0) ?? [];
    expect(expectedThreadEnd(board)).toBe(Math.max(...turns));
  });

  it('adds up to that size part by part', () => {
    for (const task of board.tasks) {
      const parts = expectedContext(board, presetStructure(board.tasks, 'all-at-once'), task.id);
      const sum = parts.reduce((total, { tokens }) => total + tokens, 0);
      expect(sum).toBe(expectedReads(board).get(task.id));
      for (const part of parts) expect(part.tokens).toBe(estimateTokens(part.body));
    }
  });

  it('holds every material that the task sees, word for word, and says where an output will stand', () => {
    const join = board.tasks.at(-1);
    const parts = expectedContext(
      board,
      presetStructure(board.tasks, 'all-at-once'),
      join?.id ?? board.tasks[0]!.id,
      (title) => `[${title}]`,
    );
    const handoffs = parts
      .filter(({ kind }) => kind === 'handoff')
      .map(({ title, body }) => [title, body.includes(`[${title}]`)]);
    expect(handoffs).toEqual(join?.needs.map((need) => [board.tasks.find(({ id }) => id === need)?.title, true]));
    const [first] = board.tasks;
    const sent = expectedContext(board, presetStructure(board.tasks, 'all-at-once'), first!.id);
    const texts = board.materials.filter(({ id }) => first?.materials.includes(id)).map(({ text }) => text);
    expect(texts.every((text) => sent.some(({ kind, body }) => kind === 'material' && body.includes(text)))).toBe(true);
  });

  it('is known for a plan that can’t run yet, and nothing for tasks in a circle', () => {
    const open: Workflow = { ...board, tasks: [blankTask([], 'Open')] };
    expect(expectedReads(open).get(open.tasks[0]!.id)).toBeGreaterThan(0);
    const [one, other] = [blankTask([], 'One'), blankTask([], 'Other')];
    const circle: Workflow = {
      ...board,
      tasks: [
        { ...one, needs: [other.id] },
        { ...other, needs: [one.id] },
      ],
    };
    expect(expectedReads(circle).size).toBe(0);
    expect(expectedThreadEnd(circle)).toBe(null);
    expect(expectedContext(circle, presetStructure(circle.tasks, 'all-at-once'), one.id)).toEqual([]);
  });
});

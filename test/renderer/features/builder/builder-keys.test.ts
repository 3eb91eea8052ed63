import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../../renderer/features/builder/builder-keys.ts';
import { nextTask } from '../../../../renderer/features/builder/next-task.ts';
import { layoutPlan } from '../../../../renderer/features/builder/plan-layout.ts';
import { asTaskId } from '../../../../shared/ids.ts';
import { blankTask } from '../../../../shared/workflow/blank-task.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('a key on the canvas', () => {
  it.each([
    [press('z', { ctrlKey: true }), { kind: 'undo' }],
    [press('Z', { metaKey: true, shiftKey: true }), { kind: 'redo' }],
    [press('y', { ctrlKey: true }), { kind: 'redo' }],
    [press('d', { ctrlKey: true }), { kind: 'duplicate' }],
    [press('a', { metaKey: true }), { kind: 'select-all' }],
    [press('Delete'), { kind: 'remove' }],
    [press('n'), { kind: 'add' }],
    [press('C'), { kind: 'connect' }],
    [press('ArrowLeft'), { kind: 'go', direction: 'left' }],
    [press('ArrowUp', { altKey: true }), { kind: 'nudge', direction: 'up' }],
    [press('c', { ctrlKey: true }), null],
    [press('x'), null],
  ])('%j is %j', (event, command) => {
    expect(commandOf(event, false)).toEqual(command);
  });

  it('in a field is left to the field, but for undo and redo', () => {
    expect(['n', 'c', 'Delete', 'ArrowLeft', 'F2'].map((key) => commandOf(press(key), true))).toEqual(
      Array(5).fill(null),
    );
    expect(commandOf(press('d', { ctrlKey: true }), true)).toBe(null);
    expect(commandOf(press('z', { ctrlKey: true }), true)).toEqual({ kind: 'undo' });
  });
});

describe('the arrow keys', () => {
  const [first, second] = [blankTask([], 'First'), blankTask([], 'Second')];
  const last = blankTask([], 'Last', { needs: [first.id, second.id] });
  const layout = layoutPlan([first, second, last]);

  it('go to the task that stands there', () => {
    expect(nextTask(layout, first.id, 'down')).toBe(second.id);
    expect(nextTask(layout, second.id, 'up')).toBe(first.id);
    expect(nextTask(layout, first.id, 'right')).toBe(last.id);
    expect(nextTask(layout, last.id, 'left')).toBe(first.id);
  });

  it('stay at the edge, and begin at the first task', () => {
    expect(nextTask(layout, first.id, 'left')).toBe(null);
    expect(nextTask(layout, null, 'down')).toBe(first.id);
    expect(nextTask({ tasks: [] }, asTaskId('gone'), 'down')).toBe(null);
  });
});

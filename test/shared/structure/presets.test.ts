import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phasedEqualsAllAtOnce, presetStructure } from '../../../shared/structure/presets.ts';
import { compareStructures, parseStructureKey } from '../../../shared/structure/structure.ts';
import type { PresetKey } from '../../../shared/structure/structure.ts';
import { aTask, anyStructure, timedWorkflow } from '../../support/workflows.ts';

const phases = (tasks: Parameters<typeof presetStructure>[0], key: PresetKey) =>
  presetStructure(tasks, key).phases.map(({ name, tasks: held, context, width, gate }) => [
    name,
    held.join(' '),
    context,
    width,
    gate,
  ]);

describe('preset structures', () => {
  const board = [aTask('a'), aTask('b'), aTask('join', { needs: ['a', 'b'] })];

  it('are one phase each, apart from Phased', () => {
    expect(phases(board, 'thread')).toEqual([['all', 'a b join', 'thread', 1, false]]);
    expect(phases(board, 'one-at-a-time')).toEqual([['all', 'a b join', 'separate', 1, false]]);
    expect(phases(board, 'queue:2')).toEqual([['all', 'a b join', 'separate', 2, false]]);
    expect(phases(board, 'all-at-once')).toEqual([['all', 'a b join', 'separate', null, false]]);
  });

  it('discover what several need, work apart, and integrate joins with all that follows', () => {
    const feature = [
      aTask('spec'),
      aTask('api', { needs: ['spec'] }),
      aTask('ui', { needs: ['spec'] }),
      aTask('check', { needs: ['api', 'ui'] }),
      aTask('notes', { needs: ['check'] }),
    ];
    expect(phases(feature, 'phased')).toEqual([
      ['discover', 'spec', 'thread', 1, true],
      ['work', 'api ui', 'separate', null, true],
      ['integrate', 'check notes', 'thread', 1, false],
    ]);
    expect(phasedEqualsAllAtOnce(feature)).toBe(false);
  });

  it('say when Phased would be All at once under another name', () => {
    expect(phasedEqualsAllAtOnce(board)).toBe(true);
    expect(phasedEqualsAllAtOnce([aTask('a'), aTask('b')])).toBe(true);
    expect(phasedEqualsAllAtOnce([...board, aTask('aside')])).toBe(false);
  });

  it('place every task of an acyclic workflow in exactly one phase', () => {
    fc.assert(
      fc.property(timedWorkflow, anyStructure, ({ tasks }, key) => {
        const held = presetStructure(tasks, key).phases.flatMap((phase) => phase.tasks);
        expect([...held].sort()).toEqual(tasks.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('structure keys', () => {
  it('are the five presets and nothing else', () => {
    expect(['thread', 'queue:3', 'queue:64', 'phased'].map(parseStructureKey)).toEqual([
      'thread',
      'queue:3',
      'queue:64',
      'phased',
    ]);
    expect(['queue', 'queue:0', 'queue:65', 'queue:-1', 'Thread', '', 'queue:1.5'].map(parseStructureKey)).toEqual(
      Array(7).fill(null),
    );
  });

  it('are shown in one order', () => {
    const keys: PresetKey[] = ['phased', 'queue:3', 'all-at-once', 'queue:2', 'thread', 'one-at-a-time'];
    expect(keys.sort(compareStructures)).toEqual([
      'thread',
      'one-at-a-time',
      'queue:2',
      'queue:3',
      'all-at-once',
      'phased',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { presetStructure } from '../../../shared/structure/presets.ts';
import type { PresetKey } from '../../../shared/structure/structure.ts';
import { readWorkflowShape, toWorkflow } from '../../../shared/workflow/file.ts';
import { partedThreads, threadsOf } from '../../../shared/workflow/thread.ts';
import { aTask } from '../../support/workflows.ts';

/** One finds out, two work it through together, one joins. */
const tasks = [
  aTask('frame'),
  aTask('draft', { needs: ['frame'], thread: 'text' }),
  aTask('revise', { needs: ['draft'], thread: 'text' }),
  aTask('page', { needs: ['revise', 'frame'], thread: 'alone' }),
];

describe('tasks that need each other’s whole conversation', () => {
  it('bear the same word, and a word that one task bears means nothing', () => {
    expect(threadsOf(tasks)).toEqual([['draft', 'revise']]);
  });

  it('are kept together by one thread, and parted by every structure of separate conversations', () => {
    const parted = (key: PresetKey): number => partedThreads(tasks, presetStructure(tasks, key)).length;
    expect(parted('thread')).toBe(0);
    expect((['one-at-a-time', 'queue:2', 'all-at-once', 'phased'] as const).map(parted)).toEqual([1, 1, 1, 1]);
  });

  it('may be a phase of their own in a structure built by hand', () => {
    const phase = { name: 'work', width: 1, gate: false } as const;
    const structure = {
      key: 'phased' as const,
      phases: [
        { ...phase, context: 'separate' as const, tasks: tasks.slice(0, 1).map(({ id }) => id) },
        { ...phase, context: 'thread' as const, tasks: tasks.slice(1, 3).map(({ id }) => id) },
        { ...phase, context: 'separate' as const, tasks: tasks.slice(3).map(({ id }) => id) },
      ],
    };
    expect(partedThreads(tasks, structure)).toEqual([]);
  });

  it('are written down in a workflow file', () => {
    const file = { braid: 1, tasks: ['a', 'b'].map((id) => ({ id, brief: 'Name each risk.', thread: 'text' })) };
    const read = readWorkflowShape(file);
    expect(read.ok && threadsOf(toWorkflow(read.file, 'plan', new Map()).tasks)).toEqual([['a', 'b']]);
    const empty = readWorkflowShape({ braid: 1, tasks: [{ id: 'a', brief: 'Name each risk.', thread: '' }] });
    expect(empty.ok ? [] : empty.faults.map(({ path }) => path.join('.'))).toEqual(['tasks.0.thread']);
  });
});

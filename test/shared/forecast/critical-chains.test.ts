import { describe, expect, it } from 'vitest';
import { criticalChains } from '../../../shared/forecast/critical-chains.ts';
import { forecast } from '../../../shared/forecast/forecast.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { aTimedTask, aWorkflow } from '../../support/workflows.ts';

function chainsOf(workflow: Workflow) {
  const structures = ['thread', 'one-at-a-time', 'queue:2', 'all-at-once'] as const;
  return criticalChains(
    forecast({ workflow, structures, model: 'practice', pace: 1, seed: 1, listPrice: () => null }).runs,
  );
}

describe('the critical paths of a forecast', () => {
  it('are one where the same tasks take as long, whatever the width', () => {
    const workflow = aWorkflow([aTimedTask('a', 45), aTimedTask('b', 30), aTimedTask('c', 20, ['b'])]);
    expect(chainsOf(workflow)).toEqual([
      { structures: ['thread'], titles: ['a', 'b', 'c'], isWhole: true, ms: 95_000 },
      { structures: ['one-at-a-time', 'queue:2', 'all-at-once'], titles: ['b', 'c'], isWhole: false, ms: 50_000 },
    ]);
  });

  it('are one for all where every task waits for the one before', () => {
    const workflow = aWorkflow([aTimedTask('a', 45), aTimedTask('b', 30, ['a'])]);
    expect(chainsOf(workflow)).toEqual([
      {
        structures: ['thread', 'one-at-a-time', 'queue:2', 'all-at-once'],
        titles: ['a', 'b'],
        isWhole: true,
        ms: 75_000,
      },
    ]);
  });
});

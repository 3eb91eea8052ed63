import { describe, expect, it } from 'vitest';
import { createHoldBack } from '../../../../electron/services/run/hold-back.ts';
import { presetStructure, withOptions } from '../../../../shared/structure/presets.ts';
import type { Structure, PresetKey } from '../../../../shared/structure/structure.ts';
import type { OutputContract, Task } from '../../../../shared/workflow/task.ts';
import { materials } from '../../../support/any-virtual-plan.ts';
import type { Act, VirtualPlan } from '../../../support/any-virtual-plan.ts';
import { holdAtRest, holdOfRun } from '../../../support/run-invariants.ts';
import { settled } from '../../../support/virtual-clock.ts';
import { clumsyWord } from '../../../support/virtual-model.ts';
import type { ReplyKind } from '../../../support/virtual-model.ts';
import { undisturbed, virtualRun } from '../../../support/virtual-run.ts';
import { aTask, aWorkflow } from '../../../support/workflows.ts';

const sections: OutputContract = { kind: 'sections', sections: ['Risks'] };
const points: OutputContract = {
  kind: 'fields',
  fields: [{ name: 'points', type: 'list', required: true, description: '' }],
};
const paper = materials.slice(0, 1).map(({ id }) => id);

const after = (afterMs: number, what: Act['what'], which = 0, lost = 0): Act => ({ afterMs, what, which, lost });

type Given = {
  readonly key: PresetKey;
  readonly tasks: readonly Task[];
  readonly replies?: readonly ReplyKind[];
  readonly acts?: readonly Act[];
  readonly gates?: 'pass' | 'ask';
  readonly options?: Parameters<typeof withOptions>[1];
};

function planOf({ key, tasks, replies = [], acts = [], gates = 'pass', options }: Given): VirtualPlan {
  const workflow = aWorkflow(tasks, { materials: [...materials] });
  const preset = presetStructure(workflow.tasks, key);
  const structure: Structure = options ? withOptions(preset, options) : preset;
  return { workflow, structure, gates, cap: null, tickMs: 0, faults: replies, acts };
}

const clumsy = aTask('a', { brief: `Do a ${clumsyWord}.`, output: sections });

/** What random runs have found, made small; each of them once ended in a wait without end, or in a wrong figure. */
const found: readonly (readonly [string, Given])[] = [
  [
    'a repair does not wait for the planned second round, which waits for it',
    { key: 'two-rounds', tasks: [clumsy, aTask('b')] },
  ],
  [
    'a resolution of first answers does not wait for the second ones, whose coordinator waits for it',
    {
      key: 'two-rounds',
      tasks: [aTask('a'), aTask('b'), aTask('c')],
      acts: [after(0, 'pause'), after(5_000, 'resolve')],
    },
  ],
  [
    'a repair follows the turn that it repairs, not one that was stopped before it was asked',
    { key: 'thread', tasks: [clumsy, aTask('b')], acts: [after(0, 'stop', 1)] },
  ],
  [
    'a gate that was stopped with its run comes back with the task behind it',
    {
      key: 'one-at-a-time',
      tasks: [aTask('a'), aTask('b')],
      gates: 'ask',
      options: { reviewEvery: 1, warmCache: false },
      acts: [after(3_990, 'stop all')],
    },
  ],
  [
    'a merge that a kill cut from its output is not taken for a broken reply',
    {
      key: 'all-at-once',
      tasks: [
        aTask('a', { output: points }),
        aTask('b', { output: points }),
        aTask('all', { brief: '', merge: true, needs: ['a', 'b'], output: points }),
        aTask('end', { needs: ['all'] }),
      ],
      // The last two lines are that the merge is done, and that what follows waits for whoever paused.
      acts: [after(0, 'pause'), after(5_000, 'kill', 0, 2)],
    },
  ],
  [
    'a log cut within the plan is completed',
    { key: 'all-at-once', tasks: [aTask('a'), aTask('b'), aTask('c')], acts: [after(0, 'kill', 0, 9)] },
  ],
  [
    'a 429 that is waited out no more is still counted as rejected',
    { key: 'thread', tasks: [aTask('a')], replies: ['limited for long', 'limited for long'] },
  ],
  [
    'a task that waits to read the cache says so, also when the slots are taken meanwhile',
    {
      key: 'queue:2',
      tasks: [aTask('a', { materials: paper }), aTask('b', { materials: paper }), aTask('c')],
      options: { reviewEvery: null, warmCache: true },
    },
  ],
  [
    'a task that has no slot after a kill, and would wait to read the cache, says the latter',
    {
      key: 'queue:2',
      tasks: [aTask('a', { materials: paper }), aTask('b', { materials: paper }), aTask('c')],
      options: { reviewEvery: null, warmCache: true },
      replies: ['bad-request'],
      acts: [after(31, 'pause'), after(0, 'kill')],
    },
  ],
  [
    'of two questions to one lane the first is asked first, and one that comes to nothing is no part of its history',
    {
      key: 'all-at-once',
      tasks: [aTask('a'), aTask('b')],
      replies: ['well', 'well', 'well', 'too-large'],
      acts: [after(1_621, 'follow up'), after(0, 'follow up'), after(0, 'stop', 21), after(0, 'follow up')],
    },
  ],
  [
    'a merge that was stopped at once and retried at the end has all its time named',
    {
      key: 'one-at-a-time',
      tasks: [
        aTask('a', { output: points }),
        aTask('b', { output: points }),
        aTask('all', { brief: '', merge: true, needs: ['a', 'b'], output: points }),
      ],
      acts: [after(0, 'stop', 2)],
    },
  ],
  [
    'a retried conversation does not take a slot from one between two turns, also after a kill',
    {
      key: 'queue:1',
      tasks: [aTask('a', { followUps: ['And?'] }), aTask('b', { followUps: ['And?'] }), aTask('c')],
      replies: ['well', 'bad-request'],
      acts: [after(3_342, 'pause'), after(4_000, 'kill')],
    },
  ],
];

describe('what random runs have found', () => {
  it.each(found)('%s', async (_rule, given) => {
    const plan = planOf(given);
    const run = await virtualRun(plan, holdAtRest);
    holdOfRun(run);
    expect(run.state.status).toBe('finished');
    if (!run.changed) expect(run.state.outputs).toEqual((await virtualRun(undisturbed(plan))).state.outputs);
  });

  it('opens the gate after a 429 also where its timer ends early', async () => {
    let now = 0;
    const holdBack = createHoldBack({
      now: () => now,
      date: () => new Date(0),
      // Always two milliseconds too soon, and at least one on.
      wait: (ms) => Promise.resolve(void (now += Math.max(1, ms - 2))),
    });
    holdBack.limit(1_000);
    let through = false;
    void holdBack.pass(new AbortController().signal)?.then((passed) => (through = passed));
    await settled();
    expect(through).toBe(true);
    expect(now).toBeGreaterThanOrEqual(1_000);
  });
});

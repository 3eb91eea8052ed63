import type { Task } from '../workflow/task.ts';
import { lastingWork } from './lasting.ts';
import { briefed, notesFor, pack, phasedWork, sameOperation, stated, workflowOf } from './workflows.ts';

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);

/** The work that claims are tried on. Where a part is `stated` or whole, its other half is what can be run of it. */
export function claimWork() {
  const workers = ['first', 'second', 'third', 'fourth', 'fifth'].map((name) => `${name}-worker`);
  const inputs = numbered('endpoint', 6);
  // The practice model’s pace varies with the brief. It is quick with these, as much as its replies are longer than the estimate.
  const three = ['billing', 'prices', 'imports'];
  const agents = numbered('agent', 3);
  const seconds = [45, 30, 20];
  const dispatched = three.map((id, index) => ({ id, seconds: seconds[index] ?? 0 }));
  const equal = ['research', 'analysis', 'narrative', 'synthesis'].map((id, index, all) => ({
    id,
    seconds: 60,
    needs: index === 3 ? all.slice(0, 3) : [],
  }));
  const tokensStated = [20_000, 16_000, 13_000];
  const dispatchStated = dispatched.map(({ id, seconds: each }, index) => stated(id, each, tokensStated[index] ?? 0));
  const mergedStated = three.map((id) => stated(id, 45, 15_000));
  const mergedBriefed = lastingWork(
    'merging',
    three.map((id) => ({ id, seconds: 45 })),
  );
  const merge = briefed('merge', { needs: three, merge: true });
  return {
    session: {
      alone: conversations(10),
      withShortText: conversations(10, 1_500),
      withLongText: conversations(10, 6_000),
    },
    shortSession: { withShortText: conversations(5, 750), withLongText: conversations(5, 3_000) },
    /** A planner, five workers who each are given the case anew, and a synthesizer. */
    team: workflowOf(
      'team',
      [
        briefed('planner', { materials: ['case'] }),
        ...workers.map((id) => briefed(id, { needs: ['planner'], materials: ['case'] })),
        briefed('synthesizer', { needs: workers }),
      ],
      [pack('case', 4_000)],
    ),
    single: workflowOf('single', [briefed('everything', { materials: ['case'] })], [pack('case', 4_000)]),
    readers: workflowOf(
      'readers',
      ['security', 'speed', 'tests', 'readability'].map((id) => briefed(id, { materials: ['change'] })),
      [pack('change', 4_000)],
    ),
    endpoints: workflowOf(
      'endpoints',
      numbered('endpoint', 12).map((id) => briefed(id)),
    ),
    engineering: { whole: phasedWork('engineering', 15, 4, 10, 8), short: phasedWork('engineering', 5, 4, 3, 3) },
    quality: { whole: phasedWork('quality', 8, 5, 6, 5), short: phasedWork('quality', 4, 5, 3, 3) },
    alternatives: workflowOf(
      'alternatives',
      numbered('draft', 3).map((id) => briefed(id, { turns: 3, materials: ['situation'] })),
      [pack('situation', 1_000)],
    ),
    coupled: chainOf(5),
    sameOperation: {
      stated: sameOperation(inputs.length),
      briefed: workflowOf(
        'same-operation',
        inputs.map((id) => briefed(id)),
        inputs.map((id) => pack(notesFor(id), 2_000)),
      ),
    },
    /** Test cases for six endpoints in two turns each, by one standard. */
    shortTests: workflowOf(
      'short-tests',
      inputs.map((id) => briefed(id, { turns: 2, materials: ['standard', notesFor(id)] })),
      [pack('standard', 500), ...inputs.map((id) => pack(notesFor(id), 600))],
    ),
    dispatch: {
      stated: workflowOf('dispatch', dispatchStated),
      statedLongestLast: workflowOf('dispatch', dispatchStated.toReversed()),
      briefed: lastingWork('dispatch', dispatched),
      briefedLongestLast: lastingWork('dispatch', dispatched.toReversed()),
    },
    minutes: {
      stated: workflowOf(
        'minutes',
        three.map((id) => stated(id, 60, 1_000)),
      ),
      briefed: lastingWork(
        'minutes',
        three.map((id) => ({ id, seconds: 60 })),
      ),
    },
    merging: {
      stated: workflowOf('merging', mergedStated),
      statedMerged: workflowOf('merging', [...mergedStated, merge]),
      briefed: mergedBriefed,
      briefedMerged: { ...mergedBriefed, tasks: [...mergedBriefed.tasks, merge] },
    },
    agents: workflowOf(
      'agents',
      agents.map((id) => briefed(id)),
      agents.map((id) => pack(notesFor(id), 14_600)),
    ),
    chats: workflowOf(
      'chats',
      agents.map((id) => briefed(id)),
      agents.map((id) => pack(notesFor(id), 3_000)),
    ),
    equalTasks: {
      stated: workflowOf(
        'equal-tasks',
        equal.map(({ id, seconds: each, needs }): Task => stated(id, each, 1_000, needs)),
      ),
      briefed: lastingWork('equal-tasks', equal),
    },
  };
}

/** Three conversations of so many turns, with a text that each of them reads or without one. */
function conversations(turns: number, sharedTokens = 0) {
  const shared = sharedTokens === 0 ? [] : [pack('standard', sharedTokens)];
  return workflowOf(
    'three-conversations',
    ['schema', 'service', 'screens'].map((id) =>
      briefed(id, { turns, materials: [...shared.map((material) => material.id), notesFor(id)] }),
    ),
    shared,
  );
}

/** Each task rests on all before it. */
function chainOf(length: number) {
  const names = numbered('part', length);
  return workflowOf(
    'coupled',
    names.map((id, index) => briefed(id, { needs: names.slice(0, index), turns: 3, materials: [notesFor(id)] })),
  );
}

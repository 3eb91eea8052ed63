import type { Workflow } from '../workflow/task.ts';
import type { Reading } from './claim.ts';
import { aThirdOrASixth, cacheAtOnce, savingOrMultiplier, twoPhasedSavings } from './contradictions.ts';
import { overhead, sharedCache, teamTokens } from './per-conversation.ts';
import { breakEven, strictLimit } from './rate-limits.ts';
import { decisionGuide, growingContext, phased, sameOperationSaving, sixEndpoints } from './thread-tokens.ts';
import { boardPreparation, coordination, dispatch, slowestTask } from './wall-clock.ts';
import { briefed, pack, phasedWork, sameOperation, stated, workflowOf } from './workflows.ts';

/** Plans that ship with exercises; a claim about such work is read from the work itself. */
export type ShippedPlans = { readonly boardPreparation: Workflow; readonly testGeneration: Workflow };

/** Every claim that is covered, in the order of its row. */
export function claimReadings(shipped: ShippedPlans): Reading[] {
  const session = threeConversations();
  const [engineering, quality] = [phasedWork('engineering', 15, 4, 10, 8), phasedWork('quality', 8, 5, 6, 5)];
  const team = teamOfFive();
  const single = workflowOf('single', [briefed('everything', { materials: ['case'] })], [pack('case', 4_000)]);
  const timed = [stated('a', 45, 15_000), stated('b', 45, 15_000), stated('c', 45, 15_000)];
  const names = timed.map(({ id }) => id);
  const readers = openingReaders();
  const endpoints = workflowOf(
    'endpoints',
    Array.from({ length: 12 }, (_, index) => briefed(`endpoint-${index + 1}`)),
  );
  const limits = { loose: 60, strict: 4 };
  return [
    growingContext(session, threeConversations(1_500), threeConversations(6_000)),
    sixEndpoints(sameOperation(6), shipped.testGeneration),
    phased(engineering, quality),
    decisionGuide({
      independent: session,
      mixed: quality,
      alternatives: workflowOf(
        'alternatives',
        ['draft-1', 'draft-2', 'draft-3'].map((id) => briefed(id, { turns: 3, materials: ['situation'] })),
        [pack('situation', 1_000)],
      ),
      coupled: chainOf(5),
    }),
    sameOperationSaving(sameOperation(6)),
    dispatch(workflowOf('dispatch', [stated('a', 45, 20_000), stated('b', 30, 16_000), stated('c', 20, 13_000)])),
    slowestTask(workflowOf('minutes', [stated('a', 60, 1_000), stated('b', 60, 1_000), stated('c', 60, 1_000)])),
    coordination(
      workflowOf('work', timed),
      workflowOf('by-hand', [...timed, stated('merging', 600, 0, names)]),
      workflowOf('by-fields', [...timed, briefed('merging', { needs: names, merge: true })]),
    ),
    overhead(
      workflowOf('agents', timed),
      workflowOf(
        'chats',
        ['first', 'second', 'third'].map((id) => briefed(id, { materials: [`${id}-part`] })),
        ['first', 'second', 'third'].map((id) => pack(`${id}-part`, 3_000)),
      ),
      { spawnTokens: 3_000, returnTokens: 2_000 },
    ),
    breakEven(endpoints, limits),
    sharedCache(readers),
    strictLimit(endpoints, limits),
    teamTokens(team, single),
    boardPreparation(
      workflowOf('equal-tasks', [
        stated('research', 60, 1_000),
        stated('analysis', 60, 1_000),
        stated('narrative', 60, 1_000),
        stated('synthesis', 60, 1_000, ['research', 'analysis', 'narrative']),
      ]),
      shipped.boardPreparation,
    ),
    savingOrMultiplier(session, team, single),
    aThirdOrASixth(sameOperation(6)),
    twoPhasedSavings(engineering, quality),
    cacheAtOnce(readers),
  ];
}

/** Thirty turns as three conversations of ten, with a text that each of them reads or without one. */
function threeConversations(sharedTokens = 0): Workflow {
  const materials = sharedTokens === 0 ? [] : [pack('standard', sharedTokens)];
  const reads = materials.map(({ id }) => id);
  return workflowOf(
    'three-conversations',
    ['schema', 'service', 'screens'].map((id) => briefed(id, { turns: 10, materials: reads })),
    materials,
  );
}

/** A planner, five workers who each are given the case anew, and a synthesizer. */
function teamOfFive(): Workflow {
  const workers = ['first', 'second', 'third', 'fourth', 'fifth'].map((name) => `${name}-worker`);
  return workflowOf(
    'team',
    [
      briefed('planner', { materials: ['case'] }),
      ...workers.map((id) => briefed(id, { needs: ['planner'], materials: ['case'] })),
      briefed('synthesizer', { needs: workers }),
    ],
    [pack('case', 4_000)],
  );
}

/** Each task rests on all before it. */
function chainOf(length: number): Workflow {
  const names = Array.from({ length }, (_, index) => `part-${index + 1}`);
  return workflowOf(
    'coupled',
    names.map((id, index) => briefed(id, { needs: names.slice(0, index), turns: 3 })),
  );
}

function openingReaders(): Workflow {
  return workflowOf(
    'readers',
    ['security', 'speed', 'tests', 'readability'].map((id) => briefed(id, { materials: ['change'] })),
    [pack('change', 4_000)],
  );
}

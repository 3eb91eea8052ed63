import { beforeAll, describe, expect, it } from 'vitest';
import { exerciseLibrary } from '../../../electron/services/exercises.ts';
import { findWork } from '../../../electron/services/comparisons/source.ts';
import { ClaimSchema, isWithin, verdictOf } from '../../../shared/claims/claim.ts';
import type { Reading } from '../../../shared/claims/claim.ts';
import {
  aThirdOrASixth,
  cacheAtOnce,
  savingOrMultiplier,
  twoPhasedSavings,
} from '../../../shared/claims/contradictions.ts';
import { overhead, sharedCache, teamTokens } from '../../../shared/claims/per-conversation.ts';
import { breakEven, strictLimit } from '../../../shared/claims/rate-limits.ts';
import { claimReadings } from '../../../shared/claims/readings.ts';
import {
  decisionGuide,
  growingContext,
  phased,
  sameOperationSaving,
  sixEndpoints,
} from '../../../shared/claims/thread-tokens.ts';
import { boardPreparation, coordination, dispatch, slowestTask } from '../../../shared/claims/wall-clock.ts';
import { briefed, pack, phasedWork, sameOperation, stated, workflowOf } from '../../../shared/claims/workflows.ts';
import { asExerciseId, asPlanId } from '../../../shared/ids.ts';
import { claimsNotCovered, wordClaim, wordMeasured } from '../../../shared/words/en-claims.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';

async function workedPlan(exercise: string): Promise<Workflow> {
  const library = exerciseLibrary('assets/exercises', 'assets/examples');
  const source = { kind: 'exercise', exercise: asExerciseId(exercise), plan: asPlanId('worked') } as const;
  const work = await findWork(source, library);
  if (!work.ok) throw new Error(`${exercise} has no worked plan`);
  return work.value.workflow;
}

let readings: Reading[] = [];
beforeAll(async () => {
  readings = claimReadings({
    boardPreparation: await workedPlan('board-prep'),
    testGeneration: await workedPlan('test-generation'),
  });
});
const reading = (id: Reading['id']): Reading => {
  const found = readings.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not read`);
  return found;
};

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `task-${index + 1}`);
const timed = (...seconds: number[]): Workflow =>
  workflowOf(
    'timed',
    seconds.map((each, index) => stated(`task-${index + 1}`, each, 1_000)),
  );
const session = (conversations: number, turns: number): Workflow =>
  workflowOf(
    'session',
    names(conversations).map((id) => briefed(id, { turns })),
  );
const readers = (count: number, textTokens: number): Workflow =>
  workflowOf(
    'readers',
    names(count).map((id) => briefed(id, { materials: ['text'] })),
    [pack('text', textTokens)],
  );
const team = (workers: number): Workflow =>
  workflowOf(
    'team',
    [
      briefed('planner', { materials: ['case'] }),
      ...names(workers).map((id) => briefed(id, { needs: ['planner'], materials: ['case'] })),
      briefed('synthesizer', { needs: names(workers) }),
    ],
    [pack('case', 4_000)],
  );
const single = (caseTokens: number): Workflow =>
  workflowOf('single', [briefed('all', { materials: ['case'] })], [pack('case', caseTokens)]);

describe('the claims', () => {
  it('cover each row or say that they don’t', () => {
    const rows = [...readings, ...claimsNotCovered].map(({ row }) => row);
    expect([...new Set(rows)].sort((a, b) => a - b)).toEqual([1, 5, 8, 9, 12, 13, 15, 17, 18, 22, 23, 31, 33, 42]);
  });

  it('measure finite figures and put them into their sentences', () => {
    for (const each of readings) {
      expect(ClaimSchema.safeParse(wordClaim(each)).success, each.id).toBe(true);
      expect(Object.values(each.measured).every(Number.isFinite), each.id).toBe(true);
      expect(`${wordClaim(each).conditions} ${wordMeasured(each)}`, each.id).not.toMatch(/n\/a|NaN|undefined/);
    }
  });

  it('agree with hand arithmetic where the durations are stated', () => {
    expect(reading('dispatch')).toMatchObject({
      measured: { oneAtATimeMs: 95_000, allAtOnceMs: 45_000, queueOfTwoMs: 50_000, queueLongestLastMs: 65_000 },
      holds: true,
    });
    expect(reading('slowest-task')).toMatchObject({ measured: { allAtOnceMs: 60_000, oneAtATimeMs: 180_000 } });
    expect(reading('coordination').measured['savedMs']).toBe(90_000);
    expect(reading('overhead').measured['overheadShare']).toBeCloseTo(0.25);
    expect(reading('board-preparation').measured['equalShareOfTime']).toBeCloseTo(0.5);
  });

  it('find that one operation on N inputs saves what sending everything again costs', () => {
    for (const inputs of [2, 6, 20]) {
      expect(sameOperationSaving(sameOperation(inputs)).measured['saving']).toBeCloseTo(1 - 2 / (inputs + 1));
    }
    expect(reading('same-operation').holds).toBe(false);
  });

  it('find that a cache is read when one conversation goes ahead, and not when all start together', () => {
    const { measured, holds } = reading('shared-cache');
    expect(measured['readAtOnceTokens']).toBe(0);
    expect(measured['readOneAheadTokens']).toBeGreaterThan(0);
    expect(holds).toBe('depends');
  });
});

/** Two readings of the same claim, of workflows that differ. */
const pairs: readonly (readonly [name: string, one: Reading, other: Reading])[] = [
  [
    'growing context',
    growingContext(session(3, 10), session(3, 8), session(3, 6)),
    growingContext(session(2, 10), session(3, 4), session(3, 2)),
  ],
  ['six endpoints', sixEndpoints(sameOperation(6), session(6, 3)), sixEndpoints(sameOperation(7), session(6, 4))],
  [
    'phased',
    phased(phasedWork('one', 15, 4, 10, 8), phasedWork('two', 8, 5, 6, 5)),
    phased(phasedWork('one', 15, 4, 4, 8), phasedWork('two', 8, 3, 6, 5)),
  ],
  [
    'decision guide',
    decisionGuide({
      independent: session(3, 10),
      mixed: phasedWork('mixed', 8, 5, 6, 5),
      alternatives: readers(3, 1_000),
      coupled: session(2, 2),
    }),
    decisionGuide({
      independent: session(3, 3),
      mixed: phasedWork('mixed', 8, 2, 3, 5),
      alternatives: readers(4, 1_000),
      coupled: session(2, 4),
    }),
  ],
  ['one operation', sameOperationSaving(sameOperation(6)), sameOperationSaving(sameOperation(3))],
  ['dispatch', dispatch(timed(45, 30, 20)), dispatch(timed(45, 30, 25))],
  ['slowest task', slowestTask(timed(60, 60, 60)), slowestTask(timed(60, 70, 60))],
  [
    'coordination',
    coordination(timed(45, 45, 45), timed(45, 645), timed(45)),
    coordination(timed(45, 45), timed(45, 20), timed(50)),
  ],
  [
    'overhead',
    overhead(timed(45, 45, 45), readers(3, 3_000), { spawnTokens: 3_000, returnTokens: 2_000 }),
    overhead(timed(45, 45), readers(3, 500), { spawnTokens: 3_000, returnTokens: 2_000 }),
  ],
  [
    'break-even',
    breakEven(timed(...names(12).map(() => 20)), { loose: 60, strict: 4 }),
    breakEven(timed(...names(12).map(() => 60)), { loose: 60, strict: 4 }),
  ],
  [
    'strict limit',
    strictLimit(timed(...names(12).map(() => 20)), { loose: 60, strict: 4 }),
    strictLimit(timed(...names(5).map(() => 60)), { loose: 60, strict: 4 }),
  ],
  ['shared cache', sharedCache(readers(4, 4_000)), sharedCache(readers(4, 500))],
  ['team', teamTokens(team(5), single(4_000)), teamTokens(team(3), single(4_000))],
  [
    'board preparation',
    boardPreparation(timed(60, 60), timed(60, 30)),
    boardPreparation(timed(60, 60, 60), timed(60, 40)),
  ],
  [
    'saving or multiplier',
    savingOrMultiplier(session(3, 10), team(5), single(4_000)),
    savingOrMultiplier(session(3, 5), team(3), single(40_000)),
  ],
  ['a third or a sixth', aThirdOrASixth(sameOperation(6)), aThirdOrASixth(sameOperation(4))],
  [
    'two phased savings',
    twoPhasedSavings(phasedWork('one', 15, 4, 10, 8), phasedWork('two', 8, 5, 6, 5)),
    twoPhasedSavings(phasedWork('one', 15, 2, 2, 8), phasedWork('two', 8, 2, 2, 5)),
  ],
  ['cache at once', cacheAtOnce(readers(4, 4_000)), cacheAtOnce(readers(4, 500))],
];

describe('a claim is read from its workflows', () => {
  it.each(pairs)('so that another workflow gives another row: %s', (_, one, other) => {
    expect(other.id).toBe(one.id);
    expect(other.measured).not.toEqual(one.measured);
    expect(wordMeasured(other)).not.toBe(wordMeasured(one));
  });

  it('for every claim there is', () => {
    expect(pairs.map(([, { id }]) => id)).toEqual([...new Set(pairs.map(([, { id }]) => id))]);
    expect(new Set(pairs.map(([, { id }]) => id))).toEqual(new Set(readings.map(({ id }) => id)));
  });

  it('so that its verdict can turn', () => {
    expect(dispatch(timed(45, 30, 25)).holds).toBe(false);
    expect(sharedCache(readers(4, 500)).holds).toBe(false);
    expect(coordination(timed(45, 45), timed(45, 20), timed(50)).holds).toBe(false);
    expect(savingOrMultiplier(session(3, 5), team(3), single(40_000)).holds).toBe(true);
  });
});

describe('a verdict', () => {
  it('depends where trials differ, and needs a trial to hold', () => {
    expect(verdictOf([true, true])).toBe(true);
    expect(verdictOf([false])).toBe(false);
    expect(verdictOf([true, false])).toBe('depends');
    expect(verdictOf([])).toBe(false);
  });

  it('forgives half a percentage point of rounding', () => {
    expect(isWithin(0.604, [0.4, 0.6])).toBe(true);
    expect(isWithin(0.606, [0.4, 0.6])).toBe(false);
  });
});

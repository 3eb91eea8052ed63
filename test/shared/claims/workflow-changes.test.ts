import { beforeAll, describe, expect, it } from 'vitest';
import { ClaimIdSchema } from '../../../shared/claims/claim.ts';
import type { ClaimId, Reading } from '../../../shared/claims/claim.ts';
import {
  aThirdOrASixth,
  cacheAtOnce,
  savingOrMultiplier,
  twoPhasedSavings,
} from '../../../shared/claims/contradictions.ts';
import {
  audit,
  debugging,
  independentStory,
  oneFeature,
  sharingMidway,
  whereToStart,
  writing,
} from '../../../shared/claims/disagreements.ts';
import { overhead, sharedCache, teamTokens } from '../../../shared/claims/per-conversation.ts';
import { breakEven, strictLimit } from '../../../shared/claims/rate-limits.ts';
import {
  decisionGuide,
  growingContext,
  phased,
  sameOperationSaving,
  sixEndpoints,
} from '../../../shared/claims/thread-tokens.ts';
import type { Inquiry } from '../../../shared/claims/trial.ts';
import { boardPreparation, coordination, dispatch, slowestTask } from '../../../shared/claims/wall-clock.ts';
import { briefed, pack, phasedWork, sameOperation, stated, workflowOf } from '../../../shared/claims/workflows.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { claimGround } from '../../support/claim-ground.ts';
import type { ClaimGround } from '../../support/claim-ground.ts';

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `task-${index + 1}`);
const timed = (...seconds: number[]): Workflow =>
  workflowOf(
    'timed',
    seconds.map((each, index) => stated(`task-${index + 1}`, each, 1_000 + index)),
  );
const reversed = (workflow: Workflow): Workflow => ({ ...workflow, tasks: workflow.tasks.toReversed() });
const session = (conversations: number, turns: number): Workflow =>
  workflowOf(
    'session',
    names(conversations).map((id) => briefed(id, { turns })),
  );
/** With `late`, one more reader begins when the first has ended: it reads what that one wrote. */
const readers = (count: number, textTokens: number, late = false): Workflow =>
  workflowOf(
    'readers',
    [
      ...names(count).map((id) => briefed(id, { materials: ['text'] })),
      ...(late ? [briefed('late', { needs: ['task-1'], materials: ['text'] })] : []),
    ],
    [pack('text', textTokens)],
  );
const team = (workers: number, caseTokens = 4_000): Workflow =>
  workflowOf(
    'team',
    [
      briefed('planner', { materials: ['case'] }),
      ...names(workers).map((id) => briefed(id, { needs: ['planner'], materials: ['case'] })),
      briefed('synthesizer', { needs: names(workers) }),
    ],
    [pack('case', caseTokens)],
  );
const single = (caseTokens: number): Workflow =>
  workflowOf('single', [briefed('all', { materials: ['case'] })], [pack('case', caseTokens)]);
const agentOverhead = { spawnTokens: 3_000, returnTokens: 2_000 };
const limits = { loose: 60, strict: 4 };

/** Of each claim an inquiry into some work, and the same inquiry into other work. */
function variants({ plans, planOf }: ClaimGround): Record<ClaimId, readonly [Inquiry, ...Inquiry[]]> {
  const cases = [phasedWork('one', 15, 4, 10, 8), phasedWork('two', 8, 5, 6, 5)] as const;
  const fewerTurns = [phasedWork('one', 15, 2, 2, 8), phasedWork('two', 8, 2, 2, 5)] as const;
  const smallFeature = planOf('feature', 'one-reader');
  const vagueBug = planOf('bug-investigation', 'vague-brief');
  const vagueGuide = planOf('writing', 'vague-brief');
  return {
    'growing-context': [
      growingContext(session(3, 10), session(3, 8), session(3, 6)),
      growingContext(session(2, 10), session(3, 4), session(3, 2)),
    ],
    'six-endpoints': [sixEndpoints(sameOperation(6), session(6, 3)), sixEndpoints(sameOperation(7), session(6, 4))],
    phased: [phased(...cases), phased(...fewerTurns)],
    'decision-guide': [
      decisionGuide({
        independent: session(3, 10),
        mixed: cases[1],
        alternatives: readers(3, 1_000),
        coupled: session(2, 2),
      }),
      decisionGuide({
        independent: session(3, 3),
        mixed: fewerTurns[1],
        alternatives: readers(4, 1_000),
        coupled: session(2, 4),
      }),
    ],
    'same-operation': [sameOperationSaving(sameOperation(6)), sameOperationSaving(sameOperation(3))],
    dispatch: [
      dispatch(timed(45, 30, 20), reversed(timed(45, 30, 20))),
      dispatch(timed(50, 30, 40, 10), reversed(timed(50, 30, 40, 10))),
    ],
    'slowest-task': [slowestTask(timed(60, 60, 60)), slowestTask(timed(60, 70, 60))],
    coordination: [
      coordination(timed(45, 45, 45), timed(45, 60), 600_000),
      coordination(timed(40, 45), timed(50, 55), 600_000),
      coordination(timed(30, 20), timed(20, 30), 1_000),
    ],
    overhead: [
      overhead(session(3, 2), readers(3, 3_000), agentOverhead),
      overhead(session(2, 4), readers(3, 500), agentOverhead),
    ],
    'break-even': [
      breakEven(timed(...names(12).map(() => 20)), limits),
      breakEven(timed(...names(5).map(() => 20)), limits),
      breakEven(timed(...names(12).map(() => 60)), limits),
    ],
    'shared-cache': [sharedCache(readers(4, 4_000)), sharedCache(readers(4, 5_000, true))],
    'strict-limit': [
      strictLimit(timed(...names(12).map(() => 20)), limits),
      strictLimit(timed(...names(5).map(() => 60)), limits),
    ],
    'team-tokens': [teamTokens(team(5), single(4_000)), teamTokens(team(3, 2_000), single(6_000))],
    'board-preparation': [
      boardPreparation(plans.boardWorked, plans.boardWorked),
      boardPreparation(plans.boardStoryAfter, plans.boardFirst),
    ],
    'saving-or-multiplier': [
      savingOrMultiplier(session(3, 10), team(5), single(4_000)),
      savingOrMultiplier(session(3, 5), team(3), single(40_000)),
    ],
    'a-third-or-a-sixth': [aThirdOrASixth(sameOperation(6)), aThirdOrASixth(sameOperation(4))],
    'two-phased-savings': [
      twoPhasedSavings(...cases),
      twoPhasedSavings(...fewerTurns),
      twoPhasedSavings(phasedWork('one', 15, 2, 2, 8), phasedWork('two', 4, 5, 3, 3)),
      twoPhasedSavings(phasedWork('one', 15, 4, 10, 8), phasedWork('two', 5, 4, 3, 3)),
    ],
    'cache-at-once': [cacheAtOnce(readers(4, 4_000)), cacheAtOnce(readers(3, 5_000, true))],
    'where-to-start': [
      whereToStart(plans.sourcesWithFields, plans.featureUnsettled, team(5), single(4_000)),
      whereToStart(planOf('research', 'vague-brief'), plans.featureSettled, team(3), single(4_000)),
    ],
    debugging: [
      debugging(plans.bugInDepth, plans.bugInStages, plans.bugByService),
      debugging(plans.bugInDepth, planOf('bug-investigation', 'guess-first'), plans.bugByService),
      debugging(vagueBug, planOf('bug-investigation', 'guess-first'), plans.bugInStages),
    ],
    writing: [writing(plans.guideAgreedAfter, plans.guideAgreedBefore), writing(vagueGuide, vagueGuide)],
    'one-feature': [
      oneFeature(plans.featureUnsettled, plans.featureSettled),
      oneFeature(smallFeature, planOf('feature', 'names-only')),
      oneFeature(plans.featureSettled, plans.featureSettled),
    ],
    'sharing-midway': [
      sharingMidway(plans.featureUnsettled, plans.reviewByFile),
      sharingMidway(plans.featureSettled, planOf('code-review', 'by-concern')),
    ],
    audit: [audit(plans.bugByService), audit(plans.bugInStages)],
    'independent-story': [
      independentStory(plans.boardFirst, plans.boardWorked, plans.boardStoryAfter),
      independentStory(plans.boardWorked, planOf('board-prep', 'narrow-contract'), planOf('board-prep', 'by-document')),
    ],
  };
}

describe('a claim is read from its workflows', () => {
  let ground: ClaimGround;
  beforeAll(async () => {
    ground = await claimGround();
  });
  const read = new Map<ClaimId, Reading[]>();
  const of = (id: ClaimId): Reading[] => {
    const readings = read.get(id) ?? variants(ground)[id].map((inquiry) => ground.forecast(inquiry));
    read.set(id, readings);
    return readings;
  };

  it.each(ClaimIdSchema.options)('so that other work changes each of its figures: %s', (id) => {
    const [first] = of(id);
    if (!first) throw new Error(`${id} has no variants`);
    const constant = Object.keys(first.measured).filter(
      (name) => new Set(of(id).map(({ measured }) => measured[name])).size === 1,
    );
    expect(of(id).map((each) => each.id)).toEqual(of(id).map(() => id));
    expect(constant).toEqual([]);
  });

  it('so that its verdict can turn', () => {
    const turning: ClaimId[] = [
      'dispatch',
      'coordination',
      'saving-or-multiplier',
      'six-endpoints',
      'phased',
      'debugging',
      'writing',
      'one-feature',
      'independent-story',
      'where-to-start',
    ];
    for (const id of turning) expect(new Set(of(id).map(({ holds }) => holds)).size, id).toBeGreaterThan(1);
  });
});

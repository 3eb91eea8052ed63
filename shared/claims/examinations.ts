import type { ClaimId } from './claim.ts';
import { aThirdOrASixth, cacheAtOnce, savingOrMultiplier, twoPhasedSavings } from './contradictions.ts';
import {
  audit,
  debugging,
  independentStory,
  oneFeature,
  sharingMidway,
  whereToStart,
  writing,
} from './disagreements.ts';
import { overhead, sharedCache, teamTokens } from './per-conversation.ts';
import { breakEven, strictLimit } from './rate-limits.ts';
import type { ShippedPlans } from './shipped-plans.ts';
import { decisionGuide, growingContext, phased, sameOperationSaving, sixEndpoints } from './thread-tokens.ts';
import { claimWork } from './claim-work.ts';
import type { Inquiry } from './trial.ts';
import { boardPreparation, coordination, dispatch, slowestTask } from './wall-clock.ts';

/** A claim with the work it is tried on: as it was published, and of a size that can be run. */
export type Examination = {
  readonly id: ClaimId;
  readonly published: Inquiry;
  /** The same inquiry where the published work can be run as it is: its tasks have briefs, and it ends within a minute. */
  readonly run: Inquiry;
};

const asPublished = (published: Inquiry): Examination => ({ id: published.id, published, run: published });
const sized = (published: Inquiry, run: Inquiry): Examination => ({ id: published.id, published, run });

/**
 * Requests a minute. A run is twenty times as fast and the practice model names waits in whole seconds, so its strict
 * limit is chosen to be about as much too narrow for the work as the published one.
 */
const limits = { published: { loose: 60, strict: 4 }, run: { loose: 600, strict: 36 } } as const;

/** Every claim, in the order of its row; where sources contradict each other comes last. */
export function examinations(plans: ShippedPlans): Examination[] {
  const work = claimWork();
  const { session, shortSession, team, single, readers, endpoints, engineering, quality } = work;
  const { alternatives, coupled } = work;
  const merging = 600_000;
  return [
    sized(
      growingContext(session.alone, session.withShortText, session.withLongText),
      growingContext(session.alone, shortSession.withShortText, shortSession.withLongText),
    ),
    sized(
      sixEndpoints(work.sameOperation.stated, plans.testsWorked),
      sixEndpoints(work.sameOperation.briefed, work.shortTests),
    ),
    sized(phased(engineering.whole, quality.whole), phased(engineering.short, quality.short)),
    sized(
      decisionGuide({ independent: session.alone, mixed: quality.whole, alternatives, coupled }),
      decisionGuide({ independent: session.alone, mixed: quality.short, alternatives, coupled }),
    ),
    sized(sameOperationSaving(work.sameOperation.stated), sameOperationSaving(work.sameOperation.briefed)),
    sized(
      dispatch(work.dispatch.stated, work.dispatch.statedLongestLast),
      dispatch(work.dispatch.briefed, work.dispatch.briefedLongestLast),
    ),
    sized(slowestTask(work.minutes.stated), slowestTask(work.minutes.briefed)),
    sized(
      coordination(work.merging.stated, work.merging.statedMerged, merging),
      coordination(work.merging.briefed, work.merging.briefedMerged, merging),
    ),
    asPublished(overhead(work.agents, work.chats, { spawnTokens: 3_000, returnTokens: 2_000 })),
    sized(breakEven(endpoints, limits.published), breakEven(endpoints, limits.run)),
    asPublished(sharedCache(readers)),
    sized(strictLimit(endpoints, limits.published), strictLimit(endpoints, limits.run)),
    asPublished(teamTokens(team, single)),
    sized(
      boardPreparation(work.equalTasks.stated, plans.boardWorked),
      boardPreparation(work.equalTasks.briefed, plans.boardWorked),
    ),
    asPublished(savingOrMultiplier(session.alone, team, single)),
    sized(aThirdOrASixth(work.sameOperation.stated), aThirdOrASixth(work.sameOperation.briefed)),
    sized(twoPhasedSavings(engineering.whole, quality.whole), twoPhasedSavings(engineering.short, quality.short)),
    asPublished(cacheAtOnce(readers)),
    asPublished(whereToStart(plans.sourcesWithFields, plans.featureUnsettled, team, single)),
    asPublished(debugging(plans.bugInDepth, plans.bugInStages, plans.bugByService)),
    asPublished(writing(plans.guideAgreedAfter, plans.guideAgreedBefore)),
    asPublished(oneFeature(plans.featureUnsettled, plans.featureSettled)),
    asPublished(sharingMidway(plans.featureUnsettled, plans.reviewByFile)),
    asPublished(audit(plans.bugByService)),
    asPublished(independentStory(plans.boardFirst, plans.boardWorked, plans.boardStoryAfter)),
  ];
}

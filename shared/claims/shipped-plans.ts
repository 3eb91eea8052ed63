import type { Workflow } from '../workflow/task.ts';

/** Plans that ship with exercises, as `[exercise, plan]`: a claim about such work is read from the work itself. */
export const shippedPlans = {
  boardFirst: ['board-prep', 'first-plan'],
  boardWorked: ['board-prep', 'worked'],
  boardStoryAfter: ['board-prep', 'story-after'],
  testsWorked: ['test-generation', 'worked'],
  bugByService: ['bug-investigation', 'first-plan'],
  bugInStages: ['bug-investigation', 'worked'],
  bugInDepth: ['bug-investigation', 'one-reader'],
  guideAgreedAfter: ['writing', 'glossary-after'],
  guideAgreedBefore: ['writing', 'outline-first'],
  featureUnsettled: ['feature', 'first-plan'],
  featureSettled: ['feature', 'worked'],
  reviewByFile: ['code-review', 'first-plan'],
  sourcesWithFields: ['research', 'with-fields'],
} as const satisfies Record<string, readonly [exercise: string, plan: string]>;

export type PlanName = keyof typeof shippedPlans;
export type ShippedPlans = Readonly<Record<PlanName, Workflow>>;

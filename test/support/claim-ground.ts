import { answer } from '../../electron/practice/answer.ts';
import { openPlans } from '../../electron/services/claims/open-plans.ts';
import { exerciseLibrary } from '../../electron/services/exercises.ts';
import type { Reading } from '../../shared/claims/claim.ts';
import { createForecaster, forecastInquiry } from '../../shared/claims/forecast-trial.ts';
import { findingsIn } from '../../shared/claims/planted-findings.ts';
import type { ShippedPlans } from '../../shared/claims/shipped-plans.ts';
import type { Inquiry } from '../../shared/claims/trial.ts';
import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import type { Workflow } from '../../shared/workflow/task.ts';

/** What claims are tried on: the plans as they ship, and forecasts that know what the practice model finds. */
export type ClaimGround = {
  readonly plans: ShippedPlans;
  /** Any plan of an exercise that claims are read from. */
  planOf(exercise: string, plan: string): Workflow;
  forecast(inquiry: Inquiry, pace?: number): Reading;
};

export async function claimGround(): Promise<ClaimGround> {
  const opened = await openPlans(exerciseLibrary('assets/exercises', 'assets/examples'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const { workflows, exercises } = opened.value;
  const known = [...exercises].map(([id, exercise]) => {
    const knowledge = knowledgeOf([exercise]);
    return [
      id,
      { exercise, model: (request: Parameters<typeof answer>[0]) => answer(request, knowledge, 1).text },
    ] as const;
  });
  const forecaster = createForecaster(findingsIn(new Map(known)));
  return {
    plans: workflows,
    planOf(id, name) {
      const plan = exercises.get(id)?.plans.find((each) => each.id === name);
      if (!plan) throw new Error(`${id} has no plan ${name}`);
      return plan.workflow;
    },
    forecast: (inquiry, pace = 1) => forecastInquiry(inquiry, pace, forecaster),
  };
}

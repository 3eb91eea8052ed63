import { answer } from '../../../electron/practice/answer.ts';
import { runPlan as runWithModel } from '../../../shared/exercise/check/plan-run.ts';
import type { PlanRun } from '../../../shared/exercise/check/plan-run.ts';
import type { Knowledge } from '../../../shared/exercise/knowledge.ts';
import type { PresetKey } from '../../../shared/structure/structure.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';

export type { PlanRun };

/** Runs a plan through the practice model without a server or a clock: the same briefs, contexts and handoffs. */
export function runPlan(workflow: Workflow, key: PresetKey, knowledge: Knowledge, seed: number): PlanRun {
  return runWithModel(workflow, key, (request) => answer(request, knowledge, seed).text);
}

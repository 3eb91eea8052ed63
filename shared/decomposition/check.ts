import type { Workflow } from '../workflow/task.ts';
import { defaultCircumstances } from './issue.ts';
import type { Circumstances, Issue } from './issue.ts';
import { passedOf } from './passed.ts';
import type { Passed } from './passed.ts';
import { readPlan } from './plan.ts';
import { rules } from './rules.ts';

export type Check = {
  /** The gravest first. */
  readonly issues: readonly Issue[];
  readonly passed: readonly Passed[];
};

/** What keeps a workflow from running, and nothing besides: a class asks it at every change, and of strangers' plans. */
export function errorsIn(workflow: Workflow): readonly Issue[] {
  const plan = readPlan(workflow, defaultCircumstances);
  return rules.filter(({ severity }) => severity === 'error').flatMap((rule): readonly Issue[] => rule.check(plan));
}

/**
 * What the rules say of a workflow. They work offline, and read the plan alone: titles, briefs, contracts and
 * dependencies, never what the materials say.
 */
export function checkWorkflow(workflow: Workflow, circumstances: Circumstances = defaultCircumstances): Check {
  const plan = readPlan(workflow, circumstances);
  const issues = rules.flatMap((rule): readonly Issue[] => rule.check(plan));
  return { issues, passed: passedOf(plan, issues) };
}

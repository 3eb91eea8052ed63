import type { TaskId } from '../ids.ts';
import type { LessonId } from '../lesson/lesson-id.ts';
import type { Issue, IssueParams, Remedy, RuleId, Severity } from './issue.ts';
import type { Plan } from './plan.ts';

/** What a rule found, once for each issue. */
export type Found<R extends RuleId> = {
  readonly tasks: readonly TaskId[];
  readonly params: IssueParams[R];
  readonly remedies: readonly Remedy[];
};

export type Rule<R extends RuleId = RuleId> = {
  readonly id: R;
  readonly severity: Severity;
  readonly check: (plan: Plan) => readonly Issue<R>[];
};

type RuleShape<R extends RuleId> = {
  readonly id: R;
  readonly severity: Severity;
  readonly lesson: LessonId;
  readonly find: (plan: Plan) => readonly Found<R>[];
};

export function rule<R extends RuleId>({ id, severity, lesson, find }: RuleShape<R>): Rule<R> {
  return { id, severity, check: (plan) => find(plan).map((found) => ({ rule: id, severity, lesson, ...found })) };
}

export const opensBrief = (task: TaskId): Remedy => ({
  kind: 'open',
  label: { id: 'open-brief' },
  opens: 'brief',
  task,
});

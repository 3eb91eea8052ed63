import { useDeferredValue, useMemo } from 'react';
import { checkWorkflow } from '../../../shared/decomposition/check.ts';
import type { Check } from '../../../shared/decomposition/check.ts';
import { defaultCircumstances } from '../../../shared/decomposition/issue.ts';
import type { Circumstances, Issue } from '../../../shared/decomposition/issue.ts';
import type { TaskId } from '../../../shared/ids.ts';
import { counted } from '../../../shared/words/format.ts';
import { wordIssue } from '../../../shared/words/decomposition.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { useHello } from '../../bridge/context.tsx';
import type { TaskMark } from './CanvasNodes.tsx';
import { t } from '../../../shared/words/t.ts';

export type Checked = Check & {
  /** What stands at a task on the canvas: errors and warnings alone, since a hint is no fault. */
  readonly marks: ReadonlyMap<TaskId, TaskMark>;
  /** What is said of a task's brief, under its field; null for nothing. */
  readonly briefFaultOf: (task: TaskId) => string | null;
};

/** The check of what is on the table. It follows typing, and never holds it up. */
export function useChecked(workflow: Workflow): Checked {
  const { limits, connection } = useHello().settings;
  const deferred = useDeferredValue(workflow);
  return useMemo(() => {
    const practice = connection === 'practice';
    return checkedOf(deferred, practice ? { ...defaultCircumstances, limits } : defaultCircumstances);
  }, [deferred, limits, connection]);
}

export function checkedOf(workflow: Workflow, circumstances: Circumstances): Checked {
  const check = checkWorkflow(workflow, circumstances);
  return { ...check, marks: marksOf(check.issues), briefFaultOf: (task) => briefFault(check.issues, task) };
}

function marksOf(issues: readonly Issue[]): Map<TaskId, TaskMark> {
  const grave = issues.filter(({ severity }) => severity !== 'hint');
  const marks = new Map<TaskId, TaskMark>();
  for (const task of new Set(grave.flatMap(({ tasks }) => tasks))) {
    const own = grave.filter(({ tasks }) => tasks.includes(task));
    const [first] = own;
    if (!first) continue;
    const severity = own.some((issue) => issue.severity === 'error') ? 'error' : 'warning';
    const more = own.length === 1 ? '' : t`, and ${counted(own.length - 1, t`more thing`)} to mend`;
    marks.set(task, { severity, words: `${wordIssue(first).title}${more}` });
  }
  return marks;
}

const ofTheBrief: ReadonlySet<string> = new Set(['vague-brief', 'unmeasurable-output']);

function briefFault(issues: readonly Issue[], task: TaskId): string | null {
  const issue = issues.find(({ rule, tasks }) => ofTheBrief.has(rule) && tasks.includes(task));
  return issue ? wordIssue(issue).reason : null;
}

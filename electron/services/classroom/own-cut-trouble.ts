import type { StuckReason } from '../../../shared/class/report.ts';
import { errorsIn } from '../../../shared/decomposition/check.ts';
import type { ExerciseId } from '../../../shared/ids.ts';
import { wordIssue } from '../../../shared/words/decomposition.ts';
import type { WorkflowStore } from '../workflows.ts';

/** What keeps a pod's own cut of an exercise from running: the first of its errors. It names tasks and nothing else. */
export function ownCutTrouble(exercise: ExerciseId, workflows: Pick<WorkflowStore, 'ownCut'>): StuckReason | null {
  const cut = workflows.ownCut(exercise);
  if (cut === null) return null;
  const [issue] = errorsIn(cut.workflow);
  if (!issue) return null;
  const { title } = wordIssue(issue);
  return { id: issue.rule === 'cycle' ? 'cycle' : 'empty-brief', detail: title.slice(0, 400) };
}

import type { Exercise } from '../../../shared/exercise/exercise.ts';
import { findingsResult, scoreText } from '../../../shared/exercise/finding.ts';
import type { TaskRecord } from '../../../shared/exercise/finding.ts';
import type { FindingId, TaskId } from '../../../shared/ids.ts';
import type { FindingsResult } from '../../../shared/run/comparison.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { describeContract } from '../../../shared/run/output-contract.ts';
import { lastAttempt, stepsOfTask } from '../../../shared/run/state.ts';
import type { RunState } from '../../../shared/run/state.ts';
import { workflowOf } from '../../../shared/run/workflow-of-run.ts';
import type { TextStore } from '../store/texts.ts';

export type Score = { findings: FindingsResult | null; ofTask: (task: TaskId) => readonly FindingId[] };

export const notScored: Score = { findings: null, ofTask: () => [] };

/** Scores a run that has ended against the exercise's planted points: what each task found, what got lost, and where. */
export async function scoreRun(
  header: RunHeader,
  state: RunState,
  exercise: Exercise,
  texts: Pick<TextStore, 'get'>,
): Promise<Score> {
  if (exercise.findings.length === 0) return notScored;
  const records: TaskRecord[] = [];
  for (const { id, needs, brief, followUps, output } of workflowOf(header, state).tasks) {
    const last = stepsOfTask(state, id).findLast((step) => step.attempts.length > 0);
    const parts = (last && lastAttempt(last)?.parts) ?? [];
    const bodies = await Promise.all(parts.map(({ text }) => texts.get(text)));
    records.push({
      task: id,
      needs,
      contextText: bodies.map((body) => body ?? '').join('\n\n'),
      briefText: [brief, ...followUps, describeContract(output)].join('\n'),
      output: state.outputs[id] ?? '',
    });
  }
  const found = new Map(records.map(({ task, output }) => [task, scoreText(output, exercise).found]));
  return { findings: findingsResult(exercise, records), ofTask: (task) => found.get(task) ?? [] };
}

import type { TaskId } from '../ids.ts';
import { lineageOf } from '../run/lineage.ts';
import { stepsOf, stepsOfTask } from '../run/state.ts';
import type { RunState, StepState } from '../run/state.ts';
import type { Step } from '../run/step.ts';
import { conversationWords } from '../words/conversations.ts';
import type { Task, Workflow } from '../workflow/task.ts';

/** One message and what came of it, as a lane shows them. */
export type LaneTurn = {
  readonly step: StepState;
  readonly message: string;
  /** It was said in another lane, which this one branches off. */
  readonly inherited: boolean;
};

export type Lane = {
  readonly task: Task;
  readonly turns: readonly LaneTurn[];
  /** Without what it took from elsewhere. */
  readonly own: readonly StepState[];
};

/** The lanes of a set in the order in which they came, each with everything that was said in it. */
export function lanesOf(workflow: Workflow, state: RunState): Lane[] {
  const steps = stepsOf(state).map(({ step }) => step);
  return workflow.tasks.map((task) => {
    const own = stepsOfTask(state, task.id);
    const first = own[0];
    const said = first ? lineageOf(steps, first.step) : [];
    const turns = said.flatMap((step): LaneTurn[] => {
      const known = state.steps[step.id];
      return known ? [{ step: known, message: messageOf(workflow, step), inherited: step.task !== task.id }] : [];
    });
    return { task, turns, own };
  });
}

/** What a turn was asked: the brief of its lane, or the words of whoever asked on. */
export function messageOf(workflow: Workflow, step: Step): string {
  return step.note ?? workflow.tasks.find(({ id }) => id === step.task)?.brief ?? '';
}

/** A name for one more branch of a lane; a branch of a branch is named after the first of them. */
export function branchTitleOf(workflow: Workflow, lane: TaskId): string {
  const title = workflow.tasks.find(({ id }) => id === lane)?.title ?? lane;
  // With its number it must still be short enough for a title.
  const root = title.replace(/, branch \d+$/, '').slice(0, 180);
  const taken = new Set(workflow.tasks.map((task) => task.title));
  let number = 2;
  while (taken.has(conversationWords.branchTitle(root, number))) number += 1;
  return conversationWords.branchTitle(root, number);
}

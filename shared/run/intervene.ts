import { asTaskId } from '../ids.ts';
import type { StepId, TaskId } from '../ids.ts';
import { ancestors } from '../workflow/graph.ts';
import type { Task, Workflow } from '../workflow/task.ts';
import { promptWords } from '../words/prompt.ts';
import type { RunEventBody } from './event.ts';
import { addedTurn, firstTurnOf } from './settle.ts';
import { stepsOfTask } from './state.ts';
import type { RunState } from './state.ts';

/** What a reviewer does at a gate. */
export type Review =
  | { readonly action: 'approve' }
  | { readonly action: 'edit' | 'send-back'; readonly task: TaskId; readonly text: string };

/** The tasks whose outputs a gate shows: those it waits for. */
export function reviewedTasks(state: RunState, gate: StepId): TaskId[] {
  const needs = state.steps[gate]?.step.needs ?? [];
  return [...new Set(needs.flatMap(({ step }) => state.steps[step]?.step.task ?? []))];
}

/** What a review changes; null where no gate waits there, or the task is not among what it shows. */
export function reviewEvents(workflow: Workflow, state: RunState, gate: StepId, review: Review): RunEventBody[] | null {
  if (state.steps[gate]?.status !== 'review') return null;
  const given = { kind: 'review-given', step: gate, by: 'person', action: review.action } as const;
  if (review.action === 'approve') return [{ ...given, text: null }];
  const { task: id, text } = review;
  const task = workflow.tasks.find((known) => known.id === id);
  if (!task || !reviewedTasks(state, gate).includes(id)) return null;
  if (review.action === 'edit') return [{ ...given, task: id, text }];
  // What was merged without a model can only be mended at its sources, or by hand.
  if (task.merge === true) return null;
  // Its conversation knows only what it wrote itself, so it is told what stands in that place by now.
  const changed = state.edited.includes(id) ? promptWords.changedByReviewer(state.outputs[id] ?? '') : '';
  const revision = addedTurn(state, task, 'revision', `${changed}${promptWords.revision(text)}`);
  return [
    { kind: 'step-added', added: revision },
    { ...given, task: id, text },
  ];
}

/** One more turn in the conversation of a task that has ended; null where it hasn't, or nothing goes on any more. */
export function followUpEvents(workflow: Workflow, state: RunState, id: TaskId, text: string): RunEventBody[] | null {
  const task = workflow.tasks.find((known) => known.id === id);
  if (state.status !== 'running' || !task || task.merge === true || !hasEnded(state, id)) return null;
  return [{ kind: 'step-added', added: addedTurn(state, task, 'follow-up', text) }];
}

/**
 * A conversation of its own for two outputs that disagree. What either of them is handed to, and has not begun, gets the
 * resolution too. Null where the run is over or one of the outputs is not there.
 */
export function resolutionEvents(
  workflow: Workflow,
  state: RunState,
  [one, other]: readonly [TaskId, TaskId],
  reason: string,
): { task: TaskId; events: RunEventBody[] } | null {
  const titleOf = (id: TaskId): string => workflow.tasks.find((task) => task.id === id)?.title ?? id;
  if (state.status !== 'running' || one === other || !hasEnded(state, one) || !hasEnded(state, other)) return null;
  const id = freshTaskId(workflow);
  const added: Task = {
    id,
    title: promptWords.resolutionTitle(titleOf(one), titleOf(other)),
    brief: promptWords.resolutionBrief(titleOf(one), titleOf(other), reason),
    materials: [],
    needs: [one, other],
    output: { kind: 'prose' },
    followUps: [],
    writes: [],
    limitSeconds: null,
    estimate: null,
    role: 'resolution',
  };
  const rests = new Set([...ancestors(workflow.tasks, one), ...ancestors(workflow.tasks, other)]);
  const feeds = workflow.tasks
    .filter(({ id: fed, needs }) => (needs.includes(one) || needs.includes(other)) && fed !== one && fed !== other)
    .filter(({ id: fed, merge }) => merge !== true && !rests.has(fed) && hasNotBegun(state, fed))
    .map(({ id: fed }) => fed);
  const withTask = { ...state, added: [...state.added, { task: added, feeds, materials: [] }] };
  return {
    task: id,
    events: [
      { kind: 'task-added', added, feeds },
      { kind: 'step-added', added: firstTurnOf(withTask, added) },
    ],
  };
}

const hasEnded = (state: RunState, task: TaskId): boolean => state.outputs[task] !== undefined;

function hasNotBegun(state: RunState, task: TaskId): boolean {
  const [first] = stepsOfTask(state, task);
  return first?.status === 'waiting' && first.attempts.length === 0;
}

function freshTaskId({ tasks }: Workflow): TaskId {
  const ids = new Set<string>(tasks.map(({ id }) => id));
  let number = 1;
  while (ids.has(`resolution-${number}`)) number += 1;
  return asTaskId(`resolution-${number}`);
}

import { fail, failure, succeed } from '../failure.ts';
import type { Failure, Result } from '../failure.ts';
import { asConversationId, asStepId } from '../ids.ts';
import type { ConversationId, StepId, TaskId } from '../ids.ts';
import { isGivenUp } from '../run/added-steps.ts';
import type { RunEventBody } from '../run/event.ts';
import { addedTurn, firstTurnOf } from '../run/settle.ts';
import { stepsOf, stepsOfTask } from '../run/state.ts';
import type { RunState, StepState } from '../run/state.ts';
import { freshTaskId } from '../workflow/fresh-id.ts';
import type { Material, Task, Workflow } from '../workflow/task.ts';
import { laneTask, setBounds } from './conversation-set.ts';

/** What somebody's wish adds to the log of a set, and the lane that it made. */
export type Added = { readonly lane: TaskId; readonly events: readonly RunEventBody[] };

/**
 * One more turn in a lane. It waits for what is being said there before it; a lane that stopped or failed before it had
 * answered has nothing to go on from.
 */
export function asked(workflow: Workflow, state: RunState, lane: TaskId, text: string): Result<Added> {
  const task = workflow.tasks.find(({ id }) => id === lane);
  if (!task) return fail(failure('unknown-lane', { lane }));
  const broken = brokenStep(state, lane);
  if (broken) return fail(failure('lane-broken', { lane: task.title, how: broken.status }));
  return succeed({ lane, events: [{ kind: 'step-added', added: addedTurn(state, task, 'follow-up', text) }] });
}

/** What keeps a lane from going on: a turn of its own that came to nothing. A follow-up that did holds up nobody. */
export const brokenStep = (state: RunState, lane: TaskId): StepState | null =>
  stepsOfTask(state, lane).find((step) => isBroken(step) && !isGivenUp(step)) ?? null;

const isBroken = ({ status }: StepState): boolean => status === 'failed' || status === 'stopped';

/** A new conversation beside the others. */
export function joined(
  workflow: Workflow,
  state: RunState,
  given: { readonly title: string; readonly brief: string; readonly materials: readonly Material[] },
): Result<Added> {
  const full = whyFull(workflow);
  if (full) return fail(full);
  const known = new Set(workflow.materials.map(({ id }) => id));
  const added = laneTask({
    id: freshTaskId(workflow.tasks, given.title),
    title: given.title,
    brief: given.brief,
    materials: given.materials.map(({ id }) => id),
  });
  const brought = given.materials.filter(({ id }) => !known.has(id));
  return succeed({ lane: added.id, events: opened(state, added, brought) });
}

/** A conversation that starts clean and is handed what others came to. It waits for those that still write. */
export function synthesised(
  workflow: Workflow,
  state: RunState,
  given: { readonly title: string; readonly brief: string; readonly lanes: readonly TaskId[] },
): Result<Added> {
  const full = whyFull(workflow);
  if (full) return fail(full);
  const lanes = [...new Set(given.lanes)];
  if (lanes.length < 2) return fail(failure('too-few-handed', { fewest: 2 }));
  for (const lane of lanes) {
    const task = workflow.tasks.find(({ id }) => id === lane);
    if (!task) return fail(failure('unknown-lane', { lane }));
    const settledBy = state.settledBy[lane];
    const end = settledBy === undefined ? brokenStep(state, lane) : state.steps[settledBy];
    if (end && isBroken(end)) return fail(failure('lane-broken', { lane: task.title, how: end.status }));
  }
  const { title, brief } = given;
  const added = laneTask({ id: freshTaskId(workflow.tasks, title), title, brief, needs: lanes });
  return succeed({ lane: added.id, events: opened(state, added, []) });
}

/**
 * A message that was sent before, put differently: a new lane that takes up what was said before that message. The lane
 * it comes from stays as it is.
 */
export function branched(workflow: Workflow, state: RunState, at: StepId, text: string, title: string): Result<Added> {
  const step = state.steps[at];
  const task = workflow.tasks.find(({ id }) => id === step?.step.task);
  if (!step || !task || step.step.conversation === null) return fail(failure('unknown-lane', { lane: at }));
  const full = whyFull(workflow);
  if (full) return fail(full);
  const before = lastSaidBefore(state, step);
  const isBrief = before === null && step.step.branches === undefined;
  const id = freshTaskId(workflow.tasks, title);
  if (isBrief) {
    const { materials, needs } = task;
    return succeed({ lane: id, events: opened(state, laneTask({ id, title, brief: text, materials, needs }), []) });
  }
  const added = laneTask({ id, title, brief: text });
  const from = before?.step.id ?? step.step.branches;
  return succeed({
    lane: id,
    events: [
      { kind: 'task-added', added, feeds: [] },
      {
        kind: 'step-added',
        added: {
          id: asStepId(id),
          kind: 'turn',
          task: id,
          conversation: freshConversation(state),
          phase: 0,
          turn: 0,
          needs: from === undefined ? [] : [{ step: from, why: 'order' }],
          purpose: 'follow-up',
          note: text,
          ...(from === undefined ? {} : { branches: from }),
        },
      },
    ],
  });
}

/** The last turn before this one that was said to its end; what it branches off can't be one that came to nothing. */
function lastSaidBefore(state: RunState, { step }: StepState): StepState | null {
  const turns = stepsOf(state).filter((each) => each.step.conversation === step.conversation);
  const earlier = turns.slice(
    0,
    turns.findIndex((each) => each.step.id === step.id),
  );
  return earlier.findLast((each) => !isBroken(each)) ?? null;
}

/**
 * The turn of a lane that may be answered once more in place: its last one, unless another conversation has taken it up.
 * Anything earlier is asked again as a branch. Null where it is being answered now.
 */
export function answerableAgain(state: RunState, lane: TaskId): StepState | null {
  const turns = stepsOfTask(state, lane);
  if (turns.some(({ status }) => status !== 'done' && status !== 'failed' && status !== 'stopped')) return null;
  const last = turns.at(-1);
  const taken = new Set(stepsOf(state).map(({ step }) => step.branches));
  return last && !taken.has(last.step.id) ? last : null;
}

function opened(state: RunState, task: Task, materials: readonly Material[]): RunEventBody[] {
  const withTask = { ...state, added: [...state.added, { task, feeds: [], materials }] };
  return [
    { kind: 'task-added', added: task, feeds: [], ...(materials.length > 0 ? { materials: [...materials] } : {}) },
    { kind: 'step-added', added: firstTurnOf(withTask, task) },
  ];
}

function whyFull({ tasks }: Workflow): Failure | null {
  return tasks.length < setBounds.most ? null : failure('too-many-lanes', { most: setBounds.most });
}

function freshConversation(state: RunState): ConversationId {
  const taken = new Set(stepsOf(state).map(({ step }) => step.conversation));
  let number = taken.size + 1;
  while (taken.has(asConversationId(`c${number}`))) number += 1;
  return asConversationId(`c${number}`);
}

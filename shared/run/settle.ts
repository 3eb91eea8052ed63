import { failure } from '../failure.ts';
import type { Failure } from '../failure.ts';
import { asConversationId, asStepId } from '../ids.ts';
import type { StepId, TaskId } from '../ids.ts';
import type { Task, Workflow } from '../workflow/task.ts';
import { promptWords } from '../words/prompt.ts';
import { isGivenUp } from './added-steps.ts';
import type { RunEventBody } from './event.ts';
import { lineageOf } from './lineage.ts';
import { mergedText, mergeFields } from './merge.ts';
import { outputFaults, parseFields, taskOutput, withReply } from './output.ts';
import { isUnderWay, lastAttempt, stepsOf, stepsOfTask } from './state.ts';
import type { RunState, StepState } from './state.ts';
import type { Step } from './step.ts';

/** What is decided once a step's reply is whole: events in the order in which they are recorded. */
export type Settled = { readonly events: readonly RunEventBody[]; readonly failure: Failure | null };

/**
 * What becomes of a task when the reply to one of its steps is whole. An output that breaks its contract gets one more
 * turn, told what is wrong; when that breaks it too, the step has failed for everyone to see.
 */
export function settle(workflow: Workflow, state: RunState, id: StepId): Settled {
  const step = state.steps[id]?.step;
  const task = workflow.tasks.find((known) => known.id === step?.task);
  if (!step || !task || !endsOutput(step, task)) return { events: [], failure: null };
  const replied = stepsOfTask(state, task.id).filter((each) => each.status === 'done' || each.step.id === id);
  const standing = state.outputs[task.id];
  const asksOn = step.purpose === 'follow-up' && standing !== undefined && !wasAnsweredBefore(state, id);
  const output = asksOn
    ? withReply(standing, replyAt(state, id), task.output)
    : taskOutput([...inherited(state, replied), ...replied], task.output);
  // A person's own question is not bound to the contract, and can't break what stood before it.
  const faults = step.purpose === 'follow-up' ? [] : outputFaults(task.output, output);
  if (faults.length === 0) {
    return { events: [{ kind: 'task-finished', step: id, task: task.id, output }], failure: null };
  }
  const invalid: RunEventBody = { kind: 'output-invalid', step: id, task: task.id, faults };
  if (step.purpose === 'repair') {
    return { events: [invalid], failure: failure('output-invalid', { task: task.title, faults: faults.join(', ') }) };
  }
  const repair = addedTurn(state, task, 'repair', promptWords.repair(faults));
  return { events: [invalid, { kind: 'step-added', added: repair }], failure: null };
}

/** A reply that is given anew takes the place of the one before it, which is in the output already. */
const wasAnsweredBefore = (state: RunState, id: StepId): boolean =>
  (state.steps[id]?.attempts.slice(0, -1) ?? []).some(({ stopReason, failure }) => stopReason !== null && !failure);

/** What a conversation that branches off another took from there. */
function inherited(state: RunState, [first]: readonly StepState[]): StepState[] {
  if (first?.step.branches === undefined) return [];
  const turns = lineageOf(
    stepsOf(state).map(({ step }) => step),
    first.step,
  );
  const before = turns.slice(
    0,
    turns.findIndex(({ id }) => id === first.step.id),
  );
  return before.flatMap(({ id }) => state.steps[id] ?? []);
}

const replyAt = (state: RunState, id: StepId): string => state.steps[id]?.attempts.at(-1)?.text ?? '';

/** Whether an output stands once this step is done: the last planned turn, and every turn that was added. */
function endsOutput({ purpose, turn }: Step, { followUps }: Task): boolean {
  return (purpose !== undefined && purpose !== 'work') || turn === followUps.length;
}

/** One more turn in a task's conversation, behind everything that has been said in it. */
export function addedTurn(
  state: RunState,
  task: Task,
  purpose: 'repair' | 'revision' | 'follow-up',
  note: string,
): Step {
  const own = stepsOfTask(state, task.id);
  const conversation = own[0]?.step.conversation ?? asConversationId('c0');
  const begun = stepsOf(state).filter(
    (step) => step.step.conversation === conversation && hasBegun(step) && !isGivenUp(step),
  );
  const before = begun.at(-1) ?? own.at(-1);
  const turn = Math.max(0, ...own.map(({ step }) => step.turn + 1));
  return {
    id: freshId(state, `${task.id}.${purpose}`),
    kind: 'turn',
    task: task.id,
    conversation,
    phase: before?.step.phase ?? 0,
    turn,
    needs: before ? [{ step: before.step.id, why: 'order' }] : [],
    purpose,
    ...(before ? { extends: before.step.id } : {}),
    note,
  };
}

/** Stopped or failed before it was asked, a turn has said nothing yet. */
const hasBegun = (step: StepState): boolean => step.attempts.length > 0 || step.status === 'done' || isUnderWay(step);

function freshId(state: RunState, name: string): StepId {
  let number = 1;
  while (state.steps[asStepId(`${name}-${number}`)] !== undefined) number += 1;
  return asStepId(`${name}-${number}`);
}

/** A merge, done at once: what it gives, or why it can't be done. */
export function settleMerge(workflow: Workflow, state: RunState, step: Step): Settled {
  const task = workflow.tasks.find(({ id }) => id === step.task);
  if (!task) return { events: [], failure: null };
  const inputs = [];
  for (const need of task.needs) {
    const from = workflow.tasks.find(({ id }) => id === need);
    const fields = parseFields(state.outputs[need] ?? '');
    const title = from?.title ?? need;
    if (fields === null) return { events: [], failure: failure('not-mergeable', { task: task.title, from: title }) };
    inputs.push({ from: title, fields });
  }
  const merged = mergeFields(inputs);
  return {
    events: [
      { kind: 'merged', step: step.id, task: task.id, conflicts: merged.conflicts.length },
      { kind: 'task-finished', step: step.id, task: task.id, output: mergedText(merged) },
    ],
    failure: null,
  };
}

/** A kill can fall between the events of one moment: what the log lacks of them, decided again. */
export function missingEvents(workflow: Workflow, state: RunState): RunEventBody[] {
  const events: RunEventBody[] = [];
  for (const { id } of workflow.tasks) {
    const done = stepsOfTask(state, id).filter(({ status }) => status === 'done');
    const last = latestOf(done);
    if (!last || isSettled(state, id, last)) continue;
    const merged = last.step.kind === 'merge';
    const settled = merged ? settleMerge(workflow, state, last.step) : settle(workflow, state, last.step.id);
    events.push(...settled.events.filter(({ kind }) => kind !== 'merged'));
  }
  for (const { task } of state.added) {
    if (stepsOfTask(state, task.id).length > 0) continue;
    events.push({ kind: 'step-added', added: firstTurnOf(state, task) });
  }
  return events;
}

function isSettled(state: RunState, task: TaskId, last: StepState): boolean {
  if (state.settledBy[task] === last.step.id) return true;
  // Its repair is there already, or its attempt was given up as a whole reply that could not be used.
  return (
    stepsOfTask(state, task).some(({ step }) => step.extends === last.step.id && step.purpose === 'repair') ||
    lastAttempt(last)?.failure != null
  );
}

const latestOf = (steps: readonly StepState[]): StepState | undefined =>
  steps.reduce<StepState | undefined>(
    (latest, step) => (latest === undefined || (step.endedAt ?? 0) >= (latest.endedAt ?? 0) ? step : latest),
    undefined,
  );

/** The only turn of a task that joined in mid-run, in a conversation of its own. */
export function firstTurnOf(state: RunState, task: Task): Step {
  const steps = stepsOf(state).map(({ step }) => step);
  const own = (id: TaskId) => steps.filter((step) => step.task === id);
  // What it is about is the outputs as they stand: a second round still to come may want to know first.
  const needs = task.needs.flatMap((need) => state.settledBy[need] ?? own(need).at(-1)?.id ?? []);
  const phase = Math.max(0, ...task.needs.flatMap((need) => own(need).map((step) => step.phase)));
  const conversations = new Set(steps.map(({ conversation }) => conversation).filter((known) => known !== null));
  let number = conversations.size + 1;
  while (conversations.has(asConversationId(`c${number}`))) number += 1;
  return {
    id: asStepId(task.id),
    kind: 'turn',
    task: task.id,
    conversation: asConversationId(`c${number}`),
    phase,
    turn: 0,
    needs: needs.map((step) => ({ step, why: 'dependency' })),
  };
}

import { briefOf, partsSent } from '../../run/brief.ts';
import { expand } from '../../run/expand.ts';
import { mergedText, mergeFields } from '../../run/merge.ts';
import { promptOf } from '../../run/messages.ts';
import { describeContract, outputSchema } from '../../run/output-contract.ts';
import { parseFields, withReply } from '../../run/output.ts';
import type { Step } from '../../run/step.ts';
import { withCoordinators } from '../../run/workflow-of-run.ts';
import { presetStructure } from '../../structure/presets.ts';
import type { PresetKey } from '../../structure/structure.ts';
import { estimateTokens } from '../../tokens.ts';
import { topologicalOrder } from '../../workflow/graph.ts';
import type { Task, Workflow } from '../../workflow/task.ts';
import type { StepId, TaskId } from '../../ids.ts';
import type { TaskRecord } from '../finding.ts';

/** A model that answers at once: its reply is a function of the request. */
export type InstantModel = (request: {
  system: string;
  messages: { role: 'user' | 'assistant'; text: string }[];
  schema: unknown;
}) => string;

export type PlanRun = {
  readonly records: TaskRecord[];
  /** Tokens of each request, in the order they were sent, and of each reply. */
  readonly inputTokens: number[];
  readonly outputTokens: number[];
};

/** Runs an acyclic plan without a server or a clock: the same briefs, contexts and handoffs as in a run. */
export function runPlan(planned: Workflow, key: PresetKey, model: InstantModel): PlanRun {
  const structure = presetStructure(planned.tasks, key);
  const workflow = withCoordinators(planned, structure);
  const steps = expand(planned, structure);
  const outputs: Record<TaskId, string> = {};
  const replies = new Map<StepId, string>();
  const contexts: Record<TaskId, string> = {};
  const inputTokens: number[] = [];

  function merge(task: Task): void {
    const inputs = task.needs.map((from) => ({ from, fields: parseFields(outputs[from] ?? '') ?? {} }));
    outputs[task.id] = mergedText(mergeFields(inputs));
  }

  function ask(task: Task, step: Step): void {
    const replyOf = (id: StepId) => replies.get(id);
    const brief = briefOf({ workflow, structure, steps, step, outputs, replyOf, runMark: null });
    const { system, messages } = promptOf(brief);
    const reply = model({
      system: system.map(({ text }) => text).join('\n\n'),
      messages: messages.map(({ role, content }) => ({ role, text: content.map(({ text }) => text).join('\n\n') })),
      schema: outputSchema(task.output),
    });
    replies.set(step.id, reply);
    const sent = partsSent(brief);
    contexts[task.id] = sent.map(({ body }) => body).join('\n\n');
    inputTokens.push(sent.reduce((sum, { tokens }) => sum + tokens, 0));
    const said = steps.filter((each) => each.task === task.id).flatMap(({ id }) => replies.get(id) ?? []);
    if (step.purpose === 'revision') outputs[task.id] = reply;
    else if (step.turn === task.followUps.length) outputs[task.id] = joinedReplies(said, task);
  }

  for (const step of inOrder(steps)) {
    const task = workflow.tasks.find(({ id }) => id === step.task);
    if (task && step.kind === 'merge') merge(task);
    if (task && step.kind === 'turn') ask(task, step);
  }
  const records = topologicalOrder(workflow.tasks).map(({ id, needs, brief, followUps, output }): TaskRecord => {
    const briefText = [brief, ...followUps, describeContract(output)].join('\n');
    return { task: id, needs, contextText: contexts[id] ?? '', briefText, output: outputs[id] ?? '' };
  });
  return { records, inputTokens, outputTokens: [...replies.values()].map(estimateTokens) };
}

function joinedReplies([first = '', ...later]: readonly string[], { output }: Task): string {
  return later.reduce((standing, reply) => withReply(standing, reply, output), first);
}

/** Steps so that each comes after what it needs, otherwise as planned. */
function inOrder(steps: readonly Step[]): Step[] {
  const order: Step[] = [];
  const placed = new Set<StepId>();
  let waiting = [...steps];
  while (waiting.length > 0) {
    const next = waiting.find(({ needs }) => needs.every(({ step }) => placed.has(step)));
    if (!next) return order;
    order.push(next);
    placed.add(next.id);
    waiting = waiting.filter((step) => step !== next);
  }
  return order;
}

import { briefOf, partsSent } from '../../run/brief.ts';
import { expand } from '../../run/expand.ts';
import { mergedText, mergeFields } from '../../run/merge.ts';
import { promptOf } from '../../run/messages.ts';
import { describeContract, outputSchema } from '../../run/output-contract.ts';
import { parseFields, withReply } from '../../run/output.ts';
import { presetStructure } from '../../structure/presets.ts';
import type { StructureKey } from '../../structure/structure.ts';
import { estimateTokens } from '../../tokens.ts';
import { topologicalOrder } from '../../workflow/graph.ts';
import type { Workflow } from '../../workflow/task.ts';
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
export function runPlan(workflow: Workflow, key: StructureKey, model: InstantModel): PlanRun {
  const structure = presetStructure(workflow.tasks, key);
  const steps = expand(workflow, structure);
  const outputs: Record<TaskId, string> = {};
  const replies = new Map<StepId, string>();
  const inputTokens: number[] = [];
  const records = topologicalOrder(workflow.tasks).map((task): TaskRecord => {
    if (task.merge === true) {
      const inputs = task.needs.map((from) => ({ from, fields: parseFields(outputs[from] ?? '') ?? {} }));
      const output = mergedText(mergeFields(inputs));
      outputs[task.id] = output;
      return { task: task.id, needs: task.needs, contextText: '', briefText: '', output };
    }
    const turns = steps.filter((step) => step.task === task.id);
    let contextText = '';
    for (const step of turns) {
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
      contextText = sent.map(({ body }) => body).join('\n\n');
      inputTokens.push(sent.reduce((sum, { tokens }) => sum + tokens, 0));
    }
    const [first = '', ...later] = turns.map(({ id }) => replies.get(id) ?? '');
    const output = later.reduce((standing, reply) => withReply(standing, reply, task.output), first);
    outputs[task.id] = output;
    const briefText = [task.brief, ...task.followUps, describeContract(task.output)].join('\n');
    return { task: task.id, needs: task.needs, contextText, briefText, output };
  });
  return { records, inputTokens, outputTokens: [...replies.values()].map(estimateTokens) };
}

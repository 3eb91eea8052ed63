import { answer } from '../../../electron/practice/answer.ts';
import type { Knowledge } from '../../../shared/exercise/knowledge.ts';
import type { TaskRecord } from '../../../shared/exercise/finding.ts';
import type { StepId, TaskId } from '../../../shared/ids.ts';
import { briefOf, partsSent } from '../../../shared/run/brief.ts';
import { expand } from '../../../shared/run/expand.ts';
import { promptOf } from '../../../shared/run/messages.ts';
import { mergedText, mergeFields } from '../../../shared/run/merge.ts';
import { parseFields, withReply } from '../../../shared/run/output.ts';
import { describeContract, outputSchema } from '../../../shared/run/output-contract.ts';
import { presetStructure } from '../../../shared/structure/presets.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import { estimateTokens } from '../../../shared/tokens.ts';
import { topologicalOrder } from '../../../shared/workflow/graph.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';

export type PlanRun = {
  readonly records: TaskRecord[];
  readonly inputTokens: number[];
  readonly outputTokens: number[];
};

/** Runs a plan through the practice model without a server or a clock: the same briefs, contexts and handoffs. */
export function runPlan(workflow: Workflow, key: StructureKey, knowledge: Knowledge, seed: number): PlanRun {
  const structure = presetStructure(workflow.tasks, key);
  const steps = expand(workflow, structure);
  const outputs: Record<TaskId, string> = {};
  const replies = new Map<StepId, string>();
  const inputTokens: number[] = [];
  const records = topologicalOrder(workflow.tasks).map((task): TaskRecord => {
    if (task.merge === true) {
      const handed = task.needs.map((need) => outputs[need] ?? '');
      const inputs = task.needs.map((from, at) => ({ from, fields: parseFields(handed[at] ?? '') ?? {} }));
      const output = mergedText(mergeFields(inputs));
      outputs[task.id] = output;
      return { task: task.id, needs: task.needs, contextText: '', briefText: '', output };
    }
    const turns = steps.filter((step) => step.task === task.id);
    let contextText = '';
    for (const step of turns) {
      const brief = briefOf({
        workflow,
        structure,
        steps,
        step,
        outputs,
        replyOf: (id) => replies.get(id),
        runMark: null,
      });
      const { system, messages } = promptOf(brief);
      const request = {
        system: system.map(({ text }) => text).join('\n\n'),
        messages: messages.map(({ role, content }) => ({ role, text: content.map(({ text }) => text).join('\n\n') })),
        schema: outputSchema(task.output),
      };
      replies.set(step.id, answer(request, knowledge, seed).text);
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

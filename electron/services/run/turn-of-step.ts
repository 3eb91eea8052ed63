import { briefOf } from '../../../shared/run/brief.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { outputSchema } from '../../../shared/run/output-contract.ts';
import { attemptsOf } from '../../../shared/run/usage.ts';
import { lastAttempt, stepsOf } from '../../../shared/run/state.ts';
import type { RunState } from '../../../shared/run/state.ts';
import type { Step } from '../../../shared/run/step.ts';
import { workflowOf } from '../../../shared/run/workflow-of-run.ts';
import type { Turn } from './turn.ts';

/** Upper bound of one reply, in tokens; what a model thinks counts towards it. */
const maxReplyTokens = { plain: 8_192, thinking: 16_384 } as const;

/** What a step asks the model, as the run stands now; null for a step that asks nothing. */
export function turnOf(
  header: RunHeader,
  read: () => RunState,
  step: Step,
  signal: AbortSignal,
  onFirstToken: () => void,
): Turn | null {
  const { structure, connection } = header;
  const state = read();
  const workflow = workflowOf(header, state);
  const task = workflow.tasks.find(({ id }) => id === step.task);
  if (!task || step.conversation === null) return null;
  const thinking = header.thinking === true;
  const { streaming = true, caching = true, structuredOutput = true } = connection.abilities ?? {};
  const asked = structuredOutput && step.purpose !== 'follow-up' && !wasSchemaRefused(state);
  return {
    step: step.id,
    conversation: step.conversation,
    title: task.title,
    brief: briefOf({
      workflow,
      structure,
      steps: stepsOf(state).map((known) => known.step),
      step,
      outputs: state.outputs,
      handedTo: (id) => lastAttemptOf(read(), id)?.handed,
      replyOf: (id) => lastAttemptOf(read(), id)?.text,
      runMark: connection.kind === 'practice' ? null : header.id,
    }),
    model: connection.model,
    maxTokens: thinking ? maxReplyTokens.thinking : maxReplyTokens.plain,
    schema: asked ? outputSchema(task.output) : null,
    limitSeconds: task.limitSeconds,
    manner: { stream: streaming, cache: caching, thinking },
    onFirstToken,
    signal,
  };
}

const lastAttemptOf = (state: RunState, id: Step['id']) => {
  const step = state.steps[id];
  return step ? lastAttempt(step) : null;
};

/** A server that refused a form once is not asked for one again in the same run. */
const wasSchemaRefused = (state: RunState): boolean =>
  attemptsOf(state).some(({ failure }) => failure?.code === 'schema-refused');

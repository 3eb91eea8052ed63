import { isSynthesis } from '../decomposition/plan.ts';
import type { TaskId } from '../ids.ts';
import { estimateTokens } from '../tokens.ts';
import type { Workflow } from '../workflow/task.ts';
import type { RunState, SpanKind, StepState } from './state.ts';
import { stepsOf } from './state.ts';

/** What was sent, or done, beyond saying each thing once and doing the work. Tokens are estimated from what was sent. */
export type Coordination = {
  readonly parts: Readonly<Record<CoordinationKind, { readonly times: number; readonly tokens: number }>>;
  readonly tokens: number;
  /** A person at gates, ms: reviewing and merging. */
  readonly personMs: number;
  /** Between a step's being let go and its request's leaving, ms, over all steps. */
  readonly startingMs: number;
  readonly conversations: number;
};

/**
 * instructions: rules, briefs and output contracts that had been sent before, word for word · materials: the same of
 * materials · history: earlier turns sent again · handoffs: outputs passed on · synthesis: its own brief and its output.
 */
export const coordinationKinds = ['instructions', 'materials', 'history', 'handoffs', 'synthesis'] as const;
export type CoordinationKind = (typeof coordinationKinds)[number];

/** From a run's own log: what each request held, each part counted in one place. */
export function coordinationOf(workflow: Workflow, state: RunState): Coordination {
  const synthesis = new Set<TaskId>(workflow.tasks.filter(isSynthesis).map(({ id }) => id));
  const integrates = ({ step }: StepState): boolean => step.task !== null && synthesis.has(step.task);
  const none = { times: 0, tokens: 0 };
  const parts: Record<CoordinationKind, { readonly times: number; readonly tokens: number }> = {
    ...{ instructions: none, materials: none, history: none, handoffs: none, synthesis: none },
  };
  const add = (kind: CoordinationKind, tokens: number): void => {
    parts[kind] = { times: parts[kind].times + 1, tokens: parts[kind].tokens + tokens };
  };
  const said = new Set<string>();
  const steps = stepsOf(state);
  const sent = steps
    .flatMap((step) => step.attempts.map((attempt) => ({ step, attempt })))
    .toSorted((one, other) => one.attempt.sentAt - other.attempt.sentAt);
  for (const { step, attempt } of sent) {
    for (const { kind, text, tokens } of attempt.parts) {
      if (kind === 'history') add('history', tokens);
      else if (kind === 'handoff') add('handoffs', tokens);
      else {
        const again = said.has(`${kind}\n${text}`);
        said.add(`${kind}\n${text}`);
        if (kind === 'material') {
          if (again) add('materials', tokens);
        } else if (again) add('instructions', tokens);
        else if (integrates(step) && kind !== 'rules') add('synthesis', tokens);
      }
    }
    if (integrates(step)) add('synthesis', attempt.usage?.output ?? estimateTokens(attempt.text));
  }
  const msOf = (kind: SpanKind, of: readonly StepState[]): number =>
    of
      .flatMap(({ spans }) => spans.filter((span) => span.kind === kind))
      .reduce((sum, { from, to }) => sum + Math.max(0, (to ?? state.at) - from), 0);
  return {
    parts,
    tokens: Object.values(parts).reduce((sum, { tokens }) => sum + tokens, 0),
    // Several tasks may wait for one person at once: the gate's own time counts, once.
    personMs: msOf(
      'person',
      steps.filter(({ step }) => step.kind === 'gate'),
    ),
    startingMs: msOf('overhead', steps),
    conversations: new Set(steps.flatMap(({ step, attempts }) => (attempts.length > 0 ? [step.conversation] : [])))
      .size,
  };
}

import { phasedWork } from '../../claims/workflows.ts';
import { calibrate } from '../../forecast/calibration.ts';
import { estimateReplyTokens, estimatorOf } from '../../forecast/estimate.ts';
import { simulate } from '../../forecast/simulate.ts';
import type { RunState } from '../../run/state.ts';
import { totalTokens, usageOfRun } from '../../run/usage.ts';
import { presetStructure } from '../../structure/presets.ts';
import type { Task, Workflow } from '../../workflow/task.ts';
import { computedRun } from './computed-runs.ts';

/** Turns of each part; `handoff`: tokens that discovery hands on, null for all that it wrote. */
export type PhasedPlan = {
  readonly discover: number;
  readonly lanes: number;
  readonly turns: number;
  readonly integrate: number;
  readonly handoff: number | null;
};

export type Phased = {
  readonly thread: { readonly ms: number; readonly tokens: number };
  readonly phased: { readonly ms: number; readonly tokens: number };
  /** Tokens of phased against one thread, in shares of 1. */
  readonly share: number;
  /** All turns together. */
  readonly turns: number;
  /** What discovery writes in all: the largest handoff that there can be. */
  readonly written: number;
};

export function planInPhases(plan: PhasedPlan): Phased {
  const workflow = phasedPlanWork(plan);
  const [first] = workflow.tasks;
  const run = computedRun(workflow, 'thread');
  const thread = { ms: run.wallClockMs, tokens: run.tokens.total ?? 0 };
  const phased = figuresOf(simulated(workflow, plan.handoff));
  return {
    thread,
    phased,
    share: phased.tokens / thread.tokens,
    turns: plan.discover + plan.lanes * plan.turns + plan.integrate,
    written: first ? writtenBy(first) : 0,
  };
}

/** The plan as work, of the very shape that the claims about phased work are measured with. */
export const phasedPlanWork = ({ discover, lanes, turns, integrate }: PhasedPlan): Workflow =>
  phasedWork('phased-plan', discover, lanes, turns, integrate);

const writtenBy = (task: Task): number =>
  [task.brief, ...task.followUps].reduce((sum, _, turn) => sum + estimateReplyTokens(task, turn), 0);

/** The forecast’s own simulation, but that discovery hands on so many tokens instead of all that it wrote. */
function simulated(workflow: Workflow, handoff: number | null): RunState {
  const structure = presetStructure(workflow.tasks, 'phased');
  const estimated = calibrate({ workflow, structure, seed: 1, earlier: [] });
  const [first] = workflow.tasks;
  const perTask = new Map(estimated.perTask);
  if (first && handoff !== null) {
    const turns = [first.brief, ...first.followUps].map((_, turn) => {
      const tokens = estimateReplyTokens(first, turn);
      return { outputTokens: tokens, replyTokens: tokens };
    });
    perTask.set(first.id, { turns, handedTokens: handoff, speed: estimated.rates.speed });
  }
  let estimator: ReturnType<typeof estimatorOf> | null = null;
  return simulate({
    workflow,
    structure,
    model: 'practice',
    estimate: (step, steps) =>
      (estimator ??= estimatorOf({ workflow, structure, steps, pace: 1, calibration: { ...estimated, perTask } }))(
        step,
      ),
  }).state;
}

const figuresOf = (state: RunState): { ms: number; tokens: number } => ({
  ms: state.at,
  tokens: totalTokens(usageOfRun(state)) ?? 0,
});

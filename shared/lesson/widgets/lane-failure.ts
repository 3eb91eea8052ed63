import { stated, workflowOf } from '../../claims/workflows.ts';
import { trialHeader } from '../../claims/trial-header.ts';
import { tokensOf } from '../../claims/run-figures.ts';
import { failure } from '../../failure.ts';
import { estimatorOf } from '../../forecast/estimate.ts';
import { simulate } from '../../forecast/simulate.ts';
import type { Break } from '../../forecast/simulate.ts';
import type { RunResult } from '../../run/comparison.ts';
import { measureRun, nothingKnown } from '../../run/measure.ts';
import { stepsOf } from '../../run/state.ts';
import type { Workflow } from '../../workflow/task.ts';

/** Three lanes that need nothing, and a synthesis that needs all three. */
const lanes = [
  { id: 'competitors', seconds: 45, tokens: 20_000 },
  { id: 'finance', seconds: 30, tokens: 16_000 },
  { id: 'story', seconds: 20, tokens: 13_000 },
] as const;
const synthesis = { id: 'synthesis', seconds: 25, tokens: 12_000 } as const;

export type LaneId = (typeof lanes)[number]['id'];
export const laneIds: readonly LaneId[] = lanes.map(({ id }) => id);

/** `failure`: an attempt breaks off. `hang`: it falls silent, until a limit ends it. */
export type Trouble = {
  readonly kind: 'failure' | 'hang';
  readonly lane: LaneId;
  /** From the start of the attempt to its end. */
  readonly afterSeconds: number;
};

export const troubleBounds = {
  /** An attempt that breaks off has not come to its own end. */
  failure: { least: 5, most: 45 },
  hang: { least: 30, most: 300 },
} as const;

export function secondsOf(lane: LaneId): number {
  return lanes.find(({ id }) => id === lane)?.seconds ?? 0;
}

export function lanePlan(): Workflow {
  return workflowOf('lanes', [
    ...lanes.map(({ id, seconds, tokens }) => stated(id, seconds, tokens)),
    stated(synthesis.id, synthesis.seconds, synthesis.tokens, laneIds),
  ]);
}

/** What a way out comes to, in all. */
export type WayOut = { readonly wallClockMs: number; readonly tokens: number };

export type FailedLane = {
  readonly title: string;
  readonly fromMs: number;
  /** Where an attempt ended without a reply; null where none did. */
  readonly brokenMs: number | null;
  readonly toMs: number;
};

export type Repaired = {
  readonly undisturbed: WayOut;
  /** The broken attempt is made again at once, and everything finished is kept. */
  readonly retryOne: WayOut;
  /** The run is let end, and all of it is run again. */
  readonly allAgain: WayOut;
  /** As they went when one was retried. */
  readonly lanes: readonly FailedLane[];
  /** By how much the synthesis began later than undisturbed. */
  readonly heldMs: number;
};

export function repair({ kind, lane, afterSeconds }: Trouble): Repaired {
  const within = kind === 'failure' ? Math.min(afterSeconds, secondsOf(lane)) : afterSeconds;
  const afterMs = within * 1_000;
  const why = kind === 'hang' ? failure('time-limit', { seconds: within }) : failure('stream-cut');
  const breakOf = (againMs: number | null): Break => ({ afterMs, failure: why, againMs });
  const undisturbed = ranOnce(null);
  const retried = ranOnce({ lane, break: breakOf(0) });
  const failed = ranOnce({ lane, break: breakOf(null) });
  return {
    undisturbed: costOf(undisturbed),
    retryOne: costOf(retried),
    allAgain: together(costOf(failed), costOf(undisturbed)),
    lanes: retried.tasks.map(({ id, title, sentMs, endedMs }) => ({
      title,
      fromMs: sentMs ?? 0,
      brokenMs: id === lane ? (sentMs ?? 0) + afterMs : null,
      toMs: endedMs ?? 0,
    })),
    heldMs: startOfSynthesis(retried) - startOfSynthesis(undisturbed),
  };
}

export function costOf(run: RunResult): WayOut {
  return { wallClockMs: run.wallClockMs, tokens: tokensOf(run) };
}

/** One after the other. */
export function together(one: WayOut, other: WayOut): WayOut {
  return { wallClockMs: one.wallClockMs + other.wallClockMs, tokens: one.tokens + other.tokens };
}

const startOfSynthesis = ({ tasks }: RunResult): number => tasks.at(-1)?.sentMs ?? 0;

/** The plan all at once on the virtual clock, with its first attempt at one lane coming to nothing. */
function ranOnce(broken: { readonly lane: LaneId; readonly break: Break } | null): RunResult {
  const workflow = lanePlan();
  const header = trialHeader({ workflow, structure: 'all-at-once' }, 1);
  const { structure } = header;
  let estimator: ReturnType<typeof estimatorOf> | null = null;
  const { state } = simulate({
    workflow,
    structure,
    model: header.connection.model,
    estimate: (step, steps) => (estimator ??= estimatorOf({ workflow, structure, steps, pace: 1 }))(step),
    breaks: ({ task }, attempt) => (broken !== null && task === broken.lane && attempt === 1 ? broken.break : null),
  });
  const run = measureRun(header, state, { ...nothingKnown, live: false });
  // A run that failed is over when its last lane is.
  return { ...run, wallClockMs: Math.max(0, ...stepsOf(state).map(({ endedAt }) => endedAt ?? 0)) };
}

import type { StepId } from '../ids.ts';
import type { Limits } from '../practice.ts';
import { noLimits } from '../practice.ts';
import { expand } from '../run/expand.ts';
import type { RunHeader } from '../run/header.ts';
import { lastAttempt, stepsOf } from '../run/state.ts';
import type { RunState, StepState } from '../run/state.ts';
import { attemptsOf } from '../run/usage.ts';
import { workflowOf } from '../run/workflow-of-run.ts';
import type { Structure } from '../structure/structure.ts';
import { mostAtOnce } from '../workflow/breadth.ts';
import type { TurnEstimate } from './estimate.ts';
import { simulate } from './simulate.ts';

/** What may be set otherwise than it was. */
export type WhatIf = {
  /** How many conversations at once; null: as the run had it. */
  readonly width: number | null;
  /** Null for no limit. */
  readonly requestsPerMinute: number | null;
  /** What a person spends on joining the outputs by hand once the last is there. */
  readonly mergingMs: number;
  /** What it takes to get one more conversation going, before its first request. */
  readonly spawnMs: number;
};

/** A measured run as its turns went, ready to be run again on the virtual clock. */
export type Replayable = {
  readonly header: RunHeader;
  /** Times are multiplied by it: by its pace, a practice run is told at pace 1, where a person's minutes count alike. */
  readonly scale: number;
  /** Its own settings. */
  readonly own: WhatIf;
  readonly mostAtOnce: number;
  readonly turns: ReadonlyMap<StepId, MeasuredTurn>;
  /** How long a person took at each gate on average; null where none was asked. */
  readonly reviewMs: number | null;
};

type MeasuredTurn = { readonly leadMs: number; readonly estimate: TurnEstimate };

export type Computed = {
  /** With the merging. */
  readonly wallClockMs: number;
  /** Without it. */
  readonly untilMergeMs: number;
  readonly rejected: number;
  /** The run on the virtual clock, at the replayed scale. */
  readonly state: RunState;
};

/**
 * What a finished run's turns took, to compute it under other settings; null where it did not finish, where somebody
 * added to it while it was going, or where its width has no part in it.
 */
export function replayable(header: RunHeader, state: RunState, scale: number = header.pace ?? 1): Replayable | null {
  if (state.status !== 'finished' || header.structure.phases.every(({ context }) => context === 'thread')) return null;
  const planned = new Set(expand(header.workflow, header.structure).map(({ id }) => id));
  if (state.order.some((id) => !planned.has(id)) || planned.size !== state.order.length) return null;
  const turns = new Map<StepId, MeasuredTurn>();
  for (const known of stepsOf(state)) {
    if (known.step.kind !== 'turn') continue;
    const turn = turnOf(known, scale);
    if (turn === null) return null;
    turns.set(known.step.id, turn);
  }
  const { tasks } = workflowOf(header, state);
  const own = ownWidth(header.structure, mostAtOnce(tasks));
  return {
    header,
    scale,
    own: { width: own, requestsPerMinute: header.limits.requestsPerMinute, mergingMs: 0, spawnMs: 0 },
    mostAtOnce: Math.max(own, mostAtOnce(tasks)),
    turns,
    reviewMs: header.gates === 'ask' ? reviewMsOf(state) : null,
  };
}

/** The run under these settings: its own turns and tokens on the virtual clock, with the real scheduler. No request. */
export function computeWhatIf(run: Replayable, { width, requestsPerMinute, mergingMs, spawnMs }: WhatIf): Computed {
  const { header, scale, turns, reviewMs, own } = run;
  const spawned = new Set<string>();
  const { state } = simulate({
    workflow: header.workflow,
    structure: width === null || width === own.width ? header.structure : atWidth(header.structure, width),
    model: header.connection.model,
    estimate: ({ id }) => turns.get(id)?.estimate ?? nothing,
    limits: limitsOf(header.limits, requestsPerMinute),
    reviewMs: reviewMs === null ? null : reviewMs * scale,
    leadMs: ({ id, conversation }) => {
      const isNew = conversation !== null && !spawned.has(conversation);
      if (isNew) spawned.add(conversation);
      return (turns.get(id)?.leadMs ?? 0) + (isNew ? spawnMs : 0);
    },
  });
  const untilMergeMs = Math.max(
    0,
    ...stepsOf(state).map(({ step, endedAt }) => (step.task === null ? 0 : (endedAt ?? 0))),
  );
  const rejected = attemptsOf(state).filter(({ failure }) => failure !== null).length;
  return { wallClockMs: untilMergeMs + mergingMs, untilMergeMs, rejected, state };
}

/** Every phase of separate conversations at this width; a thread's turns follow each other at any. */
export function atWidth(structure: Structure, width: number): Structure {
  return {
    ...structure,
    phases: structure.phases.map((phase) => (phase.context === 'thread' ? phase : { ...phase, width })),
  };
}

const nothing: TurnEstimate = {
  thinkMs: 0,
  writeMs: 0,
  usage: { input: null, cacheWrite: null, cacheRead: null, output: null },
  opening: null,
};

function limitsOf(own: Limits, requestsPerMinute: number | null): Limits {
  return { ...noLimits, ...own, requestsPerMinute };
}

/** The widest of its phases; no more than can ever be under way. */
function ownWidth({ phases }: Structure, most: number): number {
  const widths = phases.flatMap(({ context, width }) => (context === 'thread' ? [] : [width ?? Infinity]));
  return Math.max(1, Math.min(most, Math.max(...widths)));
}

/**
 * A turn as it went. What was lost on attempts that failed stays lost; waits for a limit do not, for they are computed
 * anew.
 */
function turnOf(step: StepState, scale: number): MeasuredTurn | null {
  const attempt = lastAttempt(step);
  if (!attempt || attempt.failure !== null || attempt.endedAt === null || step.startedAt === null) return null;
  const { startedAt } = step;
  const firstToken = attempt.firstTokenAt ?? attempt.endedAt;
  const held = step.spans
    .filter(({ kind, from }) => kind === 'rateLimit' && from >= startedAt)
    .reduce((sum, { from, to }) => sum + (to ?? from) - from, 0);
  return {
    leadMs: Math.max(0, attempt.sentAt - startedAt - held) * scale,
    estimate: {
      thinkMs: (firstToken - attempt.sentAt) * scale,
      writeMs: (attempt.endedAt - firstToken) * scale,
      usage: attempt.usage ?? nothing.usage,
      opening: null,
    },
  };
}

function reviewMsOf(state: RunState): number {
  const gates = stepsOf(state).filter(({ step }) => step.kind === 'gate');
  const spent = gates
    .flatMap(({ spans }) => spans)
    .reduce((sum, { kind, from, to }) => sum + (kind === 'person' ? (to ?? from) - from : 0), 0);
  return gates.length === 0 ? 0 : spent / gates.length;
}

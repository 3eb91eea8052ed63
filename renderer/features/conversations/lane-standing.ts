import type { Lane } from '../../../shared/conversations/lanes.ts';
import { isUnderWay } from '../../../shared/run/state.ts';
import type { RunState, StepState } from '../../../shared/run/state.ts';
import type { TaskId } from '../../../shared/ids.ts';
import { laneLook } from '../../charts/lane-look.ts';
import type { LaneLook } from '../../ui/StateChip.tsx';

/** The turn that says how a lane stands: the one that is being answered or waits, else the last. */
export function currentTurn({ own }: Pick<Lane, 'own'>): StepState | null {
  return own.find((step) => isUnderWay(step) || step.status === 'waiting') ?? own.at(-1) ?? null;
}

export type Standing = {
  readonly state: RunState;
  readonly live: boolean;
  readonly nameOf: (task: TaskId) => string;
};

/** What a lane is doing now. A follow-up that was stopped says nothing of what was asked after it. */
export function lookOf(standing: Standing, lane: Lane, now: number): LaneLook {
  const current = currentTurn(lane);
  if (!current) return { kind: 'waiting', names: [] };
  const alone = { ...standing.state, order: [current.step.id] };
  const look = laneLook({ ...standing, state: alone }, lane.task.id, now);
  if (look.kind === 'done') return { kind: 'done' };
  // What waits here waits for what is being said before it in its own lane; nobody planned a phase.
  return look.kind === 'held' ? { kind: 'waiting', names: [] } : look;
}

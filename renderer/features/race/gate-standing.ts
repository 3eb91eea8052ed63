import type { StepId } from '../../../shared/ids.ts';
import { stepsOf } from '../../../shared/run/state.ts';
import type { StepState } from '../../../shared/run/state.ts';
import { endingOf } from '../../bridge/live-comparison.ts';
import type { LiveRun } from '../../bridge/live-comparison.ts';

/** open: a person is waited for · revising: something was sent back and is being written again · over: decided, or the run is. */
export type GateStanding = 'open' | 'revising' | 'over';

export function gateStanding(run: LiveRun, gate: StepId): GateStanding {
  const step = run.state.steps[gate];
  if (!step || endingOf(run) !== 'running') return 'over';
  if (step.status === 'review') return 'open';
  return isRevising(step) ? 'revising' : 'over';
}

/** It has had its reviewer and waits for the work that was sent back; not for whoever paused the run. */
const isRevising = ({ status, spans, waitingFor }: StepState): boolean =>
  status === 'waiting' && waitingFor !== 'person' && spans.some(({ kind }) => kind === 'person');

/** Gates that somebody has to do with now, in plan order. */
export function gatesInHand(run: LiveRun): StepId[] {
  return stepsOf(run.state)
    .filter(({ step }) => step.kind === 'gate' && gateStanding(run, step.id) !== 'over')
    .map(({ step }) => step.id);
}

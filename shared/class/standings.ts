import type { ExerciseStep } from '../exercise/progress.ts';
import { minutesSince } from './minutes.ts';
import type { Doing, StuckReason } from './report.ts';
import type { ClassState, PodState } from './state.ts';

/** How a pod stands. `away`: not connected; it goes on by itself and catches up. */
export type StandingKind = 'waiting' | 'building' | 'working' | 'running' | 'stuck' | 'done' | 'away';

export type Standing = {
  readonly kind: StandingKind;
  readonly step: ExerciseStep | null;
  readonly doing: Doing | null;
  /** On what, where it is stuck; `quiet` is found here, every other reason by the pod. */
  readonly stuck: StuckReason | null;
  /** How long it is stuck or away. */
  readonly minutes: number;
};

/** Nobody is asked after before so many minutes without a sign. */
export const quietMinutes = 4;

/** `now` in ms since 1970. */
export function standingOf(pod: PodState, state: ClassState, now: number): Standing {
  const { standing } = pod;
  const known = { step: standing?.step ?? null, doing: standing?.doing ?? null, stuck: null, minutes: 0 };
  // A file is no connection that could be lost.
  if (pod.place === 'file') return { ...known, kind: 'done' };
  if (standing?.doing.id === 'done') return { ...known, kind: 'done' };
  if (pod.host === null) return { ...known, kind: 'away', minutes: minutesSince(pod.lastSeenAt, now) };
  if (standing === null) return { ...known, kind: 'waiting' };
  const over = state.endedAt !== null || pod.helped;
  if (standing.stuck !== null && !over) {
    return { ...known, kind: 'stuck', stuck: standing.stuck, minutes: minutesSince(pod.standsSince, now) };
  }
  // The same standing said again is a sign of life, so it counts from the last word.
  const quiet = minutesSince(pod.lastSeenAt, now);
  if (!over && !state.paused && wantsSomething(standing.doing) && quiet >= quietMinutes) {
    return { ...known, kind: 'stuck', stuck: { id: 'quiet', detail: '' }, minutes: quiet };
  }
  return { ...known, kind: kindOf(standing.doing) };
}

function wantsSomething({ id }: Doing): boolean {
  return id === 'building' || id === 'predicting' || id === 'mending';
}

function kindOf({ id }: Doing): StandingKind {
  switch (id) {
    case 'building':
    case 'mending':
      return 'building';
    case 'running':
      return 'running';
    case 'locked':
      return 'waiting';
    case 'done':
      return 'done';
    default:
      return 'working';
  }
}

export type StandingCounts = Readonly<Record<StandingKind, number>> & {
  /** Offered at the door and not taken. */
  readonly toJoin: number;
};

export function standingCounts(state: ClassState, now: number): StandingCounts {
  const kinds = state.pods.map((pod) => standingOf(pod, state, now).kind);
  const count = (kind: StandingKind): number => kinds.filter((each) => each === kind).length;
  return {
    waiting: count('waiting'),
    building: count('building'),
    working: count('working'),
    running: count('running'),
    stuck: count('stuck'),
    done: count('done'),
    away: count('away'),
    toJoin: placesLeft(state),
  };
}

/** How many more pods are expected at the door. Those that came as files took none of its places. */
export function placesLeft({ setting, pods }: ClassState): number {
  return Math.max(0, setting.pods - pods.filter(({ place }) => place !== 'file').length);
}

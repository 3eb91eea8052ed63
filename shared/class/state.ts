import { assertNever } from '../assert-never.ts';
import type { ClassEvent, PodPlace } from './event.ts';
import type { ExerciseId } from '../ids.ts';
import type { ClassId, PodId } from './ids.ts';
import type { PodReport, PodResult, TransferMoment } from './report.ts';
import type { ClassSetting } from './setting.ts';

type Report<K extends PodReport['kind']> = Extract<PodReport, { kind: K }>;

/** One pod as its class knows it. Times are ISO. */
export type PodState = {
  readonly pod: PodId;
  readonly number: number;
  readonly name: string | null;
  readonly members: readonly string[];
  readonly place: PodPlace;
  readonly tokenHash: string | null;
  readonly key: string | null;
  readonly joinedAt: string;
  /** The host that it is connected to; null where it is not. */
  readonly host: string | null;
  readonly lastSeenAt: string;
  /** The number of its last report. */
  readonly reports: number;
  readonly standing: Report<'standing'> | null;
  /** Since when its standing says the same. */
  readonly standsSince: string | null;
  /** Somebody saw to what it is stuck on, and nothing else has come up since. */
  readonly helped: boolean;
  /** Oldest first. A comparison reported again replaces what was known of it. */
  readonly results: readonly PodResult[];
  /** What it wrote of each exercise, the newest last. */
  readonly reflections: readonly { readonly exercise: ExerciseId; readonly text: string }[];
  /** With the exercise that the class was at. */
  readonly transfer: Readonly<Partial<Record<TransferMoment, Report<'transfer'> & { readonly exercise: ExerciseId }>>>;
  readonly shared: Report<'shared'>['answers'];
};

export type ClassState = {
  readonly id: ClassId;
  readonly title: string;
  readonly code: string;
  readonly openedAt: string;
  readonly setting: ClassSetting;
  readonly paused: boolean;
  /** Null while it goes on. */
  readonly endedAt: string | null;
  readonly namesHidden: boolean;
  readonly revealed: boolean;
  readonly presenting: PodId | null;
  readonly asked: TransferMoment | null;
  /** In the order of their numbers. */
  readonly pods: readonly PodState[];
  /** Of the last event. */
  readonly seq: number;
};

/** The class after one more event. The first must be `opened`; one that was reduced already changes nothing. */
export function reduceClass(state: ClassState | null, { seq, on, body }: ClassEvent): ClassState {
  if (body.kind === 'opened') {
    if (state !== null) return { ...state, seq };
    return {
      id: body.class,
      title: body.title,
      code: body.code,
      openedAt: on,
      setting: body.setting,
      paused: false,
      endedAt: null,
      namesHidden: false,
      revealed: false,
      presenting: null,
      asked: null,
      pods: [],
      seq,
    };
  }
  if (state === null) throw new Error(`A class's log begins with its opening, not with ${body.kind}.`);
  if (seq <= state.seq) return state;
  return { ...changed(state, body, on), seq };
}

/** The class that a whole log comes to; null for an empty one. */
export function classOf(events: readonly ClassEvent[]): ClassState | null {
  return events.reduce<ClassState | null>(reduceClass, null);
}

function changed(state: ClassState, body: Exclude<ClassEvent['body'], { kind: 'opened' }>, on: string): ClassState {
  switch (body.kind) {
    case 'host-started':
      return { ...state, pods: state.pods.map((pod) => (pod.host === body.host ? { ...pod, host: null } : pod)) };
    case 'set':
      return { ...state, setting: { ...state.setting, ...given(body.patch) } };
    case 'pod-joined': {
      const { pod, number, name, members, place, tokenHash, key } = body;
      const before = state.pods.find((each) => each.pod === pod);
      const joined: PodState = before
        ? { ...before, name, members, place, tokenHash, key: key ?? before.key, lastSeenAt: on }
        : {
            pod,
            number,
            name,
            members,
            place,
            tokenHash,
            key: key ?? null,
            joinedAt: on,
            host: null,
            lastSeenAt: on,
            reports: 0,
            standing: null,
            standsSince: null,
            helped: false,
            results: [],
            reflections: [],
            transfer: {},
            shared: [],
          };
      const pods = [...state.pods.filter((each) => each.pod !== pod), joined];
      return { ...state, pods: pods.sort((one, other) => one.number - other.number) };
    }
    case 'pod-removed':
      return {
        ...state,
        pods: state.pods.filter(({ pod }) => pod !== body.pod),
        presenting: state.presenting === body.pod ? null : state.presenting,
      };
    case 'pod-connected':
      return withPod(state, body.pod, (pod) => ({ ...pod, host: body.host, lastSeenAt: on }));
    case 'pod-lost':
      // It may have come back to another host meanwhile.
      return withPod(state, body.pod, (pod) => (pod.host === body.host ? { ...pod, host: null, lastSeenAt: on } : pod));
    case 'reported':
      return withPod(state, body.pod, (pod) =>
        body.n <= pod.reports
          ? pod
          : { ...reported(pod, body.report, state.setting.exercise, on), reports: body.n, lastSeenAt: on },
      );
    case 'helped':
      return withPod(state, body.pod, (pod) => ({ ...pod, helped: true }));
    case 'given':
      return withPod(state, body.pod, (pod) => ({ ...pod, helped: true }));
    case 'presenting':
      return { ...state, presenting: body.pod };
    case 'asked':
      return { ...state, asked: body.moment };
    case 'names-hidden':
      return { ...state, namesHidden: body.hidden };
    case 'revealed':
      return { ...state, revealed: body.revealed };
    case 'paused':
      return { ...state, paused: body.paused };
    case 'ended':
      return { ...state, endedAt: on, presenting: null, asked: null, paused: false };
    case 'reopened':
      return { ...state, endedAt: null };
    default:
      return assertNever(body);
  }
}

function withPod(state: ClassState, id: PodId, change: (pod: PodState) => PodState): ClassState {
  return { ...state, pods: state.pods.map((pod) => (pod.pod === id ? change(pod) : pod)) };
}

function reported(pod: PodState, report: PodReport, exercise: ExerciseId, on: string): PodState {
  switch (report.kind) {
    case 'standing': {
      const same = pod.standing !== null && JSON.stringify(pod.standing) === JSON.stringify(report);
      const sameTrouble = JSON.stringify(pod.standing?.stuck ?? null) === JSON.stringify(report.stuck);
      return {
        ...pod,
        standing: report,
        standsSince: same ? pod.standsSince : on,
        // Without a trouble of its own it was quiet, and that is over once it does something else.
        helped: pod.helped && sameTrouble && (same || report.stuck !== null),
      };
    }
    case 'result': {
      const { comparison } = report.result;
      const others = pod.results.filter((result) => result.comparison !== comparison);
      const results = [...others, report.result];
      return { ...pod, results: results.sort((one, other) => one.startedAt.localeCompare(other.startedAt)) };
    }
    case 'reflection': {
      const { exercise: about, text } = report;
      const others = pod.reflections.filter((each) => each.exercise !== about);
      return { ...pod, reflections: [...others, { exercise: about, text }] };
    }
    case 'transfer':
      return { ...pod, transfer: { ...pod.transfer, [report.moment]: { ...report, exercise } } };
    case 'shared':
      return { ...pod, shared: report.answers };
    case 'named':
      return { ...pod, name: report.name, members: report.members };
    default:
      return assertNever(report);
  }
}

/** A patch as it came through a schema may carry what is undefined. */
const given = (patch: object): Partial<ClassSetting> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));

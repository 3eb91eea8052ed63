import type { ClassEvent, ClassEventBody } from '../../shared/class/event.ts';
import { ClassEventSchema } from '../../shared/class/event.ts';
import { asClassId, podIdOf } from '../../shared/class/ids.ts';
import type { PodReport, PodResult, PodRun } from '../../shared/class/report.ts';
import { PodResultSchema } from '../../shared/class/report.ts';
import { usualSetting } from '../../shared/class/setting.ts';
import type { ClassSetting } from '../../shared/class/setting.ts';
import { reduceClass } from '../../shared/class/state.ts';
import type { ClassState } from '../../shared/class/state.ts';
import { asExerciseId } from '../../shared/ids.ts';

/** When the class was opened; its events follow a second apart. */
export const openedAt = Date.parse('2026-11-30T10:00:00.000Z');

export const opened = (setting: Partial<ClassSetting> = {}): ClassEventBody => ({
  kind: 'opened',
  class: asClassId('c-1'),
  title: 'Tuesday',
  code: 'otter-42',
  setting: { ...usualSetting, exercise: asExerciseId('prd-review'), ...setting },
});

type Joined = Partial<Extract<ClassEventBody, { kind: 'pod-joined' }>>;

export const joined = (number: number, of: Joined = {}): ClassEventBody[] => [
  {
    kind: 'pod-joined',
    pod: podIdOf(number),
    number,
    name: null,
    members: [],
    place: 'browser',
    tokenHash: 'x',
    ...of,
  },
  ...(of.place === 'file' ? [] : [{ kind: 'pod-connected' as const, pod: podIdOf(number), host: 'one' }]),
];

export const reported = (number: number, n: number, report: PodReport): ClassEventBody => ({
  kind: 'reported',
  pod: podIdOf(number),
  n,
  at: '2026-11-30T10:30:00+01:00',
  report,
});

/** `lost`: ids of findings, each with its cause. Twelve are planted. */
export function podRun(
  structure: string,
  lost: Readonly<Record<string, PodRun['lost'][number]['cause']>>,
  of: Partial<Omit<PodRun, 'structure' | 'lost'>> = {},
) {
  const ids = Object.entries(lost);
  return {
    run: `run-${structure.replace(':', '-')}`,
    structure,
    state: 'finished',
    wallClockMs: structure === 'thread' ? 52_000 : 21_000,
    totalTokens: structure === 'thread' ? 27_720 : 10_512,
    found: 12 - ids.length,
    of: 12,
    falseAlarms: structure === 'thread' ? 0 : 2,
    ...of,
    lost: ids.map(([id, cause]) => ({ id, cause })),
  };
}

export function podResult(runs: readonly unknown[], of: Partial<Record<keyof PodResult, unknown>> = {}): PodResult {
  return PodResultSchema.parse({
    comparison: 'comparison-1',
    exercise: 'prd-review',
    plan: 'by-section',
    planTitle: 'Section by section',
    round: 'first',
    startedAt: '2026-11-30T10:10:00.000Z',
    pace: 4,
    seed: 1,
    assisted: false,
    given: false,
    guess: null,
    ...of,
    runs,
  });
}

/** As they come from a log. */
export function eventsOf(...bodies: readonly ClassEventBody[]): ClassEvent[] {
  return bodies.map((body, index) =>
    ClassEventSchema.parse(
      JSON.parse(JSON.stringify({ seq: index + 1, on: new Date(openedAt + index * 1_000).toISOString(), body })),
    ),
  );
}

export function classOf(...bodies: readonly ClassEventBody[]): ClassState {
  return reducedClass(eventsOf(...bodies));
}

export function reducedClass(events: readonly ClassEvent[]): ClassState {
  const state = events.reduce<ClassState | null>(reduceClass, null);
  if (state === null) throw new Error('Nothing happened.');
  return state;
}

/** A class of pods that each reported these results, in their order. */
export function classWith(results: readonly (readonly PodResult[])[]): ClassState {
  return classOf(
    opened(),
    ...results.flatMap((own, index) => [
      ...joined(index + 1),
      ...own.map((result, at) =>
        reported(index + 1, at + 1, {
          kind: 'result',
          result: { ...result, comparison: podResult([podRun('thread', {})], { comparison: `c-${at}` }).comparison },
        }),
      ),
    ]),
  );
}

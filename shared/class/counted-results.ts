import type { StructureKey } from '../structure/structure.ts';
import type { PodResult, PodRun } from './report.ts';
import type { ClassState, PodState } from './state.ts';

export type Round = PodResult['round'];

/** One pod's run of one structure, as it counts in the class's figures. */
export type CountedRun = { readonly pod: PodState; readonly result: PodResult; readonly run: PodRun };

/** What a pod ran itself of the class's exercise. A finished run that was loaded for it says nothing about the pod. */
export function ownResults(pod: PodState, state: ClassState): readonly PodResult[] {
  return pod.results.filter(({ given, exercise }) => !given && exercise === state.setting.exercise);
}

/**
 * One run a pod: of the first plan the earliest that finished, since whoever repeats it knows the answer by then; of
 * mended plans the latest, where the mending led.
 */
export function countedRuns(state: ClassState, structure: StructureKey, round: Round): readonly CountedRun[] {
  return state.pods.flatMap((pod) => {
    const runs = ownResults(pod, state)
      .filter((result) => result.round === round)
      .flatMap((result) => {
        const run = result.runs.find((each) => each.structure === structure && each.state === 'finished');
        return run === undefined ? [] : [{ pod, result, run }];
      });
    return (round === 'first' ? runs[0] : runs.at(-1)) ?? [];
  });
}

/** The structure that the wall's large figures are about: the one of the class that lets most happen at the same time. */
export function apartOf(structures: readonly StructureKey[]): StructureKey | null {
  const apart = structures.filter((key) => key !== 'thread');
  const preferred = ['all-at-once', 'phased', 'two-rounds', 'own'].find((key) => apart.some((each) => each === key));
  return apart.find((key) => key === preferred) ?? apart.at(-1) ?? null;
}

/** Every pod that takes part over the network has a run of its own behind it; false without any. */
export function allHaveRun(state: ClassState): boolean {
  const running = state.pods.filter(({ place }) => place !== 'file');
  return running.length > 0 && running.every((pod) => ownResults(pod, state).length > 0);
}

import type { PodId } from '../../../shared/class/ids.ts';
import { standingOf } from '../../../shared/class/standings.ts';
import type { ClassState } from '../../../shared/class/state.ts';
import { heardWords, podName, standingWords } from '../../../shared/words/class.ts';

/** Who was there, and who was stuck on what, when something was last said. */
export type Heard = { readonly joined: ReadonlySet<PodId>; readonly stuck: ReadonlyMap<PodId, string> };

/** Whoever comes to a class that goes on already is told of what happens from then on. */
export function heardNow(state: ClassState, now: number): Heard {
  const stuck = state.pods.flatMap((pod) => {
    const standing = standingOf(pod, state, now);
    return standing.kind === 'stuck' ? [[pod.pod, standingWords(standing, pod)] as const] : [];
  });
  return { joined: new Set(state.pods.map(({ pod }) => pod)), stuck: new Map(stuck) };
}

/** What there is to say since; empty for nothing. */
export function newsSince(before: Heard, after: Heard, state: ClassState): string {
  const name = (id: PodId): string => {
    const pod = state.pods.find((each) => each.pod === id);
    return pod === undefined ? '' : podName(pod, state.namesHidden);
  };
  const joined = [...after.joined].filter((pod) => !before.joined.has(pod)).map(name);
  const stuck = [...after.stuck]
    .filter(([pod, what]) => before.stuck.get(pod) !== what)
    .map(([pod, what]) => ({ name: name(pod), what }));
  return heardWords(joined, stuck);
}

import type { PodState } from '../state.ts';

/** Whether a file that leaves the class says what pods call themselves. */
export type Naming = { readonly hideNames: boolean };

/** What a file may say of who a pod is; its number stands in every file. */
export function named(
  pod: PodState,
  { hideNames }: Naming,
): { readonly name: string | null; readonly members: readonly string[] } {
  return hideNames ? { name: null, members: [] } : { name: pod.name, members: pod.members };
}

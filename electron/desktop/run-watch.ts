import { PushSchema } from '../../shared/contract.ts';

/**
 * Follows the pushes for whether anything runs: true when something does after this push, false when nothing does,
 * null for a push that says nothing about it.
 */
export function createRunWatch(): (push: unknown) => boolean | null {
  const running = new Set<string>();
  return (push) => {
    const { data } = PushSchema.safeParse(push);
    if (data?.kind !== 'comparison-changed') return null;
    const { id, runs } = data.summary;
    if (runs.some(({ state }) => state === 'running')) running.add(id);
    else running.delete(id);
    return running.size > 0;
  };
}

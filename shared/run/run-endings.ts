import type { ComparisonSummary, Push } from '../contract.ts';

/**
 * Follows the pushes for what ends: answers a comparison, or a set of conversations, with the push by which nothing of it
 * runs any more, and null to every other. What only its events told of counts as running, so one may begin in the middle.
 */
export function createRunEndings(): (push: Push) => ComparisonSummary | null {
  const running = new Set<string>();
  return (push) => {
    if (push.kind === 'run-events') running.add(push.comparison);
    if (push.kind !== 'comparison-changed') return null;
    const { id, runs } = push.summary;
    if (runs.some(({ state }) => state === 'running')) {
      running.add(id);
      return null;
    }
    return running.delete(id) ? push.summary : null;
  };
}

/** What stands behind `#` in the address of what came of it. */
export const resultsRoute = ({ id, conversations }: Pick<ComparisonSummary, 'id' | 'conversations'>): string =>
  `/${conversations === true ? 'conversations' : 'results'}/${encodeURIComponent(id)}`;

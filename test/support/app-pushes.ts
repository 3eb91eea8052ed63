import type { BraidApp } from '../../electron/services/app.ts';
import type { Push } from '../../shared/contract.ts';
import type { ComparisonId, RunId } from '../../shared/ids.ts';

/** Resolves with the first push that the question says yes to, those of the past included. */
export function listen(app: BraidApp) {
  const heard: Push[] = [];
  let hear: () => void = () => undefined;
  app.subscribe((push) => {
    heard.push(push);
    hear();
  });
  return {
    heard,
    async until(question: (push: Push) => boolean): Promise<Push> {
      for (;;) {
        const found = heard.find(question);
        if (found) return found;
        await new Promise<void>((resolve) => (hear = resolve));
      }
    },
  };
}

/** Says yes to the push by which a comparison, or one run of it, has ended. */
export const ended =
  (comparison: ComparisonId, run?: RunId) =>
  (push: Push): boolean =>
    push.kind === 'comparison-changed' &&
    push.summary.id === comparison &&
    push.summary.runs.filter(({ id }) => run === undefined || id === run).every(({ state }) => state !== 'running');

import { powerSaveBlocker } from 'electron/main';
import { createRunWatch } from './run-watch.ts';

/** Keeps the machine from falling asleep while a run goes; its screen may go dark. Returns what ends that. */
export function keepAwake(subscribe: (listener: (push: unknown) => void) => () => void): () => void {
  const somethingRuns = createRunWatch();
  let blocker: number | null = null;
  const release = (): void => {
    if (blocker !== null) powerSaveBlocker.stop(blocker);
    blocker = null;
  };
  const unsubscribe = subscribe((push) => {
    const runs = somethingRuns(push);
    if (runs === true) blocker ??= powerSaveBlocker.start('prevent-app-suspension');
    if (runs === false) release();
  });
  return () => {
    unsubscribe();
    release();
  };
}

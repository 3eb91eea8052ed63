import { exitStatus } from './terminal.ts';

/** Ctrl C: the first one stops what is going and lets the command end in order, the second one ends it at once. */
export function onInterruption(stop: () => void): { interrupted(): boolean } {
  let asked = false;
  const hear = (): void => {
    if (asked) process.exit(exitStatus.interrupted);
    asked = true;
    stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, hear);
  return { interrupted: () => asked };
}

import type { Built } from './built.ts';

type RecordedServices = {
  readonly heard: unknown[];
  push(push: unknown): void;
  /** What `compose` gives the main process. */
  readonly app: object;
};

const all = new WeakMap<object, RecordedServices>();

/** The services of a trial's main process: they answer everything, and remember it. */
export function servicesOf({ electron }: Pick<Built, 'electron'>): RecordedServices {
  const known = all.get(electron);
  if (known) return known;
  const heard: unknown[] = [];
  const listeners = new Set<(push: unknown) => void>();
  const made: RecordedServices = {
    heard,
    push: (push) => listeners.forEach((tell) => tell(push)),
    app: {
      dispatch: (command: unknown) => Promise.resolve({ ok: true, value: heard.push(command) }),
      subscribe(listener: (push: unknown) => void) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      close: () => Promise.resolve(),
    },
  };
  all.set(electron, made);
  return made;
}

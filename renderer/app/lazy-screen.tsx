import { lazy, type ComponentType } from 'react';
import { NotFetched } from './NotFetched.tsx';

export type LazyScreen<Props extends object> = {
  readonly screen: ComponentType<Props>;
  /** Fetches it before it is opened: a step forward then shows the step, with or without a host, and no stand-in. */
  readonly prepare: () => Promise<void>;
};

/** A screen in a file of its own, fetched when it is opened or about to be. What can't be fetched says so in its place. */
export function lazyScreen<Props extends object>(fetchScreen: () => Promise<ComponentType<Props>>): LazyScreen<Props> {
  let failed = false;
  const fetched = async (): Promise<ComponentType<Props>> => {
    try {
      return await fetchScreen();
    } catch {
      // The host is gone, or it is a newer one without this file. Only loading the page again mends either.
      failed = true;
      return NotFetched;
    }
  };
  return {
    screen: lazy(async () => ({ default: await fetched() })),
    prepare: async () => {
      if (!failed) await fetched();
    },
  };
}

import { fail, failure } from '../../shared/failure.ts';
import { createListeners, readPush, readResult } from './bridge.ts';
import type { Bridge } from './bridge.ts';
import type { Push } from '../../shared/contract.ts';

/** What the preload script puts on the page. */
export type Preload = {
  readonly invoke: (command: { readonly name: string; readonly input: unknown }) => Promise<unknown>;
  readonly onPush: (listener: (push: unknown) => void) => () => void;
};

declare global {
  interface Window {
    readonly braid?: Preload;
  }
}

/** The bridge inside Electron. Its host lives as long as the window, so it is always connected. */
export function createIpcBridge(preload: Preload): Bridge {
  const pushes = createListeners<Push>();
  preload.onPush((raw) => {
    const push = readPush(raw);
    if (push) pushes.tell(push);
  });
  return {
    invoke: async (name, input) => {
      try {
        return readResult(name, await preload.invoke({ name, input }));
      } catch (error) {
        // The main process refused the message or is gone; neither is anything a screen could mend.
        return fail(failure('unexpected', { what: error instanceof Error ? error.message : name }));
      }
    },
    onPush: pushes.add,
    onConnection: (listener) => {
      listener(true);
      return () => undefined;
    },
  };
}

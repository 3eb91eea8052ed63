import { useCallback, useEffect, useState } from 'react';
import type { CommandInput, CommandName, CommandOutput, Push } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import { useBridge, useSessionState } from './context.tsx';

export type Answer<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly value: T };

/**
 * Asks once, and again after every lost connection or when `ask` is called. While it asks again the old answer stays.
 * `input` is compared by its JSON, so a fresh object of the same content asks nothing.
 */
export function useAnswer<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
): { readonly answer: Answer<CommandOutput<N>>; readonly ask: () => void } {
  const bridge = useBridge();
  const connection = useSessionState((state) => state.connection);
  const key = JSON.stringify(input);
  const [round, setRound] = useState(0);
  const [kept, setKept] = useState<{ readonly key: string; readonly answer: Answer<CommandOutput<N>> }>({
    key,
    answer: { state: 'loading' },
  });

  useEffect(() => {
    let wanted = true;
    // `key` is the JSON of an input of this command, so it parses back to one.
    void bridge.invoke(name, JSON.parse(key) as CommandInput<N>).then((result) => {
      if (!wanted) return;
      // The whole page says that the connection is lost; this asks again once it is back, and shows what it had until then.
      if (!result.ok && result.failure.code === 'disconnected') return;
      const answer: Answer<CommandOutput<N>> = result.ok
        ? { state: 'ready', value: result.value }
        : { state: 'failed', failure: result.failure };
      setKept({ key, answer });
    });
    return () => {
      wanted = false;
    };
  }, [bridge, name, key, connection, round]);

  const ask = useCallback(() => setRound((each) => each + 1), []);
  return { answer: kept.key === key ? kept.answer : { state: 'loading' }, ask };
}

/** Hears every push while the component is on the page. Hand it a stable function. */
export function usePush(listener: (push: Push) => void): void {
  const bridge = useBridge();
  useEffect(() => bridge.onPush(listener), [bridge, listener]);
}

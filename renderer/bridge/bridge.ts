import { commands, PushSchema } from '../../shared/contract.ts';
import type { CommandInput, CommandName, CommandOutput, Push } from '../../shared/contract.ts';
import { fail, failure, FailureSchema } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { t } from '../../shared/words/t.ts';

/** The one way from a page to its host. Both transports behave the same; a screen never knows which it has. */
export type Bridge = {
  /** Never rejects: what goes wrong comes back as a failure. */
  invoke<N extends CommandName>(name: N, input: CommandInput<N>): Promise<Result<CommandOutput<N>>>;
  /** Returns what ends the subscription. */
  onPush(listener: (push: Push) => void): () => void;
  /** Told at once how things are, then whenever it changes. Nothing is replayed after a gap: whoever follows something opens it again. */
  onConnection(listener: (connected: boolean) => void): () => void;
};

/** An answer as it came over the wire, held against the contract. */
export function readResult<N extends CommandName>(name: N, answer: unknown): Result<CommandOutput<N>> {
  if (typeof answer === 'object' && answer !== null && 'ok' in answer) {
    if (answer.ok === true && 'value' in answer) {
      const parsed = commands[name].output.safeParse(answer.value);
      // The schema picked by `name` is the one that CommandOutput<N> is inferred from; the compiler can't follow that.
      if (parsed.success) return { ok: true, value: parsed.data as CommandOutput<N> };
    }
    if (answer.ok === false && 'failure' in answer) {
      const parsed = FailureSchema.safeParse(answer.failure);
      if (parsed.success) return fail(parsed.data);
    }
  }
  return fail(failure('unexpected', { what: t`an answer to ${name} that this page can't read` }));
}

/** A push, or null for one that this page doesn't know. */
export function readPush(push: unknown): Push | null {
  return PushSchema.safeParse(push).data ?? null;
}

/** Listeners that may come and go while they are being told. */
export function createListeners<T>(): { add: (listener: (value: T) => void) => () => void; tell: (value: T) => void } {
  const listeners = new Set<(value: T) => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (value) => {
      for (const listener of [...listeners]) listener(value);
    },
  };
}

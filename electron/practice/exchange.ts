import type { Agenda } from './agenda.ts';
import type { InputUsage } from './cache.ts';
import type { Clock } from './clock.ts';
import type { Refusal } from './refusal.ts';
import type { Reply } from './reply.ts';

/** Where an answer goes: one HTTP response. */
export type Outgoing = {
  head(status: number, headers: Record<string, string>): void;
  write(text: string): void;
  end(text?: string): void;
  /** Cuts the connection, in the middle of whatever it is. */
  destroy(): void;
};

/** One request that was let in, and everything its answer depends on. Durations are ms. */
export type Exchange = {
  readonly clock: Clock;
  readonly out: Outgoing;
  readonly ids: { readonly message: string; readonly request: string };
  readonly headers: Record<string, string>;
  readonly usage: InputUsage;
  /** From now to the first token. */
  readonly thinkMs: number;
  /** From the first token to the last. */
  writeMs(reply: Reply): number;
  /** What is said; worked out once, while the model "thinks". Null: that failed, and only the client is still to be told. */
  compose(): Reply | null;
  /** How the answer ends in the middle, if it does. */
  readonly breaks: 'stall' | 'cut' | 'error' | null;
  onFirstToken(): void;
  /** That many tokens more have been written. */
  onWritten(tokens: number): void;
  /** Called once, however it ends. */
  onEnd(): void;
};

const overloaded: Refusal = { type: 'overloaded_error', message: 'Overloaded' };
const notComposed: Refusal = { type: 'api_error', message: 'The practice model failed to compose a reply.' };

/** The ends that an answer can come to; whichever comes first is the only one. `sayError` words an error on the wire. */
export function createEndings(exchange: Exchange, agenda: Agenda, sayError: (refusal: Refusal) => void) {
  let ended = false;
  const end = (act: () => void) => {
    if (ended) return;
    ended = true;
    agenda.clear();
    act();
    exchange.onEnd();
  };
  return {
    end,
    notComposed: () => end(() => sayError(notComposed)),
    breakOff: () => {
      // A stall leaves the connection open, in silence, until somebody else ends it.
      if (exchange.breaks === 'cut') end(() => exchange.out.destroy());
      if (exchange.breaks === 'error') end(() => sayError(overloaded));
    },
    stop: () => end(() => exchange.out.destroy()),
  };
}

import type { InputUsage } from './cache.ts';
import type { Clock } from './clock.ts';
import { breakPoint } from './faults.ts';
import type { NumberedFault } from './faults.ts';
import { errorBody, errorStatus } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { messageBody } from './replies.ts';
import type { Reply } from './replies.ts';

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
  readonly fault: NumberedFault | null;
  onFirstToken(): void;
  /** That many tokens more have been written. */
  onWritten(tokens: number): void;
  /** Called once, however it ends. */
  onEnd(): void;
};

export const overloaded: Refusal = { type: 'overloaded_error', message: 'Overloaded' };
export const notComposed: Refusal = { type: 'api_error', message: 'The practice model failed to compose a reply.' };

/** One act at a time, at a moment of the clock; a later one takes the place of an earlier one. */
export function createAgenda(clock: Clock) {
  let callOff = () => {};
  return {
    at: (moment: number, act: () => void): void => {
      const wait = moment - clock.now();
      // Timers are exact to a millisecond at best, so half of one is now.
      if (wait < 0.5) act();
      else callOff = clock.after(wait, act);
    },
    soon: (act: () => void): void => {
      callOff = clock.after(0, act);
    },
    clear: (): void => callOff(),
  };
}

/** Answers with one JSON body when all is written. Returns how to stop at once, without a word. */
export function answerWhole(exchange: Exchange): () => void {
  const { clock, out } = exchange;
  const firstAt = clock.now() + exchange.thinkMs;
  const agenda = createAgenda(clock);
  let ended = false;
  const end = (act: () => void) => {
    if (ended) return;
    ended = true;
    agenda.clear();
    act();
    exchange.onEnd();
  };
  const send = (status: number, body: unknown) =>
    end(() => {
      out.head(status, { ...exchange.headers, 'content-type': 'application/json' });
      out.end(JSON.stringify(body));
    });
  const refuse = (refusal: Refusal) => send(errorStatus[refusal.type], errorBody(refusal, exchange.ids.request));

  agenda.soon(() => {
    const reply = exchange.compose();
    if (reply === null) {
      refuse(notComposed);
      return;
    }
    agenda.at(firstAt, () => {
      exchange.onFirstToken();
      const duration = exchange.writeMs(reply);
      if (exchange.fault !== null) {
        agenda.at(firstAt + duration * breakPoint, breakOff);
        return;
      }
      agenda.at(firstAt + duration, () => {
        exchange.onWritten(reply.outputTokens);
        send(200, messageBody(exchange.ids.message, reply, exchange.usage));
      });
    });
  });

  function breakOff(): void {
    // A stall leaves the connection open until somebody else ends it.
    if (exchange.fault?.kind === 'cut') end(() => out.destroy());
    if (exchange.fault?.kind === 'error') refuse(overloaded);
  }

  return () => end(() => out.destroy());
}

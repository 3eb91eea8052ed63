import type { Failure } from '../../../shared/failure.ts';
import type { Usage } from '../../../shared/run/event.ts';
import type { Prompt } from '../../../shared/run/messages.ts';
import type { OutputSchema } from '../../../shared/run/output-contract.ts';

/** One request to a model. */
export type ModelRequest = {
  readonly model: string;
  readonly prompt: Prompt;
  /** Upper bound of the reply, in tokens. */
  readonly maxTokens: number;
  /** Null asks for free text. */
  readonly schema: OutputSchema | null;
  readonly signal: AbortSignal;
  /** False asks for the reply whole, from servers that can't stream. Default: true. */
  readonly stream?: boolean;
  /** False leaves the prompt's cache marks out. Default: true. */
  readonly cache?: boolean;
  /** True asks the model to think before it writes; what it thinks is not part of the text. Default: false. */
  readonly thinking?: boolean;
};

/**
 * accepted: the server took the request (its limits allowed it). usage: cumulative, as reported so far. text: the next
 * piece of the reply; `whole` where the reply came in one piece, so that nobody knows when its first token was written.
 */
export type ModelEvent =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'usage'; readonly usage: Usage }
  | { readonly kind: 'text'; readonly text: string; readonly whole?: true };

/** How a request ended. `retryAfterMs` is what the server asked for, null where it asked for nothing. */
export type ModelOutcome =
  | { readonly ok: true; readonly stopReason: string | null }
  | { readonly ok: false; readonly failure: Failure; readonly retryAfterMs: number | null };

/** The only way to a model. Never rejects for what a server or a network does; an abort is the failure `stopped`. */
export type ModelPort = {
  send(request: ModelRequest, listener: (event: ModelEvent) => void): Promise<ModelOutcome>;
};

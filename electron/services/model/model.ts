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
};

/** accepted: the server took the request (its limits allowed it). usage: cumulative, as reported so far. */
export type ModelEvent =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'usage'; readonly usage: Usage }
  | { readonly kind: 'text'; readonly text: string };

/** How a request ended. `retryAfterMs` is what the server asked for, null where it asked for nothing. */
export type ModelOutcome =
  | { readonly ok: true; readonly stopReason: string | null }
  | { readonly ok: false; readonly failure: Failure; readonly retryAfterMs: number | null };

/** The only way to a model. Never rejects for what a server or a network does; an abort is the failure `stopped`. */
export type ModelPort = {
  send(request: ModelRequest, listener: (event: ModelEvent) => void): Promise<ModelOutcome>;
};

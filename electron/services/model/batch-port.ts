import type { Failure, Result } from '../../../shared/failure.ts';
import type { Usage } from '../../../shared/run/event.ts';
import type { ModelRequest } from './model.ts';

/** What a request of a batch can say: nobody waits on its line, so it neither streams nor can be broken off. */
export type BatchRequest = Omit<ModelRequest, 'signal' | 'stream'>;

/** One request of a batch; `name` finds its answer again. */
export type BatchMember = { readonly name: string; readonly request: BatchRequest };

/** How one request of a batch ended. */
export type BatchAnswer =
  | { readonly ok: true; readonly text: string; readonly usage: Usage; readonly stopReason: string | null }
  | { readonly ok: false; readonly failure: Failure };

/** A server's message batches: handed in together, worked through when the server likes. Never rejects for what it does. */
export type BatchPort = {
  /** The batch's id. */
  submit(members: readonly BatchMember[]): Promise<Result<string>>;
  /** Whether every request of the batch has ended. */
  isOver(batch: string): Promise<Result<boolean>>;
  /** By name; only once the batch is over. */
  answers(batch: string): Promise<Result<ReadonlyMap<string, BatchAnswer>>>;
  cancel(batch: string): Promise<void>;
};

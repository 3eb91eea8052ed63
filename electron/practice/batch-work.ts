import type { BatchItem } from './batch-body.ts';
import { breakPoint } from './faults.ts';
import { newId } from './ids.ts';
import { breakOf, refusalOf } from './mishap.ts';
import { errorBody } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { messageBody } from './replies.ts';
import { readMessageBody } from './wire.ts';
import { workOn } from './work.ts';
import type { Desk } from './work.ts';

/** What became of one request of a batch, as the results tell it. */
export type BatchResult =
  | { readonly type: 'succeeded'; readonly message: ReturnType<typeof messageBody> }
  | { readonly type: 'errored'; readonly error: ReturnType<typeof errorBody> }
  | { readonly type: 'canceled' | 'expired' };

/** What an answer that would have broken off is called where nobody listens to it. */
const breakRefusals: Readonly<Record<'stall' | 'cut' | 'error', Refusal>> = {
  stall: { type: 'timeout_error', message: 'Request timed out' },
  cut: { type: 'api_error', message: 'Internal server error' },
  error: { type: 'overloaded_error', message: 'Overloaded' },
};

/**
 * Works through one request of a batch at the session's pace, past its rate limits. Faults by number never meet it. Tells
 * the result, once, never before it has returned how to stop without one.
 */
export function workThrough(
  desk: Desk,
  { params }: BatchItem,
  version: string,
  tell: (result: BatchResult) => void,
): () => void {
  const { clock } = desk;
  const errored = (refusal: Refusal) => tell({ type: 'errored', error: errorBody(refusal, newId('req')) });
  const begin = () => {
    const request = readMessageBody(params, version, 'create');
    if (!request.ok) return errored(request.refusal);
    const met = desk.faults.meet(request.value, null);
    const refused = met.mishap && refusalOf(met.mishap, desk.pace);
    if (refused) return errored(refused.refusal);
    const plan = desk.cache.plan(request.value.blocks, clock.now());
    const work = workOn(desk, request.value, plan, met);
    const breaks = breakOf(met.mishap);
    callOff = clock.after(work.thinkMs, () => {
      const reply = work.compose();
      if (reply === null)
        return errored({ type: 'api_error', message: 'The practice model failed to compose a reply.' });
      desk.cache.commit(plan, clock.now());
      const duration = work.writeMs(reply) * (breaks === null ? 1 : breakPoint);
      callOff = clock.after(duration, () => {
        if (breaks !== null) errored(breakRefusals[breaks]);
        else tell({ type: 'succeeded', message: messageBody(newId('msg'), reply, plan.usage, 'batch') });
      });
    });
  };
  let callOff = clock.after(0, begin);
  return () => callOff();
}

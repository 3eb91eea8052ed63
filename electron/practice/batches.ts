import { readBatch } from './batch-body.ts';
import type { BatchItem } from './batch-body.ts';
import { workThrough } from './batch-work.ts';
import type { BatchResult } from './batch-work.ts';
import { newId } from './ids.ts';
import { refuse } from './refusal.ts';
import type { Read } from './refusal.ts';
import type { Desk } from './work.ts';

/** How many requests of one batch are worked on at once. */
const atOnce = 4;

/** Real time, as on the hosted API: what isn't done by then never will be. */
const lifeMs = 24 * 60 * 60_000;

type Batch = {
  readonly id: string;
  readonly createdAt: number;
  readonly items: readonly BatchItem[];
  readonly results: Map<string, BatchResult>;
  /** How to stop what is being worked on, by custom id. */
  readonly inHand: Map<string, () => void>;
  next: number;
  cancelledAt: number | null;
  endedAt: number | null;
  callOffExpiry: () => void;
};

/** The Message Batches of one session. Everything is told in the API's own shapes. */
export function createBatches(desk: Desk, baseUrl: () => string) {
  const { clock } = desk;
  const batches: Batch[] = [];

  const describe = (batch: Batch) => ({
    id: batch.id,
    type: 'message_batch',
    processing_status: batch.endedAt !== null ? 'ended' : batch.cancelledAt !== null ? 'canceling' : 'in_progress',
    request_counts: countsOf(batch),
    created_at: dateOf(batch.createdAt),
    expires_at: dateOf(batch.createdAt + lifeMs),
    ended_at: batch.endedAt === null ? null : dateOf(batch.endedAt),
    cancel_initiated_at: batch.cancelledAt === null ? null : dateOf(batch.cancelledAt),
    archived_at: null,
    results_url: batch.endedAt === null ? null : `${baseUrl()}/v1/messages/batches/${batch.id}/results`,
  });

  const goOn = (batch: Batch, version: string): void => {
    while (batch.inHand.size < atOnce && batch.cancelledAt === null && batch.endedAt === null) {
      const item = batch.items[batch.next];
      if (!item) break;
      batch.next += 1;
      const stop = workThrough(desk, item, version, (result) => {
        batch.results.set(item.customId, result);
        batch.inHand.delete(item.customId);
        goOn(batch, version);
      });
      batch.inHand.set(item.customId, stop);
    }
    if (batch.inHand.size === 0) end(batch, 'canceled');
  };

  /** Ends a batch; what has no result by now gets this one. */
  const end = (batch: Batch, rest: 'canceled' | 'expired'): void => {
    if (batch.endedAt !== null) return;
    for (const { customId } of batch.items) {
      if (!batch.results.has(customId)) batch.results.set(customId, { type: rest });
    }
    batch.endedAt = clock.date();
    batch.callOffExpiry();
  };

  const halt = (batch: Batch): void => {
    for (const stop of batch.inHand.values()) stop();
    batch.inHand.clear();
    batch.callOffExpiry();
  };

  const lookUp = (id: string): Read<Batch> => {
    const batch = batches.find((each) => each.id === id);
    return batch ? { ok: true, value: batch } : refuse('not_found_error', `Not found: message batch ${id}`);
  };

  const create = (text: string, version: string): Read<unknown> => {
    const items = readBatch(text);
    if (!items.ok) return items;
    const batch: Batch = {
      id: newId('msgbatch'),
      createdAt: clock.date(),
      items: items.value,
      results: new Map(),
      inHand: new Map(),
      next: 0,
      cancelledAt: null,
      endedAt: null,
      callOffExpiry: clock.after(lifeMs, () => {
        halt(batch);
        end(batch, 'expired');
      }),
    };
    batches.unshift(batch);
    goOn(batch, version);
    return { ok: true, value: describe(batch) };
  };

  return {
    create,
    /** The newest first. */
    list: () => batches.map(describe),
    find: (id: string): Read<unknown> => {
      const found = lookUp(id);
      return found.ok ? { ok: true, value: describe(found.value) } : found;
    },
    /** What is being worked on is finished; the rest is never begun. */
    cancel: (id: string): Read<unknown> => {
      const found = lookUp(id);
      if (!found.ok) return found;
      const batch = found.value;
      if (batch.endedAt !== null) {
        return refuse('invalid_request_error', `Batch ${id} cannot be canceled because it has finished processing.`);
      }
      batch.cancelledAt ??= clock.date();
      return { ok: true, value: describe(batch) };
    },
    remove: (id: string): Read<unknown> => {
      const found = lookUp(id);
      if (!found.ok) return found;
      if (found.value.endedAt === null) {
        return refuse('invalid_request_error', `Batch ${id} cannot be deleted while it is being processed.`);
      }
      batches.splice(batches.indexOf(found.value), 1);
      return { ok: true, value: { id, type: 'message_batch_deleted' } };
    },
    /** In the order in which they came to be, which isn't the order of the requests. */
    results: (id: string): Read<readonly unknown[]> => {
      const found = lookUp(id);
      if (!found.ok) return found;
      if (found.value.endedAt === null) {
        return refuse('invalid_request_error', `Batch ${id} has no results yet: it is being processed.`);
      }
      const lines = [...found.value.results].map(([customId, result]) => ({ custom_id: customId, result }));
      return { ok: true, value: lines };
    },
    close: () => batches.forEach(halt),
  };
}

/** Until a batch has ended all of its requests count as processing, as on the hosted API. */
function countsOf({ items, results, endedAt }: Batch) {
  const counts = { processing: 0, succeeded: 0, errored: 0, canceled: 0, expired: 0 };
  if (endedAt === null) return { ...counts, processing: items.length };
  for (const { type } of results.values()) counts[type] += 1;
  return counts;
}

function dateOf(date: number): string {
  return new Date(date).toISOString();
}

import type Anthropic from '@anthropic-ai/sdk';
import { z } from 'zod';
import { failure } from '../../../shared/failure.ts';
import type { Failure } from '../../../shared/failure.ts';
import { unknownUsage } from '../../../shared/run/usage.ts';
import type { Hiding } from './hiding.ts';
import type { ModelEvent, ModelOutcome } from './model.ts';
import { mergeUsage } from './reported-usage.ts';

type Listener = (event: ModelEvent) => void;

const failed = (reason: Failure): ModelOutcome => ({ ok: false, failure: reason, retryAfterMs: null });

/** How a reply that has come to its end ended. */
function ended(stopReason: string | null, hiding: Hiding): ModelOutcome {
  if (stopReason === 'refusal') return failed(failure('refused'));
  return { ok: true, stopReason: stopReason === null ? null : hiding.whole(stopReason) };
}

/** A reply that comes by and by. What the model thinks has deltas of its own, which are no text. */
export async function followStream(
  stream: AsyncIterable<Anthropic.RawMessageStreamEvent>,
  listener: Listener,
  hiding: Hiding,
): Promise<ModelOutcome> {
  let usage = unknownUsage;
  let stopReason: string | null = null;
  let over = false;
  const tell = (text: string): void => {
    if (text !== '') listener({ kind: 'text', text });
  };
  const report = (reported: unknown): void => {
    usage = mergeUsage(usage, reported);
    listener({ kind: 'usage', usage });
  };
  for await (const event of stream) {
    switch (event.type) {
      case 'message_start':
        // Compatible servers leave out what the API always sends.
        report((event.message as { usage?: unknown } | undefined)?.usage);
        break;
      case 'content_block_delta':
        if (event.delta.type === 'text_delta') tell(hiding.next(event.delta.text));
        break;
      case 'message_delta':
        stopReason = (event.delta as { stop_reason?: string | null } | undefined)?.stop_reason ?? stopReason;
        report(event.usage);
        break;
      case 'message_stop':
        over = true;
        break;
      default:
        break; // block starts and stops carry nothing that is shown
    }
  }
  tell(hiding.rest());
  // Some servers end without the closing event; with its reason to stop a reply is complete.
  if (!over && stopReason === null) return failed(failure('stream-cut'));
  return ended(stopReason, hiding);
}

const MessageSchema = z.object({
  content: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
  stop_reason: z.string().nullish(),
  usage: z.unknown().optional(),
});

/** A reply that comes whole; null for what is no message. */
export function readWhole(body: unknown, listener: Listener, hiding: Hiding): ModelOutcome | null {
  const message = MessageSchema.safeParse(body);
  if (!message.success) return null;
  const { content, stop_reason: stopReason, usage } = message.data;
  const text = content.map((block) => (block.type === 'text' ? (block.text ?? '') : '')).join('');
  if (text !== '') listener({ kind: 'text', text: hiding.whole(text), whole: true });
  listener({ kind: 'usage', usage: mergeUsage(unknownUsage, usage) });
  return ended(stopReason ?? null, hiding);
}

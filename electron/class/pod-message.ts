import { PodMessageSchema } from '../../shared/class/message.ts';
import type { PodMessage } from '../../shared/class/message.ts';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { plainReport } from './plain-text.ts';

/** Everything but answers that a pod shares fits many times over. */
export const mostReportBytes = 64_000;
/** Four shared answers of the longest kind, also in writings that take three bytes a sign. */
export const mostSharedBytes = 3_000_000;

/** A message as it waits for its turn: its text, which takes less room than what is read from it. */
export type Weighed = { readonly text: string; readonly bytes: number };

/** Of what is too large to be read at all, nothing is kept but its beginning, where a report's number stands. */
export function weigh(text: string): Weighed {
  const bytes = Buffer.byteLength(text);
  return { text: bytes > mostSharedBytes ? text.slice(0, 64) : text, bytes };
}

/** What a pod sent, cleaned. Fails with `message-refused`. */
export function readPodMessage({ text, bytes }: Weighed): Result<PodMessage> {
  if (bytes > mostSharedBytes) return fail(failure('message-refused', { why: 'large', most: mostSharedBytes / 1_000 }));
  const data = parseFrame(text);
  const message = PodMessageSchema.safeParse(data);
  const shares = message.success && message.data.kind === 'report' && message.data.report.kind === 'shared';
  if (bytes > mostReportBytes && !shares)
    return fail(failure('message-refused', { why: 'large', most: mostReportBytes / 1_000 }));
  if (!message.success) return fail(failure('message-refused', { why: 'unreadable' }));
  const { data: read } = message;
  return succeed(read.kind === 'report' ? { ...read, report: plainReport(read.report) } : read);
}

/**
 * The number of a report that can't be taken, so that the pod does not send it for ever; null where none is to be found.
 * Looked for at the beginning, where every Braid writes it: what is refused is not worth being read whole.
 */
export function reportNumber(text: string): number | null {
  const n = Number(/^\{"kind":"report","n":(-?[\d.]{1,16})[,}]/.exec(text.slice(0, 64))?.[1]);
  return Number.isSafeInteger(n) ? n : null;
}

/** Undefined for what is no JSON, which no message is. */
export function parseFrame(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { PodMessageSchema } from '../../shared/class/message.ts';
import type { PodMessage } from '../../shared/class/message.ts';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { plainReport } from './plain-text.ts';

/** Everything but answers that a pod shares fits many times over. */
export const mostReportBytes = 64_000;
/** Four shared answers of the longest kind, also in writings that take three bytes a sign. */
export const mostSharedBytes = 3_000_000;

/** What a pod sent, cleaned. Fails with `message-refused`. */
export function readPodMessage(data: unknown, bytes: number): Result<PodMessage> {
  if (bytes > mostSharedBytes) return fail(failure('message-refused', { why: 'large', most: mostSharedBytes / 1_000 }));
  const message = PodMessageSchema.safeParse(data);
  const shares = message.success && message.data.kind === 'report' && message.data.report.kind === 'shared';
  if (bytes > mostReportBytes && !shares)
    return fail(failure('message-refused', { why: 'large', most: mostReportBytes / 1_000 }));
  if (!message.success) return fail(failure('message-refused', { why: 'unreadable' }));
  const { data: read } = message;
  return succeed(read.kind === 'report' ? { ...read, report: plainReport(read.report) } : read);
}

/** Undefined for what is no JSON, which no message is. */
export function parseFrame(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

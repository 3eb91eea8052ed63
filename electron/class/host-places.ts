import { FailureSchema } from '../../shared/failure.ts';
import type { Failure, Result } from '../../shared/failure.ts';

/** `/home/ann/…`, `C:\\Users\\…`, `\\\\server\\…` */
const absolute = /^(?:\/|[A-Za-z]:[\\/]|\\\\)/;

/**
 * A failure as a pod may read it: its sentence names a file or a folder by its own name, not by where it lies on the
 * host's computer, which says who somebody is and how their disk is laid out.
 */
export function withoutPlaces(failure: Failure): Failure {
  const details = Object.entries(failure.details).map(([name, value]) => [name, bare(value)] as const);
  return { ...failure, details: Object.fromEntries(details) };
}

function bare(value: string | number | null): string | number | null {
  if (typeof value !== 'string' || !absolute.test(value)) return value;
  return value.split(/[\\/]/).findLast((part) => part !== '') ?? '';
}

export const answerWithoutPlaces = (result: Result<unknown>): Result<unknown> =>
  result.ok ? result : { ...result, failure: withoutPlaces(result.failure) };

/** Of what an app tells by itself, only a notice is a failure. */
export function pushWithoutPlaces(push: unknown): unknown {
  if (typeof push !== 'object' || push === null || !('notice' in push)) return push;
  const notice = FailureSchema.safeParse(push.notice);
  return notice.success ? { ...push, notice: withoutPlaces(notice.data) } : push;
}

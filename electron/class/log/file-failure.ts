import { fail, failure } from '../../../shared/failure.ts';
import type { Failure } from '../../../shared/failure.ts';

/** What a file system refused, as a value; anything else is a mistake of ours and throws. */
export function asFileFailure(error: unknown, folder: string): { readonly ok: false; readonly failure: Failure } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '') throw error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return fail(failure('disk-full'));
  return fail(failure('folder-not-writable', { folder, reason: code }));
}

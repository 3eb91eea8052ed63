import { failure } from '../../shared/failure.ts';
import type { Failure } from '../../shared/failure.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'the system does not allow it',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a file is in the way',
  EISDIR: 'it is a folder',
  ENOENT: 'it is not there',
  ENAMETOOLONG: 'the path is too long',
  EINVAL: 'the path is not valid here',
  ELOOP: 'its links go in a circle',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
};

/** The code of an error of the operating system, null for anything else. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Why the operating system refused a path, in words; null for anything that is no such refusal. */
export function systemReason(error: unknown): string | null {
  const code = systemCode(error);
  return code === null ? null : (reasons[code] ?? null);
}

/** A file that can't be read or written, as a failure; rethrows what the operating system did not say. */
export function fileFailure(error: unknown, file: string): Failure {
  const code = systemCode(error);
  const reason = systemReason(error);
  if (reason === null) throw error;
  if (code === 'ENOENT') return failure('file-missing', { file });
  if (code === 'ENOSPC' || code === 'EDQUOT') return failure('disk-full', { file });
  return failure('folder-not-writable', { folder: file, reason });
}

/** What a page may know of a fault of ours: that it happened. The whole error goes to the host's own output. */
export function unexpectedFailure(error: unknown): Failure {
  return failure('unexpected', { message: error instanceof Error ? error.message.slice(0, 200) : 'unknown' });
}

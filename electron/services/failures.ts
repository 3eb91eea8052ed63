import { failure } from '../../shared/failure.ts';
import type { Failure } from '../../shared/failure.ts';
import { systemReasons } from '../../shared/words/file-faults.ts';

/** The code of an error of the operating system, null for anything else. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Why the operating system refused a path, in words; null for anything that is no such refusal. */
export function systemReason(error: unknown): string | null {
  const code = systemCode(error);
  return code === null ? null : (systemReasons[code]?.() ?? null);
}

/** A file that can't be read or written, as a failure; rethrows what the operating system did not say. */
export function fileFailure(error: unknown, file: string): Failure {
  const problem = fileProblem(error, file);
  if (problem === null) throw error;
  return problem;
}

/** The same, null for what the operating system did not say. Without `file` the path that the error names. */
export function fileProblem(error: unknown, file: string = pathOf(error)): Failure | null {
  const code = systemCode(error);
  const reason = systemReason(error);
  if (reason === null) return null;
  if (code === 'ENOENT') return failure('file-missing', { file });
  if (code === 'ENOSPC' || code === 'EDQUOT') return failure('disk-full', { file });
  return failure('folder-not-writable', { folder: file, reason });
}

function pathOf(error: unknown): string {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : '';
}

/** What a page may know of a fault of ours: that it happened. Its words may quote what was sent, a key included. */
export function unexpectedFailure(error: unknown): Failure {
  return failure('unexpected', { message: error instanceof Error ? error.name : 'unknown' });
}

/** Where an error came from, for the host's own output: its frames, without its words. */
export function placeOf(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .join('\n');
}

import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { FailureCode, Result } from '../../shared/failure.ts';
import { fileFaultWords as words } from '../../shared/words/file-faults.ts';
import { systemCode, systemReason } from './failures.ts';

/** What a refusal of a file is called. */
export type FileCode = FailureCode & ('workflow-file' | 'exercise-file' | 'lesson-file');

/** The most a file may hold, in bytes, and how that is said. */
export type FileBound = { readonly bytes: number; readonly said: string };

/** Reads a text file that somebody wrote. Fails with `file-missing`, or `code` with what is wrong with the whole of it. */
export async function readText(file: string, code: FileCode, most: FileBound): Promise<Result<string>> {
  const refuse = (what: string) => fail(failure(code, { file }, [{ where: path.basename(file), what }]));
  try {
    // Asked first: a pipe would be waited for without end, a giant would fill the memory.
    const about = await stat(file);
    if (about.isDirectory()) return refuse(words.folder);
    if (!about.isFile()) return refuse(words.noFile);
    if (about.size > most.bytes) return refuse(words.larger(most.said));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
    if (text.includes('\0')) return refuse(words.noText);
    if (text.trim() === '') return refuse(words.empty);
    return succeed(text);
  } catch (error) {
    if (systemCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA') return refuse(words.noUtf8);
    if (systemCode(error) === 'ENOENT') return fail(failure('file-missing', { file }));
    const reason = systemReason(error);
    if (reason === null) throw error;
    return refuse(words.unreadable(reason));
  }
}

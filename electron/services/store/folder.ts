import { unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { systemReason } from '../failures.ts';
import { makeFolder } from './make-folder.ts';

/** Makes the data folder if need be and proves by writing that it can be used. */
export async function prepareFolder(folder: string): Promise<Result<string>> {
  const probe = path.join(folder, `.writable-${process.pid}`);
  try {
    makeFolder(folder);
    await writeFile(probe, '');
    await unlink(probe);
    return succeed(folder);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null) throw error;
    return fail(failure('folder-not-writable', { folder, reason }));
  }
}

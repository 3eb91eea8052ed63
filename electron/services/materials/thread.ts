import { Worker } from 'node:worker_threads';
import type { Clock } from '../clock.ts';
import { systemCode } from '../failures.ts';
import type { ThreadAnswer } from './reader-thread.ts';

/** What reads PDFs and Word files, as it is built. */
export const readerThread = new URL('./reader-thread.js', import.meta.url);

/** A file of the largest size takes a second or two. */
const longestMs = 20_000;
const memoryMb = 256;
/**
 * What a file is unpacked to lies outside the memory that a thread can be given: what the whole process has more than
 * before is looked at instead, many times while so much can be filled.
 */
const mostGrowth = 512_000_000;
const lookMs = 50;

/**
 * Has a file read in a thread, and ends it when the file takes too long or too much memory. Rejects only for what is a
 * fault of ours.
 */
export async function readInThread(
  kind: 'pdf' | 'docx',
  bytes: Buffer,
  { thread, clock }: { readonly thread: URL; readonly clock: Clock },
): Promise<ThreadAnswer> {
  const worker = new Worker(thread, {
    workerData: { kind, bytes: new Uint8Array(bytes) },
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    // The packages warn of what they meet in a file; nobody reads that.
    stdout: true,
    stderr: true,
  });
  // A host that ends doesn't wait for it.
  worker.unref();
  const over = new AbortController();
  let look: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      new Promise<ThreadAnswer>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('exit', () => resolve({ ok: false, reason: 'damaged' }));
        worker.once('error', (error) => {
          if (systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ ok: false, reason: 'too-much' });
          else reject(error);
        });
      }),
      new Promise<ThreadAnswer>((resolve) => {
        const before = process.memoryUsage.rss();
        const measure = (): void => {
          if (process.memoryUsage.rss() - before > mostGrowth) resolve({ ok: false, reason: 'too-much' });
        };
        look = setInterval(measure, lookMs).unref();
      }),
      clock.wait(longestMs, over.signal).then((): ThreadAnswer => ({ ok: false, reason: 'endless' })),
    ]);
  } finally {
    over.abort();
    clearInterval(look);
    await worker.terminate();
  }
}

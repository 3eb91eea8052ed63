import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { UnreadableReason } from '../../../shared/words/materials.ts';

/*
 * Reads one PDF or Word file in a thread of its own, so that a file made to crash or to go on for ever takes nothing
 * down but this thread. The packages that read them are only ever loaded here.
 */

export type ThreadAnswer =
  | { readonly ok: true; readonly text: string; readonly pages: number | null }
  | { readonly ok: false; readonly reason: UnreadableReason };

const TaskSchema = z.object({ kind: z.enum(['pdf', 'docx']), bytes: z.instanceof(Uint8Array) });

// What a broken file leaves behind unanswered is none of our faults: the answer below tells of it.
process.on('unhandledRejection', () => undefined);

const { kind, bytes } = TaskSchema.parse(workerData);
const read = kind === 'pdf' ? await pdfReader() : await docxReader();

async function pdfReader() {
  const [{ readPdf }, { getDocumentProxy }] = await Promise.all([import('./read-pdf.ts'), import('unpdf')]);
  return (file: Buffer) => readPdf(file, getDocumentProxy);
}

async function docxReader() {
  const [{ readDocx }, mammoth] = await Promise.all([import('./read-docx.ts'), import('mammoth')]);
  return (file: Buffer) => readDocx(file, mammoth.default);
}

// Whatever the packages throw at a file, it is the file's; that they could not be loaded was told above.
const answer: ThreadAnswer = await read(Buffer.from(bytes)).catch(() => ({ ok: false, reason: 'damaged' }) as const);
parentPort?.postMessage(answer);

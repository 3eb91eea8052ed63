import type mammothTypes from 'mammoth';
import { htmlText } from './html-text.ts';
import type { ThreadAnswer } from './reader-thread.ts';
import { unpackedWithin, zipEntries } from './zip-entries.ts';

/** Bytes of everything in the archive, pictures too. Real files of our largest size unpack to a fraction of it. */
const unpackedLimit = 64_000_000;

/** The text of a Word file. Pictures are passed over. */
export async function readDocx(bytes: Buffer, mammoth: typeof mammothTypes): Promise<ThreadAnswer> {
  const entries = zipEntries(bytes);
  const fits = entries === null ? 'damaged' : unpackedWithin(entries, unpackedLimit);
  if (fits !== 'yes') return { ok: false, reason: fits === 'no' ? 'too-much' : 'damaged' };
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const text = htmlText((await mammoth.convertToHtml({ buffer: bytes }, { convertImage })).value);
  return text === '' ? { ok: false, reason: 'scanned' } : { ok: true, text, pages: null };
}

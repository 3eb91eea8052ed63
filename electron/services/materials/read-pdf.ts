import type { getDocumentProxy as GetDocumentProxy } from 'unpdf';
import { materialBounds } from '../../../shared/workflow/kept.ts';
import { pageText } from './pdf-paragraphs.ts';
import type { PrintedLine } from './pdf-paragraphs.ts';
import type { ThreadAnswer } from './reader-thread.ts';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof GetDocumentProxy>>['getPage']>>;

/** The text of a PDF, page after page. */
export async function readPdf(bytes: Buffer, getDocumentProxy: typeof GetDocumentProxy): Promise<ThreadAnswer> {
  const opened = await openPdf(bytes, getDocumentProxy);
  if (typeof opened === 'string') return { ok: false, reason: opened };
  const texts: string[] = [];
  let length = 0;
  // One page more than may be kept is enough to see that it is too much.
  for (let number = 1; number <= opened.numPages && length <= materialBounds.characters; number += 1) {
    const text = pageText(await linesOf(await opened.getPage(number)));
    length += text.length;
    if (text !== '') texts.push(text);
  }
  if (texts.length === 0) return { ok: false, reason: 'scanned' };
  return { ok: true, text: texts.join('\n\n'), pages: opened.numPages };
}

async function openPdf(bytes: Buffer, getDocumentProxy: typeof GetDocumentProxy) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, useSystemFonts: false });
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged';
  }
}

async function linesOf(page: Page): Promise<PrintedLine[]> {
  const { items } = await page.getTextContent();
  const lines: PrintedLine[] = [];
  let text = '';
  let place: { y: number; size: number } | null = null;
  const end = (): void => {
    if (place !== null) lines.push({ text, ...place });
    text = '';
    place = null;
  };
  for (const item of items) {
    if (!('str' in item)) continue;
    text += item.str;
    if (item.str.trim() !== '') place ??= { y: Number(item.transform[5]), size: item.height };
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

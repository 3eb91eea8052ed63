import type { UnreadableReason } from '../../../shared/words/materials.ts';

/**
 * The text of a file in UTF-8, in UTF-16 where its first bytes say so, or in the old encoding of western Europe where it
 * looks like that; else why it gives none.
 */
export function decodeText(bytes: Buffer): string | { readonly reason: UnreadableReason } {
  const unicode = strictly(unicodeForm(bytes), bytes);
  const text = unicode ?? strictly('windows-1252', bytes);
  if (text === null || hasControls(text)) return { reason: 'binary' };
  if (unicode === null && !looksWestern(text)) return { reason: 'encoding' };
  return text.replace(/\r\n?/g, '\n');
}

/** By the mark at the beginning, which the decoder takes away. */
function unicodeForm([first, second]: Buffer): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** At least four characters out of five are plain: no other writing looks like that. */
function looksWestern(text: string): boolean {
  const plain = text.match(/[\t-\r -~]/g)?.length ?? 0;
  return plain * 5 >= text.length * 4;
}

function strictly(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Control characters but for tabs and the ends of lines and pages: no text has any. */
function hasControls(text: string): boolean {
  return /[^\P{Cc}\t\n\v\f\r\u0085]/u.test(text);
}

import { zipEntries } from './zip-entries.ts';

/** How a file is to be read; `format` and `locked` can't be, and what has none of these marks may be a text. */
export type FileKind = 'pdf' | 'docx' | 'format' | 'locked' | 'damaged' | 'binary' | 'text';

/** Endings of programs whose files hold text, but not so that it could be read here. */
const otherFormats = /\.(?:docm?|dotx?|rtf|odt|ott|pages|wps|xlsx?|xlsm|ods|numbers|pptx?|odp|key|epub|mobi|msg|eml)$/i;

/** What a file is, by its first bytes rather than by its name, which anybody may change. */
export function fileKind(name: string, bytes: Buffer): FileKind {
  // Some programs put a few lines before it.
  if (bytes.subarray(0, 1_024).includes('%PDF-')) return 'pdf';
  if (bytes.subarray(0, 4).equals(zipMark)) return zipKind(name, bytes);
  if (bytes.subarray(0, 8).equals(compoundMark)) {
    // A Word file with a password is wrapped into the container that older ones are.
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'locked' : 'format';
  }
  if (bytes.subarray(0, 5).equals(richTextMark) || otherFormats.test(name)) return 'format';
  return /\.(?:pdf|docx)$/i.test(name) ? 'damaged' : 'text';
}

const zipMark = Buffer.from('PK\u0003\u0004');
const compoundMark = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const richTextMark = Buffer.from('{\\rtf');

function zipKind(name: string, bytes: Buffer): FileKind {
  const names = zipEntries(bytes)?.map((entry) => entry.name) ?? [];
  if (names.includes('[Content_Types].xml') && names.some((each) => each.startsWith('word/'))) return 'docx';
  if (otherFormats.test(name)) return 'format';
  return /\.docx$/i.test(name) ? 'damaged' : 'binary';
}

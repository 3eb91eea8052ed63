import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileFaultWords, namedFileWords as words } from '../../shared/words/file-faults.ts';
import { systemCode, systemReason } from './failures.ts';

type Refused = { ok: false; what: string };
/** The text, or why not, in words that follow the name of the field. */
export type EnclosedText = { ok: true; text: string } | Refused;
/** Where a file lies once every link is followed, or why it isn't read. */
export type EnclosedFile = { ok: true; file: string } | Refused;

const maxBytes = 2_000_000;
/** What all that one file names may come to. */
const most = { files: 200, characters: 16_000_000 } as const;

/**
 * Finds a file that another file names. It must lie in `folder` or below, also after every symbolic link is followed:
 * a workflow somebody sends you can't have your own files read into a brief.
 */
export async function findEnclosed(folder: string, name: string): Promise<EnclosedFile> {
  const outside: Refused = { ok: false, what: words.outside(name) };
  // A system path can't hold it; Node throws instead of answering.
  if (name.includes('\0')) return { ok: false, what: words.noName };
  if (path.isAbsolute(name) || path.win32.isAbsolute(name)) return outside;
  const base = path.resolve(folder);
  const wanted = path.resolve(base, name);
  if (!isWithin(base, wanted)) return outside;
  try {
    const real = await realpath(wanted);
    if (!isWithin(await realpath(base), real)) return outside;
    return { ok: true, file: real };
  } catch (error) {
    return unreadable(name, error);
  }
}

/** Reads the files that one file in `folder` names, one after the other: so many, and so much together. */
export function enclosedTexts(folder: string): (name: string) => Promise<EnclosedText> {
  const left: Record<keyof typeof most, number> = { ...most };
  return async (name) => {
    if (left.files <= 0 || left.characters <= 0) return { ok: false, what: fileFaultWords.tooManyFiles(name) };
    left.files -= 1;
    const read = await readEnclosed(folder, name);
    if (read.ok) left.characters -= read.text.length;
    return read;
  };
}

/** Reads such a file as a text. */
export async function readEnclosed(folder: string, name: string): Promise<EnclosedText> {
  const found = await findEnclosed(folder, name);
  if (!found.ok) return found;
  try {
    const about = await stat(found.file);
    if (!about.isFile()) return { ok: false, what: words.noFile(name) };
    if (about.size > maxBytes) return { ok: false, what: words.larger(name, '2 MB') };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(found.file));
    return { ok: true, text: text.replace(/\r\n/g, '\n') };
  } catch (error) {
    if (error instanceof TypeError && systemCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      return { ok: false, what: words.noText(name) };
    }
    return unreadable(name, error);
  }
}

function unreadable(name: string, error: unknown): Refused {
  const reason = systemReason(error);
  if (reason === null) throw error;
  return { ok: false, what: words.unreadable(name, reason) };
}

function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

import { lstatSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { systemCode } from './failures.ts';
import { unfinished } from './own-shapes.ts';

/** Which folder it was left in, and what the system would not let go, by paths in it with `/`. */
const NoteSchema = z.object({ folder: z.string(), number: z.string(), left: z.array(z.string()) });

/** The folder's path and its number in the file system: a copy, or a folder put in its place, is another. */
function identityOf(folder: string): { readonly folder: string; readonly number: string } {
  const real = realpathSync(folder);
  return { folder: real, number: String(statSync(real, { bigint: true }).ino) };
}

export function leaveNote(folder: string, left: readonly string[]): void {
  try {
    writeFileSync(path.join(folder, unfinished), `${JSON.stringify({ ...identityOf(folder), left })}\n`);
  } catch (error) {
    // A folder that takes no note lets nothing go either: what is left is told to the person.
    if (systemCode(error) === null) throw error;
  }
}

/** What an earlier end named in this very folder; null where none did, or where the note is of another folder. */
export function noteIn(folder: string): ReadonlySet<string> | null {
  const file = path.join(folder, unfinished);
  try {
    if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return null;
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const note = NoteSchema.safeParse(read).data;
    const { folder: real, number } = identityOf(folder);
    return note?.folder === real && note.number === number ? new Set(note.left) : null;
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) !== null) return null;
    throw error;
  }
}

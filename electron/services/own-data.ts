import { existsSync, lstatSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { systemCode } from './failures.ts';

/**
 * What Braid keeps in a data folder, by name. A person may have named a folder that holds other things, and those are
 * none of ours to delete.
 */
const folders = ['runs', 'texts', 'summaries', 'backups', 'classes', 'window'];
const documents =
  /^\.?(settings|progress|lessons|workflows|conversations|tags|deleted|asked|limits|class-seat)(-unreadable-[\d-]+)?\.json(\.tmp)?$/;
/** Says that an earlier end could not delete everything, because something was still open. */
const unfinished = 'delete-at-next-start';

const isOwn = (name: string): boolean =>
  folders.includes(name) || documents.test(name) || name === unfinished || /^\.writable-\d+$/.test(name);

export type OwnData = { readonly bytes: number; readonly files: number; readonly others: readonly string[] };

/** How much there is, and the names that are not Braid's. A folder that is not there holds nothing. */
export function measureOwnData(folder: string): OwnData {
  const names = namesIn(folder);
  const measured = names.filter(isOwn).map((name) => measure(path.join(folder, name)));
  return {
    bytes: measured.reduce((sum, { bytes }) => sum + bytes, 0),
    files: measured.reduce((sum, { files }) => sum + files, 0),
    others: names.filter((name) => !isOwn(name)).sort(),
  };
}

/**
 * Deletes what Braid keeps, and the folder where nothing else is in it. Whatever works on the folder has to have ended.
 * Answers the names that the system would not let go; they go at the next start (`finishDeleting`).
 */
export function deleteOwnData(folder: string): readonly string[] {
  const left: string[] = [];
  for (const name of namesIn(folder).filter(isOwn)) {
    try {
      rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 3 });
    } catch (error) {
      if (systemCode(error) === null) throw error;
      left.push(name);
    }
  }
  if (left.length > 0) leaveNote(folder);
  else removeEmpty(folder);
  return left;
}

/** Call at a start, before anything of the folder is open. */
export function finishDeleting(folder: string): void {
  if (existsSync(path.join(folder, unfinished))) deleteOwnData(folder);
}

function leaveNote(folder: string): void {
  try {
    writeFileSync(path.join(folder, unfinished), '');
  } catch (error) {
    // A folder that takes no note lets nothing go either: what is left is told to the person.
    if (systemCode(error) === null) throw error;
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    // Something else is in it, or it is a link, or it is gone.
    if (systemCode(error) === null) throw error;
  }
}

/** A link counts as itself: what it leads to is elsewhere, and stays. */
function measure(place: string): { bytes: number; files: number } {
  const about = lstatSync(place, { throwIfNoEntry: false });
  if (!about?.isDirectory()) return { bytes: about?.size ?? 0, files: about ? 1 : 0 };
  return namesIn(place)
    .map((name) => measure(path.join(place, name)))
    .reduce((sum, each) => ({ bytes: sum.bytes + each.bytes, files: sum.files + each.files }), { bytes: 0, files: 0 });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return [];
  }
}

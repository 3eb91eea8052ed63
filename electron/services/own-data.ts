import { lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { systemCode } from './failures.ts';
import { dataShape, unfinished } from './own-shapes.ts';
import type { Shape } from './own-shapes.ts';
import { leaveNote, noteIn } from './unfinished-deletion.ts';

export type OwnData = {
  readonly bytes: number;
  readonly files: number;
  /** Names in the folder that are not Braid's. */
  readonly others: readonly string[];
  /** How many files in folders that Braid writes in are not Braid's. */
  readonly inside: readonly { readonly folder: string; readonly files: number }[];
};

/** Paths in the data folder, with `/`. A folder comes after those in it. */
type Survey = { readonly own: string[]; readonly folders: string[]; readonly others: string[] };

/** How much there is, and what is not Braid's. A folder that is not there holds nothing. */
export function measureOwnData(folder: string): OwnData {
  const { own, others } = survey(folder);
  const measured = own.map((name) => measure(path.join(folder, name)));
  const inside = new Map<string, number>();
  for (const name of others) {
    const [top = name, ...rest] = name.split('/');
    if (rest.length === 0) continue;
    // An empty folder keeps its own place as a file does.
    inside.set(top, (inside.get(top) ?? 0) + Math.max(1, measure(path.join(folder, name)).files));
  }
  return {
    bytes: measured.reduce((sum, { bytes }) => sum + bytes, 0),
    files: measured.reduce((sum, { files }) => sum + files, 0),
    others: others.filter((name) => !name.includes('/')).sort(),
    inside: [...inside]
      .map(([name, files]) => ({ folder: name, files }))
      .sort((a, b) => (a.folder < b.folder ? -1 : 1)),
  };
}

/**
 * Deletes what Braid wrote, and each folder where nothing else is in it. Whatever works on the folder has to have ended.
 * Answers the names that the system would not let go; they go at the next start (`finishDeleting`).
 */
export function deleteOwnData(folder: string): readonly string[] {
  return remove(folder, survey(folder));
}

/** Call at a start, before anything of the folder is open. Only what an earlier end named goes, where it still is. */
export function finishDeleting(folder: string): void {
  const named = noteIn(folder);
  if (named === null) return;
  const { own, ...rest } = survey(folder);
  remove(folder, { ...rest, own: own.filter((name) => named.has(name) || name === unfinished) });
}

function remove(folder: string, { own, folders }: Survey): readonly string[] {
  const left: string[] = [];
  for (const name of own) {
    try {
      // A link goes by itself: what it leads to stays.
      rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 3 });
    } catch (error) {
      if (systemCode(error) === null) throw error;
      left.push(name);
    }
  }
  for (const name of folders) removeEmpty(path.join(folder, name));
  if (left.length > 0) leaveNote(folder, left);
  else removeEmpty(folder);
  return [...new Set(left.map((name) => name.split('/')[0] ?? name))];
}

function survey(folder: string): Survey {
  const found: Survey = { own: [], folders: [], others: [] };
  look(folder, '', dataShape(noteIn(folder) !== null), found);
  return found;
}

/** Never goes through a link. One in the place of a folder of Braid's is Braid's, as one in the place of a file is. */
function look(folder: string, above: string, shape: Shape, found: Survey): void {
  for (const name of namesIn(path.join(folder, above))) {
    const within = above === '' ? name : `${above}/${name}`;
    const place = path.join(folder, within);
    const about = lstatSync(place, { throwIfNoEntry: false });
    if (!about) continue;
    const inner = about.isDirectory() || about.isSymbolicLink() ? shape.folder(name, place) : null;
    if (about.isDirectory() && inner !== null && inner !== 'whole') {
      look(folder, within, inner, found);
      found.folders.push(within);
    } else if (about.isDirectory() ? inner === 'whole' : inner !== null || shape.files(name, place)) {
      found.own.push(within);
    } else {
      found.others.push(within);
    }
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

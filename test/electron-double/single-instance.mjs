// app.requestSingleInstanceLock(): one process per userData folder. The answer has to be given at once, so the lock is
// a file that names its holder; a holder that is gone doesn't count. A second process leaves its arguments beside the
// lock, where the first one finds them.

import { readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return null;
  }
}

/** True when this process holds the lock; else the holder has been told about us. */
export function holdSingleInstanceLock(folder, onSecondInstance) {
  const lock = path.join(folder, 'lockfile');
  const letter = path.join(folder, 'fake-electron.second');
  const holder = holderOf(lock);
  if (holder === process.pid) return true;
  if (holder !== null && isAlive(holder)) {
    writeFileSync(`${letter}.new`, JSON.stringify({ argv: process.argv, folder: process.cwd() }));
    renameSync(`${letter}.new`, letter);
    return false;
  }
  writeFileSync(lock, String(process.pid));
  watch(folder, () => {
    try {
      const { argv, folder: from } = JSON.parse(readFileSync(letter, 'utf8'));
      rmSync(letter);
      onSecondInstance(argv, from);
    } catch {
      // Not there: another file of the folder changed.
    }
  }).unref();
  return true;
}

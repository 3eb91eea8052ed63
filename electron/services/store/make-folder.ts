import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder and those above it; throws the system's error when it can't. Step by step from the top, because
 * Node's own `recursive` tries for ever where a system answers "no such file" instead of "not allowed" (/proc on Linux).
 */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const above = path.dirname(folder);
  // A file above is left to the system to tell: Node 20 calls it no folder already here, later ones call it not there.
  if (above !== folder && !statSync(above, { throwIfNoEntry: false })) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

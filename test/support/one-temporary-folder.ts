import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The names by which systems and Node know it. */
const names = ['TMPDIR', 'TEMP', 'TMP'];
const prefix = 'braid-unit-';

/**
 * The temporary folder of a whole run, which goes with it: what a child that was killed, or a late write of an app that
 * has just been closed, leaves behind is left in there.
 */
export function setup(): (() => void) | undefined {
  const outer = realpathSync(tmpdir());
  // Each project of the run is set up; one folder is enough, and the path of a socket must stay short.
  if (path.basename(outer).startsWith(prefix)) return undefined;
  const folder = mkdtempSync(path.join(outer, prefix));
  // A database doesn't run as root: its user has to come through here to its own folder.
  chmodSync(folder, 0o711);
  const before = names.map((name) => [name, process.env[name]] as const);
  for (const name of names) process.env[name] = folder;
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 9, retryDelay: 100 });
  };
}

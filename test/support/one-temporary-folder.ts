import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The names by which systems and Node know it. */
const names = ['TMPDIR', 'TEMP', 'TMP'];

/**
 * The temporary folder of a whole run, which goes with it: what a child that was killed, or a late write of an app that
 * has just been closed, leaves behind is left in there.
 */
export function setup(): () => void {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'braid-unit-'));
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

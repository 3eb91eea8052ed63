import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { inProject, Trouble } from './project.mjs';

/**
 * Starts the built browser host on a data folder of its own, which is removed on close.
 * Answers `{ address, folder, pid, close }`; the address carries its token.
 */
export async function startWebHost() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'braid-data-'));
  const file = inProject('dist/electron/web/main.js');
  const host = spawn(process.execPath, [file, '--no-open', '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => host.once('close', resolve));
  const close = async () => {
    host.kill();
    await ended;
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const lines = createInterface({ input: host.stdout });
  const address = await new Promise((resolve) => {
    // Read to the end, so that a host that goes on printing never waits for a reader.
    lines.on('line', (line) => /^https?:\/\/\S+$/.test(line) && resolve(line));
    lines.once('close', () => resolve(null));
  });
  if (address !== null) return { address, folder, pid: host.pid, close };
  await close();
  throw new Trouble('The browser host ended before it printed an address; its own words are above.');
}

import { createHash } from 'node:crypto';
import { realpath, unlink } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';

/** Held while a process works on a data folder. */
export type FolderLock = { release(): Promise<void> };

const answerMs = 1_000;

/**
 * One process per data folder. The lock is a listening local socket named by the folder's hash: the system closes it
 * with its process however that dies, so a refused connection means free and nothing is left to clean up.
 * `holder` is the name this process gives to the next one that asks, e.g. "the browser host".
 * Fails with `folder-busy {folder, holder}`.
 */
export async function lockFolder(folder: string, holder: string): Promise<Result<FolderLock>> {
  const address = lockAddress(await realpath(folder), process.platform);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const server = await listen(address, `${holder} (process ${process.pid})`);
    if (server) return succeed({ release: () => close(server) });
    const other = await askHolder(address);
    if (other !== null) return fail(failure('folder-busy', { folder, holder: other }));
    // Nobody answers: a socket file that outlived its process (abstract sockets and pipes leave none).
    if (path.isAbsolute(address) && !address.startsWith('\\\\')) await unlink(address).catch(() => undefined);
  }
  return fail(failure('folder-busy', { folder, holder: 'another program' }));
}

/** Exported for the test: an abstract socket on Linux, a pipe on Windows, a socket file elsewhere. */
export function lockAddress(folder: string, platform: NodeJS.Platform): string {
  const name = `braid-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  if (platform === 'linux') return `\0${name}`;
  if (platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return path.join(tmpdir(), `${name}.sock`);
}

function listen(address: string, holder: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end(holder);
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(address, () => {
      // The lock alone must not keep a process alive.
      server.unref();
      resolve(server);
    });
  });
}

/** Who holds the lock; null when nobody listens. */
function askHolder(address: string): Promise<string | null> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(address);
    socket.setEncoding('utf8');
    socket.setTimeout(answerMs, () => {
      socket.destroy();
      resolve('another program that does not answer');
    });
    socket.on('data', (text: string) => (heard += text));
    socket.on('end', () => resolve(heard || 'another program'));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? null : 'another program');
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** The folder of PostgreSQL's programs, as Debian and others install them; null where there is none. */
export function postgresPrograms(): string | null {
  const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
  const folders = [...versions.map((version) => path.join(debian, version, 'bin')), asked.stdout?.trim() ?? ''];
  return folders.find((folder) => folder !== '' && existsSync(path.join(folder, 'initdb'))) ?? null;
}

export type Cluster = {
  address: string;
  /** Cut off as a crash would, and started again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** A PostgreSQL of the test's own in a temporary folder, on a free port of this computer. */
export async function startPostgres(programs: string): Promise<Cluster> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'braid-postgres-')));
  const user = unprivileged();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const as = { ...user, cwd: folder, env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' } };
  const made = spawnSync(
    path.join(programs, 'initdb'),
    ['-D', data, '-U', 'braid', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...as, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const port = await freePort();
  const address = `postgres://braid@127.0.0.1:${port}/postgres`;
  let server: ChildProcess | null = null;

  async function start(): Promise<void> {
    const settings = [`listen_addresses=127.0.0.1`, `port=${port}`, `unix_socket_directories=${folder}`];
    const quick = ['fsync=off', 'shared_buffers=16MB', 'autovacuum=off', 'max_connections=60'];
    const args = [...settings, ...quick].flatMap((setting) => ['-c', setting]);
    server = spawn(path.join(programs, 'postgres'), ['-D', data, ...args], { ...as, stdio: 'ignore' });
    for (let tries = 0; ; tries += 1) {
      const client = new pg.Client({ connectionString: address });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return await client.end();
      } catch (error) {
        if (tries > 200) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  /** SIGQUIT ends it at once, without goodbyes. */
  async function end(): Promise<void> {
    const ending = server;
    if (!ending || ending.exitCode !== null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill('SIGQUIT');
    await ended;
  }

  await start();
  return {
    address,
    async restart() {
      await end();
      await start();
    },
    async stop() {
      await end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** PostgreSQL refuses to run as root; Debian's package has made a user for it. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const ids = ['-u', '-g'].map((what) => spawnSync('id', [what, name], { encoding: 'utf8' }));
    const [uid, gid] = ids.map(({ stdout, status }) => (status === 0 ? Number(stdout) : NaN));
    if (uid !== undefined && gid !== undefined && !Number.isNaN(uid + gid)) return { uid, gid };
  }
  return null;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      // A server that listens on a port has an AddressInfo; only pipes have a string.
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

import type { Client, Pool } from 'pg';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Failure, Result } from '../../../shared/failure.ts';

/** A PostgreSQL that is there, with the tables of the classes in it. */
export type Database = {
  /** Rows as they come. Fails with `class-database` for whatever the database or the way to it refuses. */
  ask(text: string, values: readonly unknown[]): Promise<Result<readonly unknown[]>>;
  /** Hears which class moved on, and with null that any may have: the line to the database was away for a while. */
  listen(listener: (moved: string | null) => void): () => void;
  close(): Promise<void>;
};

/** Every host makes what is missing, one at a time. */
const tables = `
  begin;
  select pg_advisory_xact_lock(4800);
  create table if not exists braid_class (
    id text primary key,
    last integer not null default 0,
    opened timestamptz not null default now()
  );
  create table if not exists braid_class_event (
    class text not null references braid_class on delete cascade,
    seq integer not null,
    written text not null,
    body text not null,
    primary key (class, seq)
  );
  create table if not exists braid_class_given (
    class text not null references braid_class on delete cascade,
    pod text not null,
    comparison text not null,
    primary key (class, pod)
  );
  commit`;

export const channel = 'braid_class';
const againMs = 1_000;
const patience = { connectionTimeoutMillis: 5_000, query_timeout: 20_000, keepAlive: true };

/** Fails with `no-database-client` where pg is not installed, as in the packaged app, and with `class-database`. */
export async function openDatabase(address: string, report: (fault: unknown) => void): Promise<Result<Database>> {
  const pg = await import('pg').catch(() => null);
  if (!pg) return fail(failure('no-database-client'));
  const refused = (error: unknown): Failure => failure('class-database', { message: sayable(error, address) });

  let pool: Pool;
  try {
    pool = new pg.default.Pool({ connectionString: address, max: 6, ...patience });
  } catch (error) {
    return fail(refused(error));
  }
  // Of a connection that waits for work: it is replaced when there is some.
  pool.on('error', (error) => report(refused(error)));
  try {
    await pool.query(tables);
  } catch (error) {
    await pool.end();
    return fail(refused(error));
  }

  const listeners = new Set<(moved: string | null) => void>();
  let listening: Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  async function startListening(): Promise<void> {
    timer = null;
    if (closed || !pg) return;
    const client = new pg.default.Client({ connectionString: address, ...patience });
    listening = client;
    let ended = false;
    const end = (error?: unknown): void => {
      if (ended) return;
      ended = true;
      if (error !== undefined && !closed) report(refused(error));
      client.end().catch(() => undefined);
      if (listening === client) listening = null;
      if (closed) return;
      timer = setTimeout(() => void startListening(), againMs);
      timer.unref();
    };
    client.on('error', end);
    client.on('end', () => end());
    client.on('notification', ({ payload }) => {
      const moved = payload?.split(' ')[0] ?? null;
      for (const listener of listeners) listener(moved);
    });
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      // What moved while nobody listened.
      for (const listener of listeners) listener(null);
    } catch (error) {
      end(error);
    }
  }
  await startListening();

  return succeed({
    async ask(text, values) {
      try {
        const { rows } = await pool.query(text, [...values]);
        return succeed(rows);
      } catch (error) {
        return fail(refused(error));
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      if (timer) clearTimeout(timer);
      await listening?.end().catch(() => undefined);
      await pool.end();
    },
  });
}

/** What a database says, without the password of its address. */
function sayable(error: unknown, address: string): string {
  const said = error instanceof Error ? error.message || ('code' in error ? String(error.code) : '') : String(error);
  const password = /:\/\/[^:@/]*:([^@/]+)@/.exec(address)?.[1];
  return password === undefined ? said : said.replaceAll(password, '…').replaceAll(decodeURIComponent(password), '…');
}

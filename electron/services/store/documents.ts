import { copyFile, mkdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { Low } from 'lowdb';
import { TextFile } from 'lowdb/node';
import type { z } from 'zod';
import { failure } from '../../../shared/failure.ts';
import type { Failure } from '../../../shared/failure.ts';
import { fileProblem, systemCode } from '../failures.ts';

/** A small JSON file that is held in memory and rewritten as a whole. */
export type StoredDocument<T> = {
  read(): T;
  /** Changes the value at once and resolves when it is on the disk; rejects when the disk refuses. */
  update(change: (value: T) => T): Promise<void>;
  /** Resolves when every update so far is on the disk. */
  settled(): Promise<void>;
  /** True where a newer version of the app wrote the file: updates stay in memory, and the disk keeps what it has. */
  readonly isReadOnly: boolean;
};

export type DocumentOptions<T extends { version: number }> = {
  folder: string;
  /** File name without `.json`; may hold one folder, e.g. `summaries/2026-11`. */
  name: string;
  schema: z.ZodType<T>;
  empty: T;
  /** From each older version to the next one; the result is checked against the schema. */
  migrations?: Readonly<Record<number, (old: unknown) => unknown>>;
  date: () => Date;
  /** Hears that the file could not be read and what was read instead. */
  onNotice: (notice: Failure) => void;
};

/** Nothing the app writes comes near; what does is something else under the document's name. */
const maxBytes = 64_000_000;

/** The text; null where there is nothing; 'unreadable' for a folder, a device, a giant, a file we may not read. */
async function readWhole(file: string): Promise<string | null | 'unreadable'> {
  try {
    const about = await stat(file);
    return about.isFile() && about.size <= maxBytes ? await readFile(file, 'utf8') : 'unreadable';
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    if (systemCode(error) === null) throw error;
    return 'unreadable';
  }
}

/**
 * Opens a document. A file that doesn't parse is set aside under a dated name and the newest backup is read, else the
 * empty value: the person is told by a `document-recovered {document, aside, from}` notice. One that a newer version of
 * the app wrote is left alone, with a `document-newer {document}` notice. Each write goes to a temporary file and is
 * renamed into place (lowdb), then copied to `backups/`.
 */
export async function openDocument<T extends { version: number }>(
  options: DocumentOptions<T>,
): Promise<StoredDocument<T>> {
  const file = path.join(options.folder, `${options.name}.json`);
  const backup = path.join(options.folder, 'backups', `${options.name}.json`);
  await mkdir(path.dirname(file), { recursive: true });

  const adapter = new TextFile(file);
  const low = new Low<T>(
    { read: () => Promise.resolve(null), write: (value) => adapter.write(`${JSON.stringify(value, null, 1)}\n`) },
    options.empty,
  );
  const text = await readWhole(file);
  const own = text === null ? null : parse(text, options);
  if (own === 'newer') {
    options.onNotice(failure('document-newer', { document: `${options.name}.json` }));
    return inMemory(options.empty);
  }
  if (own) {
    low.data = own.value;
    // The state before a migration is kept beside the backups, so that an older version of the app can have it back.
    if (own.migratedFrom !== null) {
      await mkdir(path.dirname(backup), { recursive: true });
      await copyFile(file, backup.replace(/\.json$/, `-v${own.migratedFrom}.json`));
    }
  } else if (text !== null) {
    low.data = await recover();
    await low.write().catch((error: unknown) => {
      // What was recovered is in memory; the disk gets it with the next change.
      const problem = fileProblem(error, file);
      if (problem === null) throw error;
      options.onNotice(problem);
    });
  }

  async function recover(): Promise<T> {
    const aside = `${options.name}-unreadable-${stamp(options.date())}.json`;
    await rename(file, path.join(options.folder, aside));
    const kept = await readWhole(backup);
    const parsed = kept === null ? null : parse(kept, options);
    const value = parsed === 'newer' ? null : parsed;
    options.onNotice(
      failure('document-recovered', { document: `${options.name}.json`, aside, from: value ? 'backup' : 'empty' }),
    );
    return value?.value ?? options.empty;
  }

  async function write(): Promise<void> {
    await low.write().catch(async (error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw error;
      // Somebody removed the folder while we work on it.
      await mkdir(path.dirname(file), { recursive: true });
      await low.write();
    });
    try {
      await mkdir(path.dirname(backup), { recursive: true });
      await copyFile(file, backup);
    } catch (error) {
      // Without room for a backup the document itself is still whole.
      if (systemCode(error) === null) throw error;
    }
  }

  let writing: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;

  return {
    read: () => low.data,
    update(change) {
      low.data = change(low.data);
      // Updates that arrive during a write share the one after it.
      next ??= writing.then(() => {
        next = null;
        return write();
      });
      writing = next.catch(() => undefined);
      return next;
    },
    settled: () => writing,
    isReadOnly: false,
  };
}

/** What stands in for a document that must not be written: it forgets when the app ends. */
function inMemory<T>(empty: T): StoredDocument<T> {
  let value = empty;
  return {
    read: () => value,
    update(change) {
      value = change(value);
      return Promise.resolve();
    },
    settled: () => Promise.resolve(),
    isReadOnly: true,
  };
}

/** Null for what is no JSON or no such document; 'newer' for one of a later version than this program knows. */
function parse<T extends { version: number }>(
  text: string,
  { schema, empty, migrations = {} }: DocumentOptions<T>,
): { value: T; migratedFrom: number | null } | 'newer' | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const found = versionOf(value);
  if (found !== null && found > empty.version) return 'newer';
  for (let version = found ?? empty.version; version < empty.version; version += 1) {
    const migrate = migrations[version];
    if (!migrate) return null;
    value = migrate(value);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) return null;
  return { value: parsed.data, migratedFrom: found !== null && found < empty.version ? found : null };
}

function versionOf(value: unknown): number | null {
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : null;
  return Number.isInteger(version) && typeof version === 'number' ? version : null;
}

/** `2026-11-20-101502123`: sorts by time, holds no character that a file system refuses. */
function stamp(date: Date): string {
  return date.toISOString().replace('T', '-').replace(/[:.Z]/g, '');
}

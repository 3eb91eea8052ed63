import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultDataFolder } from '../services/data-folder.ts';
import { textOf } from './options.ts';
import type { TypedOptions } from './options.ts';

/** These files are built to dist/electron/cli. */
const root = fileURLToPath(new URL('../../../', import.meta.url));

export const assetsFolder = path.join(root, 'assets');

/** A folder of its own, so that commands work while the app is open. */
export function dataFolderOf(typed: TypedOptions): string {
  const given = textOf(typed, 'data');
  return given === null
    ? defaultDataFolder('Braid-cli', process.platform, process.env, homedir())
    : path.resolve(given);
}

/**
 * Of the PostgreSQL that classes are kept in; null keeps them in files. An address with a password belongs into the
 * environment: other people on this computer can read what a command was started with.
 */
export const databaseOf = (typed: TypedOptions): string | null =>
  textOf(typed, 'database') ?? (process.env['BRAID_CLASS_DATABASE'] || null);

export function appVersion(): string {
  const data: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return typeof data === 'object' && data !== null && 'version' in data ? String(data.version) : '0.0.0';
}

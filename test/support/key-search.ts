import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A key with every sort of letter that encodings change. */
export const distinctiveKey = 'sk-test-Zq7/+w%"x&distinctive-4711';

/** The key as it is, and as it would look encoded. */
export function formsOf(key: string): string[] {
  const bytes = Buffer.from(key);
  return [
    key,
    encodeURIComponent(key),
    JSON.stringify(key).slice(1, -1),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ];
}

export const holdsKey = (text: string | Buffer, key: string): boolean =>
  formsOf(key).some((form) => text.includes(form));

/** The files below a folder that hold the key in any form, in their names or in their bytes. */
export function filesThatHold(folder: string, key: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, file: path.join(entry.parentPath, entry.name) }))
    .filter(({ entry, file }) => holdsKey(entry.name, key) || (entry.isFile() && holdsKey(readFileSync(file), key)))
    .map(({ file }) => file);
}

import type { DataPlaces } from '../data-commands.ts';
import { counted, listed } from './format.ts';
import { t } from './t.ts';

/** `1.2 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000) return t`${bytes} bytes`;
  if (bytes < 1_000_000) return t`${Math.round(bytes / 1_000)} kB`;
  return t`${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What became of it. `left`: what the system would not let go. */
export function deletedWords(folder: string, left: readonly string[]): string {
  return left.length === 0
    ? t`Everything that Braid kept in ${folder} is deleted.`
    : t`Everything that Braid kept in ${folder} is deleted but ${listed([...left])}, which the system held. The next start deletes that.`;
}

/** What is not Braid's: names in the folder, and how many files lie among its own. */
export function staying({ others, inside }: Pick<DataPlaces, 'others' | 'inside'>): string {
  return listed([
    ...others,
    ...inside.map(({ folder, files }) => t`${counted(files, t`file`, t`files`)} in ${folder}`),
  ]);
}

export const dataWords = {
  files: (count: number): string => counted(count, t`file`, t`files`),
  nothing: (folder: string): string => t`Braid keeps nothing in ${folder}.`,
  about: (folder: string, files: number, size: string): string =>
    t`Braid keeps ${counted(files, t`file`, t`files`)} in ${folder}, ${size}: runs, progress, workflows, settings and classes.`,
  stays: (what: string): string => t`What is not Braid’s stays: ${what}.`,
  ask: (word: string): string => t`Nothing brings it back. Type ${word} to delete it.`,
  get kept() {
    return t`Nothing was deleted.`;
  },
} as const;

import { randomUUID } from 'node:crypto';
import type { OpenedExport } from '../../../shared/export/read-export.ts';

export type OpenedFile = { readonly name: string } & OpenedExport;

/** Files of colleagues that somebody has open: in memory alone, so that a page that is loaded anew has them still. */
export type OpenedFiles = {
  /** Answers what it is called here. */
  keep(file: OpenedFile): string;
  /** Null once the host was started anew, or others have taken its place. */
  find(id: string): OpenedFile | null;
};

/** The oldest gives way to the newest: a file may hold millions of characters. */
const most = 4;

export function createOpenedFiles(): OpenedFiles {
  const files = new Map<string, OpenedFile>();
  return {
    keep(file) {
      const id = randomUUID();
      files.set(id, file);
      const [oldest] = files.keys();
      if (files.size > most && oldest !== undefined) files.delete(oldest);
      return id;
    },
    find: (id) => files.get(id) ?? null,
  };
}

import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../failures.ts';

/** Texts of context parts, each kept once under the hash of its content. */
export type TextStore = {
  /** Answers the address at once and writes behind the caller's back; `flush` waits for it. */
  put(text: string): string;
  /** Null when there is no such text. */
  get(address: string): Promise<string | null>;
  flush(): Promise<void>;
  /** Removes one that no log names. False for one that this process has put: somebody may be about to name it. */
  remove(address: string): boolean;
  /** Nothing more is put: from now on what was put here may be removed too. */
  end(): Promise<void>;
};

const addressShape = /^[0-9a-f]{64}$/;

/** `onError` hears of a text that couldn't be written (a full disk); what was sent can then not be shown later. */
export function openTexts(folder: string, onError: (error: unknown) => void = () => undefined): TextStore {
  const known = new Set<string>();
  const writing = new Map<string, { text: string; done: Promise<void> }>();
  let folderReady: Promise<unknown> | null = null;

  async function write(address: string, text: string): Promise<void> {
    try {
      folderReady ??= mkdir(folder, { recursive: true });
      await folderReady;
      const temporary = path.join(folder, `.${address}.${process.pid}.tmp`);
      await writeFile(temporary, text, 'utf8');
      // The rename makes a text whole or absent, also after a kill.
      await rename(temporary, path.join(folder, address));
    } catch (error) {
      known.delete(address);
      folderReady = null;
      onError(error);
    } finally {
      writing.delete(address);
    }
  }

  return {
    put(text) {
      const address = createHash('sha256').update(text).digest('hex');
      if (!known.has(address)) {
        known.add(address);
        writing.set(address, { text, done: write(address, text) });
      }
      return address;
    },
    async get(address) {
      if (!addressShape.test(address)) return null;
      const pending = writing.get(address);
      if (pending) return pending.text;
      try {
        return await readFile(path.join(folder, address), 'utf8');
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return null;
        throw error;
      }
    },
    remove(address) {
      if (known.has(address)) return false;
      // At once, so that nobody can put it in between asking and removing.
      if (addressShape.test(address)) rmSync(path.join(folder, address), { force: true });
      return true;
    },
    async end() {
      await Promise.all([...writing.values()].map((entry) => entry.done));
      known.clear();
    },
    async flush() {
      await Promise.all([...writing.values()].map((entry) => entry.done));
    },
  };
}

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sessionSecrets } from '../services/secrets.ts';
import type { SecretName, SecretsPort } from '../services/ports.ts';

/** As much of Electron's safeStorage as is used. */
export type SafeStorage = {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(bytes: Buffer): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
  /** Linux only. */
  getSelectedStorageBackend(): string;
};

export type Keychain = {
  readonly secrets: SecretsPort;
  readonly keyStorage: 'system' | 'session';
  /** Why keys are not kept, where a person should know. */
  readonly note: 'no-keyring' | 'no-encryption' | null;
};

/**
 * Keys encrypted by the operating system, one file a key in `folder`. Where that would be no protection (Linux without
 * a keyring encrypts with a password that everybody knows) keys stay in memory until the app ends. Call after ready.
 */
export async function openKeychain(options: {
  readonly safeStorage: SafeStorage;
  readonly folder: string;
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}): Promise<Keychain> {
  const { safeStorage, folder, platform, environment } = options;
  const session = sessionSecrets(environment);
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())) {
    return { secrets: session, keyStorage: 'session', note: 'no-keyring' };
  }
  if (!(await safeStorage.isAsyncEncryptionAvailable())) {
    return { secrets: session, keyStorage: 'session', note: 'no-encryption' };
  }
  return { secrets: systemSecrets(safeStorage, folder, session), keyStorage: 'system', note: null };
}

/** A stored key comes before one of the environment, as a typed one does there. */
function systemSecrets(safeStorage: SafeStorage, folder: string, fallback: SecretsPort): SecretsPort {
  const fileOf = (name: SecretName): string => path.join(folder, `${name}.key`);

  async function set(name: SecretName, value: string): Promise<void> {
    const bytes = await safeStorage.encryptStringAsync(value).catch(() => {
      // Whatever the system's error says may quote what it was given, and errors are printed.
      throw new Error('The key store of this system did not take a key.');
    });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Renamed into place: a power cut leaves the old key or the new one.
    await writeFile(`${fileOf(name)}.new`, bytes, { mode: 0o600 });
    await rename(`${fileOf(name)}.new`, fileOf(name));
  }

  async function stored(name: SecretName): Promise<string | null> {
    const bytes = await readIfThere(fileOf(name));
    if (bytes === null) return null;
    let opened: { result: string; shouldReEncrypt: boolean };
    try {
      opened = await safeStorage.decryptStringAsync(bytes);
    } catch {
      // Written by another account or before the keyring was reset: nobody can read it, so it counts as no key.
      return null;
    }
    if (opened.shouldReEncrypt) await set(name, opened.result);
    return opened.result;
  }

  return {
    set,
    get: async (name) => (await stored(name)) ?? fallback.get(name),
    source: async (name) => ((await stored(name)) === null ? fallback.source(name) : 'typed'),
    async clear(name) {
      await rm(fileOf(name), { force: true });
      await fallback.clear(name);
    },
  };
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

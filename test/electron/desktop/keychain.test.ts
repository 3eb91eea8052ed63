import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeychain } from '../../../electron/desktop/keychain.ts';
import type { SafeStorage } from '../../../electron/desktop/keychain.ts';

const key = 'sk-ant-a-key-of-somebody';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'keys-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Encrypts by XOR with a number: another number is another account's keyring. */
function keyring(secret: number, options: { available?: boolean; backend?: string; rotated?: boolean } = {}) {
  const masked = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ secret));
  let encryptions = 0;
  const safeStorage: SafeStorage = {
    isAsyncEncryptionAvailable: () => Promise.resolve(options.available ?? true),
    encryptStringAsync(text) {
      encryptions += 1;
      return Promise.resolve(masked(Buffer.from(`v1:${text}`)));
    },
    decryptStringAsync(bytes) {
      const text = masked(bytes).toString();
      if (!text.startsWith('v1:')) return Promise.reject(new Error('cannot decrypt'));
      return Promise.resolve({ result: text.slice(3), shouldReEncrypt: options.rotated ?? false });
    },
    getSelectedStorageBackend: () => options.backend ?? 'gnome_libsecret',
  };
  return { safeStorage, encryptions: () => encryptions };
}

const open = (safeStorage: SafeStorage, platform: NodeJS.Platform = 'linux', environment = {}) =>
  openKeychain({ safeStorage, folder, platform, environment });

describe('the key store of the desktop', () => {
  it('keeps a key encrypted from one start to the next, and forgets it when told to', async () => {
    const { safeStorage } = keyring(7);
    const first = await open(safeStorage);
    expect([first.keyStorage, first.note]).toEqual(['system', null]);
    await first.secrets.set('claude', key);
    const stored = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'latin1'));
    expect(stored).toHaveLength(1);
    expect(stored.join()).not.toContain('sk-ant');
    const second = await open(safeStorage);
    expect(await second.secrets.get('claude')).toBe(key);
    await second.secrets.clear('claude');
    expect(await second.secrets.get('claude')).toBe(null);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('tells a typed key from one of the environment, which forgetting leaves in place', async () => {
    for (const backend of ['gnome_libsecret', 'basic_text']) {
      const { safeStorage } = keyring(7, { backend });
      const { secrets } = await open(safeStorage, 'linux', { ANTHROPIC_API_KEY: 'sk-ant-of-the-environment' });
      expect(await secrets.source('claude')).toBe('environment');
      await secrets.set('claude', key);
      expect(await secrets.source('claude')).toBe('typed');
      await secrets.clear('claude');
      expect(await secrets.source('claude')).toBe('environment');
    }
    expect(await (await open(keyring(7).safeStorage)).secrets.source('claude')).toBe(null);
  });

  it.each(['basic_text', 'unknown'])('keeps a key for the session alone over the Linux backend %s', async (backend) => {
    const { safeStorage, encryptions } = keyring(7, { backend });
    const keychain = await open(safeStorage);
    expect(keychain.keyStorage).toBe('session');
    expect(keychain.note).toBe('no-keyring');
    await keychain.secrets.set('claude', key);
    expect(await keychain.secrets.get('claude')).toBe(key);
    expect(encryptions()).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
    expect(await (await open(safeStorage)).secrets.get('claude')).toBe(null);
  });

  it('asks for the backend on Linux alone, and keeps a key for the session where nothing can encrypt', async () => {
    expect((await open(keyring(7, { backend: 'unknown' }).safeStorage, 'darwin')).keyStorage).toBe('system');
    const keychain = await open(keyring(7, { available: false }).safeStorage, 'win32');
    expect([keychain.keyStorage, keychain.note]).toEqual(['session', 'no-encryption']);
  });

  it('counts a key that nobody can read any more as none, and falls back to the environment', async () => {
    await (await open(keyring(7).safeStorage)).secrets.set('claude', key);
    expect(await (await open(keyring(8).safeStorage)).secrets.get('claude')).toBe(null);
    const given = await open(keyring(8).safeStorage, 'linux', { ANTHROPIC_API_KEY: 'sk-ant-from-outside' });
    expect(await given.secrets.get('claude')).toBe('sk-ant-from-outside');
  });

  it('keeps the keys of two connections apart, each with a variable of its own', async () => {
    const { safeStorage } = keyring(7);
    const { secrets } = await open(safeStorage, 'linux', { ANTHROPIC_API_KEY: 'sk-ant-of-claude' });
    expect([await secrets.get('claude'), await secrets.get('compatible')]).toEqual(['sk-ant-of-claude', null]);
    await secrets.set('compatible', key);
    expect(readdirSync(folder)).toEqual(['compatible.key']);
    expect([await secrets.get('claude'), await secrets.get('compatible')]).toEqual(['sk-ant-of-claude', key]);
    await secrets.clear('compatible');
    expect(await secrets.source('compatible')).toBe(null);
  });

  it('says nothing of a key that the system refuses to encrypt', async () => {
    const refusing = {
      ...keyring(7).safeStorage,
      encryptStringAsync: (text: string) => Promise.reject(new Error(`cannot encrypt ${text}`)),
    };
    const { secrets } = await open(refusing);
    const error = await secrets.set('claude', key).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(String(error) + (error instanceof Error ? error.stack : '')).not.toContain(key);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('encrypts anew when the system asks for it', async () => {
    const { safeStorage, encryptions } = keyring(7, { rotated: true });
    const keychain = await open(safeStorage);
    await keychain.secrets.set('claude', key);
    expect(await keychain.secrets.get('claude')).toBe(key);
    expect(encryptions()).toBe(2);
  });
});

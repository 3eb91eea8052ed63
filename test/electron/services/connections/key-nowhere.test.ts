import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKeychain } from '../../../../electron/desktop/keychain.ts';
import type { SafeStorage } from '../../../../electron/desktop/keychain.ts';
import { createApp } from '../../../../electron/services/app.ts';
import { systemClock } from '../../../../electron/services/clock.ts';
import type { SecretsPort } from '../../../../electron/services/ports.ts';
import { sessionSecrets } from '../../../../electron/services/secrets.ts';
import { allAbilities } from '../../../../shared/connection.ts';
import type { CommandName } from '../../../../shared/contract.ts';
import { sampleTask, sampleWorkflow } from '../../../support/sample-header.ts';
import { echoes, echo } from '../../../support/echo-server.ts';
import { loopbackServer } from '../../../support/loopback-server.ts';
import type { Echo } from '../../../support/echo-server.ts';
import { distinctiveKey as key, filesThatHold, holdsKey } from '../../../support/key-search.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { testPorts } from '../../../support/test-app.ts';

const claudeKey = 'sk-ant-of-claude-0815-distinctive';

/** Encrypts by XOR: enough that a file doesn't hold the key as it is. */
const masked = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ 77));
const safeStorage: SafeStorage = {
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text) => Promise.resolve(masked(Buffer.from(text))),
  decryptStringAsync: (bytes) => Promise.resolve({ result: masked(bytes).toString(), shouldReEncrypt: false }),
  getSelectedStorageBackend: () => 'gnome_libsecret',
};

const stores: [string, (folder: string) => Promise<SecretsPort>][] = [
  ['the memory of a host', () => Promise.resolve(sessionSecrets({}))],
  [
    'the key store of a system',
    async (folder) => {
      const keys = path.join(folder, 'window', 'keys');
      mkdirSync(keys, { recursive: true });
      const options = { safeStorage, folder: keys, platform: 'linux', environment: {} } as const;
      return (await openKeychain(options)).secrets;
    },
  ],
];

/** The app, with everything that it ever says. Waits for retries are as good as none. */
async function overheardApp(folder: string, secrets: SecretsPort) {
  const said: unknown[] = [];
  const clock = {
    ...systemClock,
    wait: (ms: number, signal?: AbortSignal) => systemClock.wait(ms > 5_000 ? ms : 1, signal),
  };
  const report = (error: unknown): void =>
    void said.push(error instanceof Error ? `${error.stack} ${error.message}` : error);
  const app = await createApp(await testPorts({ dataFolder: folder, secrets, clock, report }));
  if (!app.ok) throw new Error(app.failure.code);
  let hear: () => void = () => undefined;
  app.value.subscribe((push) => {
    said.push(push);
    if (push.kind === 'comparison-changed' && push.summary.runs.every(({ state }) => state !== 'running')) hear();
  });
  const ended = () => new Promise<void>((resolve) => (hear = resolve));
  const ask = async (name: CommandName, input: object): Promise<Record<string, unknown>> => {
    const answer = await app.value.dispatch({ name, input });
    said.push(answer);
    return answer.ok ? { ...(answer.value as object) } : {};
  };
  return { ask, ended, said, close: () => app.value.close() };
}

async function runOn(how: Echo, folder: string, secrets: SecretsPort) {
  const { address, asked } = await loopbackServer(echo);
  const { ask, ended, said, close } = await overheardApp(folder, secrets);
  const baseUrl = `${address}/${how}`;
  await ask('key.store', { name: 'claude', key: claudeKey });
  await ask('key.store', { name: 'compatible', key: ` ${key} ` });
  await ask('key.store', { name: 'compatible', key: `${key} and a blank` });
  await ask('key.store', { name: 'compatible', key: key.repeat(20) });
  await ask('key.store', { name: key, key });
  await ask('connection.probe', { baseUrl, model: null });
  const probe = { baseUrl, model: 'm', date: '', abilities: allAbilities, models: [], firstTokenMs: null };
  await ask('settings.save', { patch: { connection: 'compatible', compatible: { baseUrl, model: 'm', probe } } });
  await ask('connection.test', {});
  await ask('connection.models', {});
  const workflow = sampleWorkflow([
    sampleTask('a'),
    sampleTask('b', {
      output: { kind: 'fields', fields: [{ name: 'x', type: 'text', required: true, description: '' }] },
    }),
  ]);
  const source = { kind: 'workflow', workflow };
  const structures = ['all-at-once'];
  await ask('comparison.estimate', { source, structures });
  const over = ended();
  const { comparison } = await ask('comparison.start', { source, structures, prediction: null });
  expect(comparison).toBeTypeOf('string');
  await over;
  for (const name of ['comparison.open', 'comparison.result'] as const) await ask(name, { comparison });
  await ask('app.hello', {});
  await ask('comparison.list', {});
  await ask('key.clear', { name: 'compatible' });
  await close();
  return { said, asked };
}

/** Every text in a value, however deep, as it is: JSON would hide one behind its escapes. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [name, ...textsIn(each)]);
}

describe.each(stores)('a key that was typed, kept in %s', (_, open) => {
  it.each(echoes)('is found in no file, answer, event, push or report where the server answers “%s”', async (how) => {
    const folder = path.join(await temporaryFolder(), 'data');
    const { said, asked } = await runOn(how, folder, await open(folder));
    // It did go out, to be of any use, and the other server's key did not.
    expect(asked.filter(({ headers }) => headers.authorization === `Bearer ${key}`).length).toBeGreaterThan(2);
    expect(asked.filter((one) => holdsKey(JSON.stringify(one), claudeKey))).toEqual([]);
    for (const secret of [key, claudeKey]) {
      expect(filesThatHold(folder, secret)).toEqual([]);
      expect(said.filter((one) => textsIn(one).some((text) => holdsKey(text, secret)))).toEqual([]);
    }
  });
});

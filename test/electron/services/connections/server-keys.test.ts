import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../electron/services/clock.ts';
import { createConnector } from '../../../../electron/services/comparisons/connection.ts';
import { serverKeys } from '../../../../electron/services/comparisons/server-keys.ts';
import { commandLineSecrets, sessionSecrets } from '../../../../electron/services/secrets.ts';
import { loopbackServer } from '../../../support/loopback-server.ts';
import { sendJson } from '../../../support/plain-server.ts';
import { practiceAddress } from '../../../support/poor-server.ts';
import { ask, send, testApp } from '../../../support/test-app.ts';

const key = 'sk-test-of-one-server';

describe('a key for a compatible server', () => {
  it('belongs to the first server it is sent to, and goes to no other', async () => {
    const first = await practiceAddress();
    const second = await loopbackServer((_, response) => sendJson(response, 401, { error: { message: 'Who?' } }));
    const app = await testApp();
    await ask(app, 'key.store', { name: 'compatible', key });
    expect(await send(app, 'connection.probe', { baseUrl: 'http://127.0.0.1:9', model: 'm' })).toMatchObject({
      ok: false,
    });
    await ask(app, 'connection.probe', { baseUrl: first, model: null });
    expect(await ask(app, 'app.hello', {})).toMatchObject({ compatibleKeyFrom: 'typed' });

    expect(await send(app, 'connection.probe', { baseUrl: second.address, model: null })).toMatchObject({
      ok: false,
      failure: { code: 'unauthorized' },
    });
    const compatible = { baseUrl: second.address, model: 'm', probe: null };
    await ask(app, 'settings.save', { patch: { connection: 'compatible', compatible } });
    await send(app, 'connection.test', {});
    expect(await ask(app, 'app.hello', {})).toMatchObject({ compatibleKeyFrom: null });
    expect(JSON.stringify(second.asked)).not.toContain(key);

    // Typed again, it belongs to this one.
    await ask(app, 'key.store', { name: 'compatible', key });
    await send(app, 'connection.test', {});
    expect(second.asked.at(-1)?.headers.authorization).toBe(`Bearer ${key}`);
    expect(await ask(app, 'app.hello', {})).toMatchObject({ compatibleKeyFrom: 'typed' });
  });

  it('belongs to the address that was entered when it was typed', async () => {
    const [entered, other] = [
      await practiceAddress(),
      await loopbackServer((_, response) => sendJson(response, 200, {})),
    ];
    const app = await testApp();
    await ask(app, 'settings.save', { patch: { compatible: { baseUrl: entered, model: '', probe: null } } });
    await ask(app, 'key.store', { name: 'compatible', key });
    await send(app, 'connection.probe', { baseUrl: other.address, model: 'm' });
    expect(other.asked.length).toBeGreaterThan(0);
    expect(JSON.stringify(other.asked)).not.toContain(key);
  });

  it('is the same at every path of one server', async () => {
    const keys = serverKeys(sessionSecrets({}));
    const secrets = sessionSecrets({});
    await secrets.set('compatible', key);
    const own = serverKeys(secrets);
    expect(await own.compatible('https://of-an-old-log.example.org', false)).toBe(null);
    await own.claim('https://models.example.org/one');
    expect(await own.compatible('https://models.example.org/two', false)).toBe(key);
    for (const other of [
      'http://models.example.org',
      'https://models.example.org:8443',
      'https://example.org',
      'nonsense',
    ]) {
      expect(await own.compatible(other, true)).toBe(null);
    }
    await own.claim('https://example.org');
    expect(await own.compatible('https://example.org', true)).toBe(null);
    expect(await keys.compatible('https://example.org', true)).toBe(null);
  });

  it('of the environment is one of its own: the key for Claude never goes elsewhere', async () => {
    const app = sessionSecrets({ ANTHROPIC_API_KEY: 'sk-claude' });
    expect([await app.get('claude'), await app.get('compatible')]).toEqual(['sk-claude', null]);
    expect([await app.source('claude'), await app.source('compatible')]).toEqual(['environment', null]);
    const both = sessionSecrets({ ANTHROPIC_API_KEY: 'sk-claude', BRAID_COMPATIBLE_KEY: ' sk-other ' });
    expect(await both.get('compatible')).toBe('sk-other');
    expect(await commandLineSecrets({ ANTHROPIC_API_KEY: 'sk-named' }).get('compatible')).toBe('sk-named');

    const server = await loopbackServer((_, response) => sendJson(response, 200, { data: [] }));
    const running = await testApp({ secrets: sessionSecrets({ ANTHROPIC_API_KEY: 'sk-claude' }) });
    await send(running, 'connection.probe', { baseUrl: server.address, model: 'm' });
    expect(server.asked.length).toBeGreaterThan(0);
    expect(JSON.stringify(server.asked)).not.toContain('sk-claude');
  });

  it('of the environment goes to the server of the settings or the one just chosen, not to one of an old log', async () => {
    const secrets = sessionSecrets({ BRAID_COMPATIBLE_KEY: key });
    let set = '';
    const own = serverKeys(secrets, () => set);
    expect(await own.compatible('https://of-an-old-log.example.org', false)).toBe(null);
    expect(await own.compatible('https://asked.example.org', true)).toBe(key);
    set = 'https://models.example.org/one';
    expect(await own.compatible('https://models.example.org/two', false)).toBe(key);
    expect(await own.compatible('https://of-an-old-log.example.org', false)).toBe(null);
    await own.claim('https://named.example.org');
    expect(await own.compatible('https://named.example.org', false)).toBe(key);
    await own.claim('nonsense');
    expect(await own.compatible('nonsense', false)).toBe(null);
  });

  it('is not sent for a count of tokens that an old log asks for', async () => {
    const server = await loopbackServer((_, response) => sendJson(response, 200, { input_tokens: 3 }));
    let set = '';
    const connector = createConnector({
      clock: systemClock,
      secrets: sessionSecrets({ BRAID_COMPATIBLE_KEY: key }),
      practice: { open: () => ({ baseUrl: 'http://127.0.0.1:1', close: () => undefined }) },
      setAddress: () => set,
    });
    const count = () =>
      connector.countTokens({ kind: 'compatible', baseUrl: server.address, model: 'm' }, { system: [], messages: [] });
    await count();
    expect(server.asked).toHaveLength(1);
    expect(JSON.stringify(server.asked)).not.toContain(key);
    set = server.address;
    await count();
    expect(server.asked.at(-1)?.headers.authorization).toBe(`Bearer ${key}`);
  });

  it('is not sent over plain http beyond this computer, where a server without a key may be', async () => {
    const app = await testApp();
    await ask(app, 'key.store', { name: 'compatible', key });
    expect(await send(app, 'connection.probe', { baseUrl: 'http://192.0.2.1:1', model: 'm' })).toMatchObject({
      ok: false,
      failure: { code: 'bad-address', details: { reason: 'plain-http' } },
    });
  });
});

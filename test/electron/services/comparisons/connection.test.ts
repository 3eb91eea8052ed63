import { describe, expect, it } from 'vitest';
import { createConnector } from '../../../../electron/services/comparisons/connection.ts';
import { isServerAddress, isUsableKey } from '../../../../electron/services/model/address.ts';
import { systemClock } from '../../../../electron/services/clock.ts';
import { sessionSecrets } from '../../../../electron/services/secrets.ts';

const connectorWith = (key: string, setAddress: string) =>
  createConnector({
    clock: systemClock,
    secrets: sessionSecrets({ ANTHROPIC_API_KEY: key, BRAID_COMPATIBLE_KEY: key }),
    practice: { open: () => ({ baseUrl: 'http://127.0.0.1:1', close: () => undefined }) },
    setAddress: () => setAddress,
  });

describe('a connection with a key', () => {
  it.each([['line\nbreak'], ['blank inside'], ['ключ'], ['tab\t']])(
    'refuses the key %j before it is sent',
    async (key) => {
      expect(isUsableKey(key)).toBe(false);
      for (const kind of ['claude', 'compatible'] as const) {
        const baseUrl = 'http://127.0.0.1:1';
        const checked = await connectorWith(`x${key}x`, baseUrl).check({ kind, baseUrl, model: 'm' });
        expect(checked).toMatchObject({ ok: false, failure: { code: 'unusable-key', details: {} } });
      }
    },
  );

  it.each([['http://user:word@127.0.0.1:1'], ['https://user@host'], ['ftp://host'], ['http://'], ['host'], ['']])(
    'refuses the address %j',
    async (baseUrl) => {
      expect(isServerAddress(baseUrl)).toBe(false);
      const checked = await connectorWith('key', baseUrl).check({ kind: 'compatible', baseUrl, model: 'm' });
      expect(checked).toMatchObject({ ok: false, failure: { code: 'bad-address' } });
    },
  );

  it('sends no key over plain http beyond this computer', async () => {
    const baseUrl = 'http://example.org';
    const checked = await connectorWith('key', baseUrl).check({ kind: 'compatible', baseUrl, model: 'm' });
    expect(checked).toMatchObject({ ok: false, failure: { code: 'bad-address' } });
  });
});

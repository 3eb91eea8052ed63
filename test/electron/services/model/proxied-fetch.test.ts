import { execFile } from 'node:child_process';
import tls from 'node:tls';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../electron/services/clock.ts';
import { askServer } from '../../../../electron/services/model/server-request.ts';
import { fetchByEnvironment, fetchBySystem } from '../../../../electron/services/model/outward-fetch.ts';
import { trustSystemAuthorities } from '../../../../electron/services/model/system-authorities.ts';
import { firstProxy, isExempt } from '../../../../electron/services/model/ways-out.ts';
import { fail, failure } from '../../../../shared/failure.ts';
import { authorityFile, companyNetwork, outside } from '../../../support/company-network.ts';
import { loopbackServer } from '../../../support/loopback-server.ts';
import { sendEvents, sendJson } from '../../../support/plain-server.ts';

const asked = { clock: systemClock, limitMs: 20_000 };
const ask = (baseUrl: string, way: typeof fetch) =>
  askServer({ baseUrl, apiKey: 'sk-test', fetch: way }, '/v1/models', null, asked);
const failedFor = (reason: string) => fail(failure('network', { reason }));

describe('the way out of a company’s network', () => {
  it('leads through the proxy of the environment to what is elsewhere', async () => {
    const { proxy, outsideAddress, tunnels } = await companyNetwork((_, response) => sendJson(response, 200, []), {
      secure: false,
    });
    for (const environment of [{ HTTP_PROXY: proxy }, { http_proxy: proxy, HTTP_PROXY: 'http://127.0.0.1:9' }])
      expect(await ask(outsideAddress, fetchByEnvironment(environment))).toEqual({ ok: true, value: [] });
    expect(tunnels).toEqual([`${outside}:80`, `${outside}:80`]);
  });

  it('leads through the proxy that the system names for the address', async () => {
    const { proxy, outsideAddress, tunnels } = await companyNetwork((_, response) => sendJson(response, 200, []), {
      secure: false,
    });
    const addresses: string[] = [];
    const way = fetchBySystem((address) => {
      addresses.push(address);
      return Promise.resolve(`SOCKS 127.0.0.1:9; PROXY ${new URL(proxy).host}; DIRECT`);
    });
    expect(await ask(outsideAddress, way)).toEqual({ ok: true, value: [] });
    expect(addresses).toEqual([`${outsideAddress}/v1/models`]);
    expect(tunnels).toHaveLength(1);
  });

  it('is straight to what is on this computer, whatever anybody says of proxies', async () => {
    const { proxy, tunnels } = await companyNetwork((_, response) => sendJson(response, 200, []));
    const { address } = await loopbackServer((_, response) => sendJson(response, 200, ['here']));
    const system = fetchBySystem(() => Promise.resolve(`PROXY ${new URL(proxy).host}`));
    for (const way of [fetchByEnvironment({ HTTPS_PROXY: proxy, HTTP_PROXY: proxy }), system])
      expect(await ask(address, way)).toEqual({ ok: true, value: ['here'] });
    expect(tunnels).toEqual([]);
  });

  it('is straight to what NO_PROXY names', async () => {
    const { proxy, outsideAddress, tunnels } = await companyNetwork((_, response) => sendJson(response, 200, []));
    const answer = await ask(outsideAddress, fetchByEnvironment({ HTTPS_PROXY: proxy, NO_PROXY: '.braid.invalid' }));
    expect(answer).toMatchObject({ ok: false, failure: { code: 'network' } });
    expect(JSON.stringify(answer)).not.toContain('proxy');
    expect(tunnels).toEqual([]);
  });

  it('carries a name and a password for the proxy, and says so where the proxy wants others', async () => {
    const { proxy, outsideAddress } = await companyNetwork((_, response) => sendJson(response, 200, []), {
      secure: false,
      refusal: ({ headers }) =>
        headers['proxy-authorization'] === `Basic ${Buffer.from('ada:secret').toString('base64')}` ? null : 407,
    });
    const named = proxy.replace('//', '//ada:secret@');
    expect(await ask(outsideAddress, fetchByEnvironment({ HTTP_PROXY: named }))).toEqual({ ok: true, value: [] });
    expect(await ask(outsideAddress, fetchByEnvironment({ HTTP_PROXY: proxy }))).toMatchObject(
      failedFor('the proxy asks for a name and a password, or refuses yours (407)'),
    );
  });

  it('tells a proxy that refuses, or is not there, from a server', async () => {
    const { proxy, outsideAddress } = await companyNetwork(() => undefined, { refusal: () => 403 });
    expect(await ask(outsideAddress, fetchByEnvironment({ HTTPS_PROXY: proxy }))).toMatchObject(
      failedFor('the proxy refused to lead there (403)'),
    );
    expect(await ask(outsideAddress, fetchByEnvironment({ HTTPS_PROXY: 'http://127.0.0.1:9' }))).toMatchObject(
      failedFor('the proxy can’t be reached (ECONNREFUSED)'),
    );
  });

  it('refuses a certificate of an authority that nobody here knows', async () => {
    const { proxy, outsideAddress } = await companyNetwork((_, response) => sendJson(response, 200, []));
    expect(await ask(outsideAddress, fetchByEnvironment({ HTTPS_PROXY: proxy }))).toMatchObject(
      failedFor('its certificate is not trusted here'),
    );
  });
});

describe('an authority of the company', () => {
  const run = promisify(execFile);
  const script = fileURLToPath(new URL('../../../support/ask-outside.mjs', import.meta.url));

  /** One message streamed through a proxy that looks into it, by a program of its own: trust is set when one starts. */
  async function askedWith(environment: NodeJS.ProcessEnv): Promise<unknown> {
    const { proxy, outsideAddress } = await companyNetwork((_, response) =>
      sendEvents(response, [
        ['content_block_delta', { type: 'content_block_delta', delta: { type: 'text_delta', text: 'Hello.' } }],
        ['message_delta', { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 1 } }],
        ['message_stop', { type: 'message_stop' }],
      ]),
    );
    const { stdout } = await run(process.execPath, [script, outsideAddress], {
      env: { ...process.env, HTTPS_PROXY: proxy, ...environment },
    });
    return JSON.parse(stdout);
  }

  it('is trusted where NODE_EXTRA_CA_CERTS names it', async () => {
    expect(await askedWith({ NODE_EXTRA_CA_CERTS: authorityFile })).toMatchObject({
      outcome: { ok: true, stopReason: 'end_turn' },
      text: 'Hello.',
    });
  });

  // Node reads the system's store since 22.19 and 24.5; on Linux this variable says where it is.
  it.skipIf(!('setDefaultCACertificates' in tls) || process.platform !== 'linux')(
    'is trusted where the system trusts it',
    async () => {
      expect(await askedWith({ SSL_CERT_FILE: authorityFile })).toMatchObject({
        outcome: { ok: true },
        text: 'Hello.',
      });
    },
  );

  it('is added to those that come with Node, and neither twice nor in their place', () => {
    const set: (readonly string[])[] = [];
    const store = { default: ['a', 'b'], system: ['b', 'company'] };
    trustSystemAuthorities({
      getCACertificates: (type) => store[type],
      setDefaultCACertificates: (certificates) => void set.push(certificates),
    });
    trustSystemAuthorities({});
    expect(set).toEqual([['a', 'b', 'company']]);
  });
});

describe('what a system says of the way to an address', () => {
  it.each([
    ['DIRECT', null],
    ['PROXY proxy.example.org:8080', 'http://proxy.example.org:8080'],
    ['HTTPS proxy.example.org:443; DIRECT', 'https://proxy.example.org:443'],
    ['SOCKS5 a:1; PROXY b:2', 'http://b:2'],
    ['DIRECT; PROXY b:2', null],
    ['SOCKS a:1', null],
    ['', null],
  ])('%s', (settings, proxy) => expect(firstProxy(settings)).toBe(proxy));
});

describe('what NO_PROXY names', () => {
  const address = new URL('https://models.example.org/v1');
  it.each([
    ['models.example.org', true],
    ['localhost, .example.org', true],
    ['*.example.org', true],
    ['example.org:443', true],
    ['EXAMPLE.ORG', true],
    ['*', true],
    ['example.org:8443', false],
    ['ample.org', false],
    ['s.example.org', false],
    ['', false],
  ])('%s', (list, exempt) => expect(isExempt(address, list)).toBe(exempt));
});

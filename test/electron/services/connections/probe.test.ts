import { describe, expect, it } from 'vitest';
import { allAbilities } from '../../../../shared/connection.ts';
import { failureLine } from '../../../../shared/words/said-failure.ts';
import { ask, send, testApp } from '../../../support/test-app.ts';
import { loopbackServer } from '../../../support/loopback-server.ts';
import { openServer, sendJson } from '../../../support/plain-server.ts';
import { sampleTask, sampleWorkflow } from '../../../support/sample-header.ts';
import { practiceAddress } from '../../../support/poor-server.ts';

const probe = async (baseUrl: string, model: string | null = null) =>
  send(await testApp(), 'connection.probe', { baseUrl, model });

describe('asking a server what it can do', () => {
  it('finds everything at a server that has everything, and keeps it with its address', async () => {
    const address = await practiceAddress();
    const app = await testApp();
    const pushed: unknown[] = [];
    app.subscribe((push) => pushed.push(push));
    const found = await ask(app, 'connection.probe', { baseUrl: ` ${address}/v1/ `, model: null });
    expect(found).toMatchObject({
      ...{ baseUrl: address, model: 'practice', abilities: allAbilities },
      models: [{ id: 'practice', contextTokens: 1_000_000 }],
    });
    expect(found.firstTokenMs).toBeGreaterThan(0);
    const { settings } = await ask(app, 'app.hello', {});
    expect(settings).toMatchObject({
      connection: 'practice',
      compatible: { baseUrl: address, model: 'practice', probe: found },
    });
    expect(pushed).toContainEqual({ kind: 'settings-changed', settings });
  });

  it('asks the named model, and says which one a server does not know', async () => {
    const answer = await probe(await practiceAddress(), 'large');
    expect(answer).toMatchObject({ ok: false, failure: { code: 'not-found', details: { model: 'large' } } });
  });

  it('asks for a model where none is listed', async () => {
    const { address } = await loopbackServer((_, response) => sendJson(response, 200, { data: [] }));
    expect(await probe(address)).toMatchObject({ ok: false, failure: { code: 'no-model' } });
  });

  it('lists the models of a server whose pages end in half a character', async () => {
    const { address } = await loopbackServer(({ path }, response) =>
      sendJson(response, 200, {
        data: [{ id: path.includes('after_id') ? 'b' : 'a' }],
        ...{ has_more: !path.includes('after_id'), last_id: '\ud800' },
      }),
    );
    const app = await testApp();
    const compatible = { baseUrl: address, model: '', probe: null };
    await ask(app, 'settings.save', { patch: { connection: 'compatible', compatible } });
    expect((await ask(app, 'connection.models', {})).models.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('follows the pages of a long list, and leaves out what it cannot read', async () => {
    const { address, asked } = await loopbackServer(({ path }, response) => {
      if (!path.startsWith('/v1/models')) return sendJson(response, 404, { detail: 'Not Found' });
      const first = !path.includes('after_id=b');
      sendJson(response, 200, {
        data: first
          ? [{ id: 'a', max_model_len: 4096 }, { name: 'no id' }, { id: 'b', max_input_tokens: -1 }]
          : [{ id: 'c' }],
        ...{ has_more: first, last_id: first ? 'b' : 'c' },
      });
    });
    const app = await testApp();
    const compatible = { baseUrl: address, model: '', probe: null };
    await ask(app, 'settings.save', { patch: { connection: 'compatible', compatible } });
    const { models } = await ask(app, 'connection.models', {});
    expect(models.map(({ id, contextTokens }) => [id, contextTokens])).toEqual([
      ['a', 4096],
      ['b', null],
      ['c', null],
    ]);
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['a page for everything', 200, '<!doctype html><html></html>', 'text/html'],
    ['nothing known there', 404, 'Not here.', 'text/plain'],
    ['nothing at all', 404, '', 'text/plain'],
    ['no such method', 405, '', 'text/plain'],
  ])('tells a server of another kind: %s', async (_, status, body, type) => {
    const { address } = await loopbackServer((__, response) => {
      response.writeHead(status, { 'content-type': type });
      response.end(body);
    });
    for (const model of [null, 'm']) {
      const answer = await probe(address, model);
      expect(answer).toMatchObject({ ok: false, failure: { code: 'wrong-server', details: { address } } });
      if (!answer.ok) expect(failureLine(answer.failure)).toContain('does not speak the Messages API');
    }
  });

  it('tells a server that lists models and takes no messages', async () => {
    const { address } = await loopbackServer(({ path }, response) =>
      path.startsWith('/v1/models')
        ? sendJson(response, 200, { object: 'list', data: [{ id: 'large', object: 'model' }] })
        : sendJson(response, 404, { error: { message: `Invalid URL (POST ${path})`, type: 'invalid_request_error' } }),
    );
    expect(await probe(address)).toMatchObject({ ok: false, failure: { code: 'wrong-server' } });
  });

  it('says that nobody answers, that the key is refused, or that the server is too busy to tell', async () => {
    const nobody = { code: 'network', details: { reason: 'nothing listens at that address' } };
    const gone = await openServer(() => undefined);
    await gone.close();
    expect(await probe(gone.address)).toMatchObject({ ok: false, failure: nobody });
    const refusing = await loopbackServer((_, response) => sendJson(response, 401, { error: { message: 'Who?' } }));
    expect(await probe(refusing.address)).toMatchObject({ ok: false, failure: { code: 'unauthorized' } });
    expect(refusing.asked).toHaveLength(1);
    const busy = await loopbackServer((_, response) => sendJson(response, 429, { error: { message: 'Later.' } }));
    expect(await probe(busy.address, 'm')).toMatchObject({ ok: false, failure: { code: 'rate-limited' } });
  });

  it.each([
    ['ftp://127.0.0.1', 'ftp://127.0.0.1'],
    ['http://name:sk-word@127.0.0.1:1', 'http://127.0.0.1:1'],
    ['https://host/?key=sk-word', 'https://host/'],
    ['nonsense', 'nonsense'],
  ])('refuses the address %s without repeating what is secret in it', async (address, shown) => {
    const answer = await probe(address);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-address', details: { address: shown } } });
    expect(JSON.stringify(answer)).not.toContain('sk-word');
    const compatible = { baseUrl: address, model: 'm', probe: null };
    const saved = await send(await testApp(), 'settings.save', { patch: { compatible } });
    expect(saved).toMatchObject({ ok: false, failure: { code: 'bad-address' } });
  });
});

describe('the connection in use', () => {
  it('is tested with one short request', async () => {
    const app = await testApp();
    const practice = await ask(app, 'connection.test', {});
    expect(practice.model).toBe('practice');
    expect(practice.ms).toBeGreaterThanOrEqual(practice.firstTokenMs ?? 0);
    await ask(app, 'settings.save', { patch: { connection: 'claude' } });
    expect(await send(app, 'connection.test', {})).toMatchObject({ ok: false, failure: { code: 'no-key' } });
    await ask(app, 'settings.save', { patch: { connection: 'compatible' } });
    for (const command of ['connection.test', 'connection.models'] as const) {
      const answer = await send(app, command, {});
      expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-address', wayOut: 'open-settings' } });
      if (!answer.ok) expect(failureLine(answer.failure)).toContain('Settings');
    }
  });

  it('that is a server nobody asked yet is asked once when a comparison starts', async () => {
    const address = await practiceAddress();
    const app = await testApp();
    const compatible = { baseUrl: address, model: 'practice', probe: null };
    await ask(app, 'settings.save', { patch: { connection: 'compatible', compatible } });
    const { comparison } = await ask(app, 'comparison.start', {
      source: { kind: 'workflow', workflow: sampleWorkflow([sampleTask('a')]) },
      structures: ['thread'],
      prediction: null,
    });
    const { probe: kept } = (await ask(app, 'app.hello', {})).settings.compatible;
    expect(kept).toMatchObject({ baseUrl: address, abilities: allAbilities });
    const [run] = (await ask(app, 'comparison.open', { comparison })).runs;
    expect(run?.header.connection).toEqual({
      kind: 'compatible',
      baseUrl: address,
      model: 'practice',
      abilities: allAbilities,
    });
  });
});

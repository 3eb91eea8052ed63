import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildNode, launch } from '../../support/command-line.ts';
import { echo } from '../../support/echo-server.ts';
import type { Echo } from '../../support/echo-server.ts';
import { distinctiveKey as key, filesThatHold, holdsKey } from '../../support/key-search.ts';
import { loopbackServer } from '../../support/loopback-server.ts';
import { sendJson } from '../../support/plain-server.ts';
import type { Asked } from '../../support/plain-server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

beforeAll(buildNode, 240_000);

async function oneTask(): Promise<string> {
  const file = path.join(await temporaryFolder(), 'plan.yaml');
  await writeFile(file, 'braid: 1\ntasks: [{ id: a, brief: Say what matters. }]');
  return file;
}

const compare = async (address: string, data: string, environment: Record<string, string> = {}, model = 'm') => {
  const args = ['compare', await oneTask(), '--structures', 'thread', '--base-url', address, '--data', data, '--json'];
  return launch('cli', [...args, ...(model === '' ? [] : ['--model', model])], environment).ended;
};

/** A server with nothing but messages that come whole. */
const sparing = () =>
  loopbackServer(({ method, path: at }, response) =>
    method === 'POST' && at === '/v1/messages'
      ? sendJson(response, 200, { content: [{ type: 'text', text: 'It matters.' }], stop_reason: 'end_turn' })
      : sendJson(response, 404, { detail: 'Not Found' }),
  );
const messages = (asked: readonly Asked[]) => asked.filter(({ path: at }) => at === '/v1/messages').length;

describe('the command line on a compatible server', () => {
  it('asks it once what it can do, says once what it lacks, and runs', async () => {
    const { address, asked } = await sparing();
    const data = await temporaryFolder();
    const first = await compare(address, data);
    expect(first.err).toMatch(
      /This server does not have streaming, structured output, prompt caching and counting tokens/,
    );
    expect(first.err.match(/This server does not have/g)).toHaveLength(1);
    expect(first.status).toBe(0);
    const [run] = JSON.parse(first.out).runs;
    expect(run).toMatchObject({ state: 'finished', answer: 'It matters.', costUsd: null });
    const before = messages(asked);
    expect(before).toBeGreaterThan(1);
    expect((await compare(`${address}/v1/`, data)).status).toBe(0);
    expect(messages(asked) - before).toBe(1);
    const kept: unknown = JSON.parse(readFileSync(path.join(data, 'settings.json'), 'utf8'));
    expect(kept).toMatchObject({ connection: 'practice', compatible: { baseUrl: address, model: 'm' } });
  });

  it('says in a sentence that the key is refused', async () => {
    const { address } = await loopbackServer((_, response) => sendJson(response, 401, { error: { message: 'Who?' } }));
    for (const model of ['m', '']) {
      const { status, err } = await compare(address, await temporaryFolder(), {}, model);
      expect(err).toMatch(/The server did not accept the key/);
      expect(status).toBe(1);
    }
  });

  it('sends no key over plain http beyond this computer, and says why', async () => {
    const { status, err } = await compare('http://192.0.2.1:1', await temporaryFolder(), { ANTHROPIC_API_KEY: key });
    expect(err).toMatch(/not encrypted/);
    expect(status).toBe(2);
  });

  it.each<Echo>(['refused', 'answered'])('prints and keeps no key that the server sends back (%s)', async (how) => {
    const { address, asked } = await loopbackServer(echo);
    const data = await temporaryFolder();
    const { out, err } = await compare(`${address}/${how}`, data, { ANTHROPIC_API_KEY: key });
    expect(asked.some(({ headers }) => headers.authorization === `Bearer ${key}`)).toBe(true);
    expect([out, err].filter((text) => holdsKey(text, key))).toEqual([]);
    expect(filesThatHold(data, key)).toEqual([]);
  });
});

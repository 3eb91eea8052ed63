import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { buildNode, launch } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

beforeAll(buildNode, 300_000);

const OpenedSchema = z.object({
  braid: z.literal(1),
  kind: z.literal('class'),
  id: z.string(),
  title: z.string(),
  code: z.string().regex(/^[a-z]+-\d\d$/),
  addresses: z.array(z.string()).min(1),
  facilitator: z.url(),
});

/** A class on a free port of this computer, as a script reads it. */
async function host(args: readonly string[]) {
  const running = launch('cli', ['class', ...args, '--port', '0', '--json']);
  const [text] = await running.printed(/^\{[\s\S]*\n\}\n/);
  const opened = OpenedSchema.parse(JSON.parse(text));
  return { running, opened, address: `http://${opened.addresses[0] ?? ''}` };
}

async function join(address: string, code: string, number: number) {
  const answer = await fetch(`${address}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ code, number, name: '=1+1', members: ['Ada'] }),
  });
  return { status: answer.status, cookie: answer.headers.get('set-cookie'), body: await answer.text() };
}

test('a class without a window lets pods in, ends at a signal, and is listed, written out and opened again', async () => {
  const folder = path.join(await temporaryFolder(), 'data');
  const first = await host(['board-prep', '--title', 'Tuesday', '--pods', '3', '--data', folder]);
  expect(first.opened).toMatchObject({ title: 'Tuesday' });
  expect(first.opened.facilitator).toContain('?facilitator=');
  expect(await join(first.address, 'nobody-11', 1)).toMatchObject({ status: 403, cookie: null });
  expect(await join(first.address, first.opened.code, 2)).toMatchObject({ status: 200 });
  const led = await fetch(first.opened.facilitator, { redirect: 'manual' });
  expect([led.status, led.headers.get('set-cookie')]).toEqual([303, expect.stringContaining('HttpOnly')]);

  first.running.kill('SIGINT');
  const { status, err } = await first.running.ended;
  expect(status).toBe(0);
  expect(err).toContain(`enter ${first.opened.code}`);
  expect(err).toContain('Only this computer can open it');

  const listed = await launch('cli', ['class', 'list', '--data', folder, '--json']).ended;
  expect(JSON.parse(listed.out)).toMatchObject({
    kind: 'classes',
    classes: [{ id: first.opened.id, title: 'Tuesday', exercise: 'board-prep', pods: 1, results: 0 }],
  });
  const exported = await launch('cli', ['class', 'export', first.opened.id, '--as', 'roster-csv', '--data', folder])
    .ended;
  expect(exported.status).toBe(0);
  // A spreadsheet would work out what begins with an equals sign.
  expect(exported.out).toContain("'=1+1");
  const hidden = await launch('cli', [
    'class',
    'export',
    first.opened.id,
    '--hide-names',
    '--as',
    'roster-csv',
    '--data',
    folder,
  ]).ended;
  expect(hidden.out).not.toContain('Ada');

  const again = await host(['--reopen', first.opened.id, '--data', folder]);
  expect(again.opened).toMatchObject({ id: first.opened.id, code: first.opened.code });
  const view: unknown = await (await fetch(`${again.address}/class`)).json();
  expect(JSON.stringify(view)).toContain('"taken":[2]');
  again.running.kill('SIGTERM');
  expect((await again.running.ended).status).toBe(0);
}, 120_000);

test.each([
  [['class'], 'an exercise, or --reopen'],
  [['class', 'no-such-exercise'], 'no-such-exercise'],
  [['class', 'board-prep', '--pods', '500'], '--pods'],
  [['class', '--reopen', '../../etc'], '../../etc'],
  [['class', 'export', 'x', '--as', 'pdf'], 'roster-csv'],
])(
  'wrong use is a sentence and status 2: %j',
  async (args, told) => {
    const folder = path.join(await temporaryFolder(), 'data');
    const { status, out, err } = await launch('cli', [...args, '--data', folder]).ended;
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(told);
    expect(err).not.toContain('    at ');
  },
  60_000,
);

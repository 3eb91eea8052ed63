import { describe, expect, it } from 'vitest';
import { openAppWindows } from '../../../electron/http/app-windows.ts';
import { classBrowser } from '../../support/class-browser.ts';
import { testApp } from '../../support/test-app.ts';
import { aTask, aWorkflow } from '../../support/workflows.ts';
import { openPodSocket, testClass } from '../../support/class-host.ts';

/** As JSON: what no page of ours sends. */
const nameless: readonly (readonly [string, string])[] = [
  ['a name that cannot be written', '{"toString":null,"valueOf":null}'],
  ['a name that says it is a text', '{"toString":{},"length":3}'],
  ['a name of names without end', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
  ['a list', '["app.hello"]'],
  ['a number', '7'],
];

describe('a command that is none', () => {
  it.each(nameless)('as %s is answered like every other, and the window goes on', async (_, name) => {
    const { origin, code } = await testClass();
    const browser = classBrowser(origin);
    await browser.join(code, 1);
    const window = await browser.window();
    expect(await window.send(`{"id":1,"command":{"name":${name},"input":{}}}`)).toMatchObject({ id: 1 });
    expect(await window.ask({ name: 'app.hello' })).toMatchObject({ id: 1, result: { ok: true } });
  });
});

describe('a token that is none', () => {
  it.each(nameless.filter(([, token]) => token.length < 900))(
    'as %s is refused like every other, and the class goes on',
    async (_, token) => {
      const { address, origin } = await testClass();
      const socket = await openPodSocket(address, '');
      socket.sendText(`{"token":${token}}`);
      expect(await socket.next()).toMatchObject({ kind: 'refused', failure: { code: 'seat-refused' } });
      expect((await fetch(`${origin}/class`)).status).toBe(200);
    },
  );
});

describe('an app that fails at a command', () => {
  it('ends neither the host nor the window', async () => {
    const heard: unknown[] = [];
    const sent: string[] = [];
    const { receive } = openAppWindows(
      { dispatch: () => Promise.reject(new Error('a mistake of ours')), subscribe: () => () => undefined },
      null,
      (fault) => heard.push(fault),
    ).open({
      send: (text) => sent.push(text),
      close: () => undefined,
      pause: () => undefined,
      resume: () => undefined,
    });
    receive('{"id":7,"command":{}}');
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]).toContain('"id":7,"result":{"ok":false,"failure":{"code":"unexpected"');
    expect(heard).toMatchObject([{ message: 'a mistake of ours' }]);
  });
});

describe('lists that are longer than what they could name', () => {
  const many = Array.from({ length: 20_000 }, () => 'a');

  it('are no task’s and no lane’s, and are told in a short answer', async () => {
    const app = await testApp();
    const [task, other] = [aTask('a'), { ...aTask('b'), needs: many }];
    for (const tasks of [[task, other], [task, { ...aTask('b'), materials: many }], many]) {
      const workflow = { ...aWorkflow([]), tasks };
      const answer = await app.dispatch({ name: 'workflow.create', input: { from: 'workflow', workflow } });
      expect(answer).toMatchObject({ ok: false, failure: { code: 'faulty-workflow' } });
      expect(JSON.stringify(answer).length).toBeLessThan(20_000);
    }
    const lanes = [{ id: 'a', title: '', brief: '', materials: many }];
    const draft = { title: '', lanes, materials: [] };
    expect(await app.dispatch({ name: 'conversations.create', input: { draft } })).toMatchObject({ ok: false });
  });
});

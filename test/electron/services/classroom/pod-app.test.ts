import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { podAppOpener } from '../../../../electron/services/classroom/pod-app.ts';
import { sessionSecrets } from '../../../../electron/services/secrets.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { ask, testPorts } from '../../../support/test-app.ts';

it('tells a pod in a browser neither where its host’s files lie nor of a key that the host has', async () => {
  const folder = await temporaryFolder();
  const ports = await testPorts({ dataFolder: path.join(folder, 'data') });
  const secrets = sessionSecrets({ ANTHROPIC_API_KEY: 'sk-ant-of-the-host' });
  const silent = { send: () => undefined, listen: () => () => undefined, close: () => undefined };
  const app = await podAppOpener({ ...ports, secrets })(path.join(folder, 'classes', 'pods', 'pod-3'), silent);
  if (!app.ok) throw new Error(app.failure.code);
  onTestFinished(() => app.value.close());
  const hello = await ask(app.value, 'app.hello', {});
  expect(hello).toMatchObject({ dataFolder: 'pod-3', hasClaudeKey: false, claudeKeyFrom: null });
  expect(JSON.stringify(hello)).not.toContain(folder);
});

import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { braid, buildNode } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { ask, testApp } from '../../support/test-app.ts';
import { aTask, aWorkflow } from '../../support/workflows.ts';

beforeAll(buildNode, 120_000);

it('says that a run whose gates ask needs somebody who can answer', async () => {
  const dataFolder = path.join(await temporaryFolder(), 'data');
  const app = await testApp({ dataFolder });
  await ask(app, 'settings.save', { patch: { gates: 'ask' } });
  const source = { kind: 'workflow', workflow: aWorkflow([aTask('a'), aTask('b')]) } as const;
  const { comparison } = await ask(app, 'comparison.start', { source, structures: ['thread'], prediction: null });
  await app.close();
  const ended = await braid('resume', comparison, '--data', dataFolder);
  expect(ended).toMatchObject({ status: 2, out: '' });
  expect(ended.err.trim()).toBe(
    'This run waits for a person at its gates, and nobody can answer here. Nothing was started or changed. Go on with it in a terminal, or in the app.',
  );
});

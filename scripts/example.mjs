import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { requireNode } from './node-version.mjs';
import { inProject, isMain, main, say } from './project.mjs';
import { setUp } from './set-up.mjs';

/*
 * Runs the example comparison anew and puts it in place: `node scripts/example.mjs`. To be done when its exercise, the
 * practice model's answers or the format of a run changes. It takes a minute and a half, since it is measured at pace 1.
 */
const exercise = 'three-services';
const input = {
  source: { kind: 'exercise', exercise, plan: 'by-service' },
  structures: ['thread', 'one-at-a-time', 'all-at-once'],
  prediction: null,
};

async function openApp(dataFolder) {
  const built = (file) => import(inProject('dist/electron', file));
  const { startPracticeServer } = await built('practice/server.js');
  const { answer } = await built('practice/answer.js');
  const { createApp } = await built('services/app.js');
  const { systemClock } = await built('services/clock.js');
  const { sessionSecrets } = await built('services/secrets.js');
  const practice = await startPracticeServer({ answer });
  const app = await createApp({
    dataFolder,
    assetsFolder: inProject('assets'),
    practice: practice.value,
    secrets: sessionSecrets({}),
    clock: systemClock,
    version: JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8')).version,
    faults: [],
    capabilities: { host: 'cli', keyStorage: 'session', keyStorageNote: null, openFolder: false },
    report: (error) => say(String(error)),
  });
  const close = async () => {
    await app.value.close();
    await practice.value.close();
  };
  return { app: app.value, close };
}

async function makeExample() {
  await setUp();
  await build(['node']);
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'braid-example-'));
  const { app, close } = await openApp(data);
  const send = async (name, given) => {
    const result = await app.dispatch({ name, input: given });
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return result.value;
  };
  await send('settings.save', { patch: { pace: 1 } });
  const over = new Promise((resolve) => {
    app.subscribe(({ kind, summary }) => {
      if (kind === 'comparison-changed' && summary.runs.every(({ state }) => state !== 'running')) resolve();
    });
  });
  await send('comparison.start', input);
  say('The example runs; this takes about a minute and a half.');
  await over;
  await close();
  for (const part of ['summaries', 'runs', 'texts']) {
    const place = inProject('assets/examples', exercise, part);
    fs.rmSync(place, { recursive: true, force: true });
    fs.cpSync(path.join(data, part), place, { recursive: true });
  }
  fs.rmSync(data, { recursive: true });
}

requireNode();
if (isMain(import.meta.url)) await main(makeExample);

import { createApp } from '../../dist/electron/services/app.js';
import { browserCapabilities } from '../../dist/electron/services/capabilities.js';
import { systemClock } from '../../dist/electron/services/clock.js';
import { sessionSecrets } from '../../dist/electron/services/secrets.js';
import { fileURLToPath } from 'node:url';

/** The app on a data folder, with a practice model of its own, or with every practice session at one address. */
export async function openApp(dataFolder, practice) {
  const atOneAddress = { open: () => ({ baseUrl: practice, close: () => undefined }) };
  const app = await createApp({
    dataFolder,
    assetsFolder: fileURLToPath(new URL('../../assets', import.meta.url)),
    practice: typeof practice === 'string' ? atOneAddress : practice,
    secrets: sessionSecrets({}),
    clock: systemClock,
    version: '0.0.0',
    faults: [],
    capabilities: { ...browserCapabilities, laneWindows: 'none', notices: 'none' },
    report: (error) => {
      throw error;
    },
  });
  if (!app.ok) throw new Error(`The app did not start: ${app.failure.code}`);
  return app.value;
}

/** Sends a command; a failure is an error here. */
export async function command(app, name, input) {
  const result = await app.dispatch({ name, input });
  if (!result.ok) throw new Error(`${name}: ${result.failure.code}`);
  return result.value;
}

/** Starts a comparison and waits for its end as a window does, which hears of it. Answers its id. */
export async function compare(app, source, structures) {
  const summaries = [];
  let look = () => undefined;
  const unsubscribe = app.subscribe((push) => {
    if (push.kind === 'comparison-changed') summaries.push(push.summary);
    look();
  });
  const started = await command(app, 'comparison.start', { source, structures, prediction: null });
  await new Promise((resolve) => {
    look = () => {
      const last = summaries.findLast(({ id }) => id === started.comparison);
      if (last && last.runs.every(({ state }) => state !== 'running')) resolve();
    };
    look();
  });
  unsubscribe();
  return started.comparison;
}

/** The same with one run of a workflow. */
export async function runOnce(app, workflow) {
  await compare(app, { kind: 'workflow', workflow }, ['all-at-once']);
}

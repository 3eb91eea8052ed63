import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClassroom } from '../../dist/electron/class/classroom.js';
import { answer } from '../../dist/electron/practice/answer.js';
import { startPracticeServer } from '../../dist/electron/practice/server.js';
import { browserCapabilities } from '../../dist/electron/services/capabilities.js';
import { podAppOpener } from '../../dist/electron/services/classroom/pod-app.js';
import { systemClock } from '../../dist/electron/services/clock.js';
import { sessionSecrets } from '../../dist/electron/services/secrets.js';
import { usualSetting } from '../../dist/shared/class/setting.js';
import { scratchFolder } from './run.mjs';

/*
 * A class host in a process of its own, with the practice model that it carries, as the app composes them. Told as JSON:
 * `database`, `hostName` and `open`, the class to host together with another. Tells its parent where it listens; asked
 * for its `figures` it answers what the wall heard and when, and what that took.
 */
const { database = null, hostName = 'host', open = null, pace } = JSON.parse(process.argv[2] ?? '{}');
const report = (fault) => process.stderr.write(`${fault instanceof Error ? fault.stack : JSON.stringify(fault)}\n`);
const practice = await startPracticeServer({ answer });
if (!practice.ok) throw new Error(practice.failure.code);
const folder = scratchFolder();
const classroom = createClassroom({
  folder: path.join(folder, 'classes'),
  openPod: podAppOpener({
    dataFolder: folder,
    assetsFolder: fileURLToPath(new URL('../../assets', import.meta.url)),
    practice: practice.value,
    readerThread: new URL('../../dist/electron/services/materials/reader-thread.js', import.meta.url),
    secrets: sessionSecrets({}),
    clock: systemClock,
    version: '0.0.0',
    faults: [],
    capabilities: browserCapabilities,
    showLane: null,
    report,
  }),
  pagesFolder: fileURLToPath(new URL('../../dist/renderer', import.meta.url)),
  database,
  hostName,
  date: () => new Date(),
  report,
});
const setting = { ...usualSetting, exercise: 'board-prep', pace, pods: 120 };
const at = { reach: 'local', port: 0 };
const hosted = await (open === null
  ? classroom.host({ id: 'bench', title: 'Bench', setting, ...at })
  : classroom.reopen(open, at));
if (!hosted.ok) throw new Error(JSON.stringify(hosted.failure));
const { door, state, subscribe } = hosted.value;

/** Milliseconds from when a pod wrote a report to when the wall hears of it, here. */
const delays = [];
subscribe((_, { body }) => {
  if (body.kind === 'reported') delays.push(Date.now() - Date.parse(body.at));
});
let peak = 0;
const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
let from = { cpu: process.cpuUsage(), at: performance.now(), rss: process.memoryUsage.rss() };

process.on('message', async (asked) => {
  if (asked === 'begin') {
    delays.length = 0;
    peak = 0;
    from = { cpu: process.cpuUsage(), at: performance.now(), rss: process.memoryUsage.rss() };
    process.send({ begun: true });
  }
  if (asked === 'figures') {
    const { user, system } = process.cpuUsage(from.cpu);
    const { pods } = state();
    process.send({
      delays,
      cpuMs: (user + system) / 1_000,
      wallMs: performance.now() - from.at,
      before: from.rss,
      peak,
      pods: pods.length,
      results: pods.filter(({ results }) => results.length > 0).length,
      reports: pods.reduce((sum, pod) => sum + pod.reports, 0),
    });
  }
  if (asked === 'end') {
    clearInterval(sampling);
    await hosted.value.close();
    await classroom.close();
    await practice.value.close();
    process.exit();
  }
});
// A parent that is gone leaves nothing behind.
process.on('disconnect', () => process.exit());
process.send({ address: door.addresses[0], code: state().code });

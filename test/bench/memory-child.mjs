import path from 'node:path';
import { readLog } from '../../dist/electron/services/store/event-log.js';
import { measureRun, nothingKnown } from '../../dist/shared/run/measure.js';
import { reduceAll } from '../../dist/shared/run/reduce.js';
import { command, openApp } from './app.mjs';
import { scratchFolder, wideWorkflow } from './run.mjs';

/*
 * One run of so many tasks, eight at once, in a process of its own, through the whole app. Told the practice model's
 * address and the number of tasks; tells its parent what the run took. Needs --expose-gc.
 */
const [address, count] = [process.argv[2], Number(process.argv[3])];
const folder = scratchFolder();
const app = await openApp(folder, address);
const workflow = wideWorkflow(count);

const before = memoryNow();
const peak = { rss: 0, heap: 0 };

/** CPU time of this process in µs, without that of the collections below. */
let collecting = 0;
const cpuNow = () => {
  const { user, system } = process.cpuUsage();
  return user + system - collecting;
};

/** Memory after a collection: what is held, not what has not been cleared away yet. */
function memoryNow() {
  globalThis.gc();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss, heap: heapUsed };
}

/** When so many tasks had ended: how many pieces of text had come, and what they had cost. */
const marks = [];
let [deltas, ended] = [0, 0];
let over = () => undefined;
const finished = new Promise((resolve) => (over = resolve));
app.subscribe((push) => {
  if (push.kind === 'comparison-changed' && push.summary.runs.every(({ state }) => state !== 'running')) over();
  if (push.kind !== 'run-events') return;
  for (const { kind } of push.events) {
    if (kind === 'delta') deltas += 1;
    if (kind !== 'task-finished') continue;
    ended += 1;
    marks.push({ deltas, cpu: cpuNow() });
    if (ended % 10 === 0) {
      const from = cpuNow();
      peak.heap = Math.max(peak.heap, memoryNow().heap);
      collecting += cpuNow() - from;
    }
  }
});
const sampling = setInterval(() => (peak.rss = Math.max(peak.rss, process.memoryUsage.rss())), 10);

const source = { kind: 'workflow', workflow };
const started = await command(app, 'comparison.start', { source, structures: ['queue:8'], prediction: null });
await finished;
clearInterval(sampling);
peak.heap = Math.max(peak.heap, memoryNow().heap);

/** CPU in µs for each piece of text while tasks `from` to `to` ended. */
function costBetween(from, to) {
  const [one, other] = [marks[from - 1], marks[to - 1]];
  return one && other ? (other.cpu - one.cpu) / (other.deltas - one.deltas) : null;
}

/** The log on the disk alone gives the figures that the app shows. */
async function isReplayable() {
  const shown = await command(app, 'comparison.result', { comparison: started.comparison });
  const log = await readLog(path.join(folder, 'runs'), started.runs[0].run);
  if (!log.ok) return false;
  const replayed = measureRun(log.value.header, reduceAll(log.value.events), { ...nothingKnown, live: false });
  const [run] = shown.comparison.runs;
  return JSON.stringify({ ...run, listPrice: null }) === JSON.stringify({ ...replayed, listPrice: null });
}

const replayable = await isReplayable();
await app.close();
process.send({
  before,
  peak,
  ended,
  replayable,
  // The first tasks pay for warming up.
  early: costBetween(20, 60),
  late: costBetween(count - 50, count - 10),
});
process.disconnect();

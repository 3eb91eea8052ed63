import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { browserPod, simulatedPod } from './class-pods.mjs';
import { startClassHost } from './class-host.mjs';

const own = { pods: 100, times: 12, everyMs: 1_000 };
const served = { pods: 20, pace: 20 };
const comparison = {
  source: { kind: 'exercise', exercise: 'board-prep', plan: 'first-plan' },
  structures: ['thread', 'one-at-a-time', 'all-at-once'],
  prediction: null,
};
const longestMs = 180_000;

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const sum = (all) => all.reduce((total, each) => total + each, 0);
const part = (all, share) =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;
const megabytes = (bytes) => `${(bytes / 1_000_000).toFixed(0)} MB`;

/** Lets pods work at these hosts, and waits until every host knows a result of each. */
async function classOf(hosts, pods) {
  for (const host of hosts) await host.begin();
  await Promise.all(pods.map((pod) => pod.work()));
  const until = performance.now() + longestMs;
  let figures;
  do {
    await wait(200);
    figures = await Promise.all(hosts.map((host) => host.figures()));
  } while (figures.some(({ results }) => results < pods.length) && performance.now() < until);
  for (const pod of pods) pod.close();
  return figures;
}

function rows(what, pods, figures) {
  const delays = figures.flatMap((each) => each.delays);
  const [{ wallMs }] = figures;
  const cpuMs = sum(figures.map((each) => each.cpuMs));
  const peak = sum(figures.map((each) => each.peak));
  const before = sum(figures.map((each) => each.before));
  return [
    {
      what: `${what}: results that the wall lacks`,
      measured: `${pods - Math.min(...figures.map(({ results }) => results))}`,
      of: `${pods}`,
      value: pods - Math.min(...figures.map(({ results }) => results)),
      unit: 'missing',
      aim: 0,
    },
    {
      what: `${what}: a report to the wall, 95th of 100`,
      measured: `${part(delays, 0.95).toFixed(0)} ms`,
      of: `middle ${part(delays, 0.5).toFixed(0)} ms, ${delays.length} reports`,
      value: part(delays, 0.95),
      unit: 'ms',
      aim: 1_000,
    },
    {
      what: `${what}: CPU of the host over the time it took`,
      measured: `${(cpuMs / 1_000).toFixed(1)} s`,
      of: `${(wallMs / 1_000).toFixed(1)} s`,
      value: cpuMs / wallMs,
      aim: null,
    },
    {
      what: `${what}: memory of the host, over before`,
      measured: megabytes(peak),
      of: megabytes(before),
      value: peak / before,
      aim: null,
    },
  ];
}

const numbers = (count) => Array.from({ length: count }, (_, index) => index + 1);

async function ownBraids() {
  const host = await startClassHost({ pace: 4 });
  const pods = await Promise.all(numbers(own.pods).map((number) => simulatedPod(host.door, number, own)));
  const figures = await classOf([host], pods);
  await host.end();
  return rows(`${own.pods} pods`, own.pods, figures);
}

async function inBrowsers() {
  const host = await startClassHost({ pace: served.pace });
  const pods = [];
  for (const number of numbers(served.pods)) pods.push(await browserPod(host.door, number, comparison));
  const figures = await classOf([host], pods);
  await host.end();
  return rows(`${served.pods} browser pods`, served.pods, figures);
}

/** The test's own PostgreSQL; null where its programs are not installed. */
async function postgres() {
  const outfile = fileURLToPath(new URL('../../dist/bench/postgres.mjs', import.meta.url));
  const entry = fileURLToPath(new URL('../support/postgres.ts', import.meta.url));
  const options = { bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' };
  await build({ entryPoints: [entry], outfile: path.resolve(outfile), ...options });
  const { postgresPrograms, startPostgres } = await import(pathToFileURL(outfile).href);
  const programs = postgresPrograms();
  return programs === null ? null : startPostgres(programs);
}

async function twoHosts(say) {
  const cluster = await postgres();
  if (cluster === null) {
    say('  two hosts on one PostgreSQL: skipped, its programs are not installed here');
    return [];
  }
  const hosts = [];
  try {
    const database = cluster.address;
    hosts.push(await startClassHost({ pace: 4, database, hostName: 'one' }));
    hosts.push(await startClassHost({ pace: 4, database, hostName: 'two', open: 'bench' }));
    const pods = await Promise.all(
      numbers(own.pods).map((number) => simulatedPod(hosts[number % 2].door, number, own)),
    );
    return rows(`${own.pods} pods at two hosts`, own.pods, await classOf(hosts, pods));
  } finally {
    await Promise.all(hosts.map((host) => host.end()));
    await cluster.stop();
  }
}

export async function measure(say) {
  say(`  ${own.pods} pods with a Braid of their own, ${own.times + 1} reports each, about one a second`);
  const alone = await ownBraids();
  say(`  ${served.pods} pods in browsers, whose runs the host carries at pace ${served.pace}`);
  const carried = await inBrowsers();
  say(`  ${own.pods} pods over two hosts that share one PostgreSQL`);
  return [...alone, ...carried, ...(await twoHosts(say))];
}

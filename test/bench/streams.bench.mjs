import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { presetStructure } from '../../dist/shared/structure/presets.js';
import { command } from './app.mjs';
import { countFrames, framesPerSecond } from './frames.mjs';
import { median } from './median.mjs';
import { withPages } from './open-pages.mjs';
import { headerOf, wideWorkflow } from './run.mjs';
import { streamsOf } from './streams.mjs';

/** Three runs of eight lanes each: 24 lanes as cards, the widest that show their texts. */
const structures = ['queue:7', 'queue:8', 'all-at-once'];
const lanesEach = 8;
const lanes = structures.length * lanesEach;
const tokensPerSecond = 60;
const pieces = 6;
const pieceMs = 10_000;
const idleMs = 4_000;
const hour = { seconds: 3_600, slice: 60 };

/** Every lane's text parsed as Markdown again with each token that comes: what a page does that thinks of nothing. */
const naive = `
  import { createElement as h } from 'react';
  import { flushSync } from 'react-dom';
  import { createRoot } from 'react-dom/client';
  import Markdown from 'react-markdown';
  import gfm from 'remark-gfm';
  const texts = new Map(), roots = new Map();
  const secret = new URLSearchParams(location.search).get('page') ?? localStorage.getItem('braid-page');
  const protocols = secret === null ? [] : ['braid', 'braid.' + secret];
  const socket = new WebSocket('ws://' + location.host + '/socket', protocols);
  socket.onmessage = ({ data }) => {
    const { push } = JSON.parse(data);
    if (push?.kind !== 'run-events') return;
    for (const { kind, step, text } of push.events) {
      if (kind !== 'delta') continue;
      const lane = push.run + step;
      texts.set(lane, (texts.get(lane) ?? '') + text);
      if (!roots.has(lane)) roots.set(lane, createRoot(document.body.appendChild(document.createElement('section'))));
      flushSync(() => roots.get(lane).render(h(Markdown, { remarkPlugins: [gfm] }, texts.get(lane))));
    }
  };
`;

async function naiveScript() {
  const resolveDir = fileURLToPath(new URL('../..', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents: naive, resolveDir },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles[0].contents;
}

async function framesFor(page, ms) {
  await page.bringToFront();
  await page.evaluate(countFrames);
  await page.waitForTimeout(ms);
  return page.evaluate(framesPerSecond);
}

/** Presses a key twice a second while `work` goes on; how long each waited for the picture after it is in `answered`. */
async function pressing(page, work) {
  let done = false;
  const working = work().finally(() => (done = true));
  while (!done) {
    await page.keyboard.press('Tab');
    await page.waitForTimeout(500);
  }
  return working;
}

function listenForInput() {
  window.answered = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.answered.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });
}

async function weigh(page, cdp) {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 600))));
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return { heap: usedSize, nodes: await page.evaluate(() => document.querySelectorAll('*').length) };
}

export async function measure(say) {
  say(
    `  ${lanes} lanes at ${tokensPerSecond} tokens/s for ${(pieces * pieceMs) / 1_000} s, beside an idle page; then an hour`,
  );
  const workflow = wideWorkflow(lanesEach);
  const headers = structures.map((key) => ({
    ...headerOf(workflow),
    ...{ comparison: 'bench-streams', structure: presetStructure(workflow.tasks, key) },
  }));
  const streams = streamsOf('bench-streams', headers, tokensPerSecond);
  const script = await naiveScript();
  return withPages(
    async ({ app, browser, home, empty, pages }) => {
      const type = 'text/javascript; charset=utf-8';
      pages.set('/naive.js', { type, body: Buffer.from(script), encoded: null, immutable: false });
      const page =
        '<!doctype html><html lang="en"><title>Naive</title><body><script type="module" src="/naive.js"></script>';
      pages.set('/naive.html', { ...pages.get('/blank.html'), body: Buffer.from(page) });
      const made = await command(app, 'workflow.create', { from: 'workflow', workflow });
      streams.shownBy(made.id);
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const openRun = async () => {
        streams.begin();
        const shown = await context.newPage();
        await shown.goto(home);
        await shown.getByRole('main').waitFor();
        await shown.evaluate((id) => (location.hash = `/workflows/${id}/run`), made.id);
        await shown
          .locator('section article')
          .nth(lanes - 1)
          .waitFor();
        return shown;
      };
      const idle = await context.newPage();
      await idle.goto(empty);

      const race = await openRun();
      await race.evaluate(listenForInput);
      const stop = streams.stream();
      const rounds = [];
      for (let piece = 0; piece < pieces; piece += 1) {
        const nothing = await framesFor(idle, idleMs);
        const shown = await pressing(race, () => framesFor(race, pieceMs));
        rounds.push({ nothing, shown });
      }
      stop();
      const answered = (await race.evaluate(() => window.answered)).sort((a, b) => a - b);
      await race.close();

      streams.begin();
      const plain = await context.newPage();
      await plain.goto(new URL('/naive.html', empty).href);
      const stopNaive = streams.stream();
      const plainFrames = await framesFor(plain, pieceMs);
      stopNaive();
      await plain.close();

      const long = await openRun();
      const cdp = await context.newCDPSession(long);
      await long.bringToFront();
      const weights = [];
      for (let second = 0; second < hour.seconds; second += hour.slice) {
        await streams.leap(hour.slice);
        if (second === hour.seconds / 10) weights.push(await weigh(long, cdp));
      }
      weights.push(await weigh(long, cdp));
      const [early, late] = weights;
      const shown = median(rounds.map((round) => round.shown));
      const megabytes = (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`;
      return [
        {
          what: `idle page over ${lanes} lanes writing`,
          measured: `${median(rounds.map(({ nothing }) => nothing)).toFixed(1)} frames/s`,
          of: `${shown.toFixed(1)} frames/s`,
          value: median(rounds.map((round) => round.nothing / round.shown)),
          aim: Number((1 / 0.9).toFixed(2)),
        },
        {
          what: `${lanes} lanes writing over a naive page with the same streams`,
          measured: `${shown.toFixed(1)} frames/s`,
          of: `${plainFrames.toFixed(1)} frames/s`,
          value: shown / plainFrames,
          aim: null,
        },
        {
          what: `a key pressed while ${lanes} lanes write, 95th of 100`,
          measured: `${(answered[Math.floor(answered.length * 0.95)] ?? 0).toFixed(0)} ms`,
          of: `${answered.length} keys`,
          value: answered[Math.floor(answered.length * 0.95)] ?? 0,
          unit: 'ms',
          aim: 100,
        },
        {
          what: `elements after an hour of ${lanes} lanes, over those after six minutes`,
          measured: `${late.nodes}`,
          of: `${early.nodes}`,
          value: late.nodes / early.nodes,
          aim: 1.1,
        },
        {
          what: `heap after that hour, over the text received`,
          measured: megabytes(late.heap),
          of: megabytes(streams.received()),
          value: late.heap / streams.received(),
          aim: 3,
        },
      ];
    },
    (services) => streams.before(services),
  );
}

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compare } from './app.mjs';
import { interleave } from './median.mjs';
import { shownAfter, withPages } from './open-pages.mjs';
import { startPractice } from './practice.mjs';
import { scratchFolder, wideWorkflow } from './run.mjs';

const rounds = 7;
const many = 200;
const few = 20;
const ms = (value) => `${value.toFixed(0)} ms`;

/** Starts a program and waits for the first line that it writes; ms. It is ended again. */
async function firstLine(args) {
  const from = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', () => reject(new Error(`${args[0]} ended without a word.`)));
  });
  const took = performance.now() - from;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  return took;
}

const emptyHost = "require('node:http').createServer().listen(0, '127.0.0.1', () => console.log('listening'))";
const host = fileURLToPath(new URL('../../dist/electron/web/main.js', import.meta.url));

async function start() {
  const folder = scratchFolder();
  const { one, other, ratio } = await interleave(
    rounds,
    () => firstLine([host, '--no-open', '--port', '0', '--data', folder]),
    () => firstLine(['-e', emptyHost]),
  );
  return {
    what: 'start of the browser host, over a server in Node that does nothing',
    measured: ms(one),
    of: ms(other),
    value: ratio,
    aim: null,
  };
}

/** How much longer one page takes than another, opened in turns. */
async function row(what, aim, one, other) {
  const times = await interleave(rounds, one, other);
  return { what, measured: ms(times.one), of: ms(times.other), value: times.ratio, aim };
}

function exercise() {
  return withPages(async ({ browser, home }) => [
    await row(
      'opening an exercise, over Home',
      2,
      () => shownAfter(browser, home, '/exercises/board-prep/understand', 'main h2'),
      () => shownAfter(browser, home, '/', 'main h2'),
    ),
  ]);
}

/** Results of a run that a practice model answered at once. */
async function results() {
  const practice = await startPractice(100_000);
  const rows = await withPages(
    async ({ app, browser, home }) => {
      const finished = (count) =>
        compare(app, { kind: 'workflow', workflow: wideWorkflow(count) }, ['one-at-a-time', 'all-at-once']);
      const long = await finished(many);
      const short = await finished(few);
      return [
        await row(
          `results of a run of ${many} tasks, over one of ${few}`,
          2,
          () => shownAfter(browser, home, `/results/${long}`, 'main figure'),
          () => shownAfter(browser, home, `/results/${short}`, 'main figure'),
        ),
      ];
    },
    undefined,
    scratchFolder(),
    practice.address,
  );
  practice.close();
  return rows;
}

export async function measure(say) {
  say(`  the host's start, an exercise and results of ${many} tasks, ${rounds} rounds each`);
  return [await start(), ...(await exercise()), ...(await results())];
}

import fs from 'node:fs';
import path from 'node:path';
import { openApp, runOnce } from './app.mjs';
import { interleave } from './median.mjs';
import { shownAfter, withPages } from './open-pages.mjs';
import { startPractice } from './practice.mjs';
import { headerOf, scratchFolder, wideWorkflow } from './run.mjs';

const rounds = 120;
const openings = 7;
const few = 10;
const many = 10_000;
/** The same as the store's own: see electron/services/store/summaries.ts. */
const perFile = 50;

/** A data folder with `count` finished runs of this month, as the store would have left it. */
function folderWith(count) {
  const folder = scratchFolder();
  for (const name of ['summaries', 'runs']) fs.mkdirSync(path.join(folder, name), { recursive: true });
  const startedAt = new Date();
  const month = startedAt.toISOString().slice(0, 7);
  const day = startedAt.toISOString().slice(0, 10).replaceAll('-', '');
  const comparisons = Array.from({ length: count }, (_, index) => {
    const id = `${day}-000000-${index.toString(16).padStart(6, '0')}`;
    const run = { state: 'finished', wallClockMs: 1000, totalTokens: 1000, found: null, of: null, falseAlarms: null };
    return {
      id,
      startedAt: startedAt.toISOString(),
      title: 'An older run',
      exercise: null,
      plan: null,
      planTitle: null,
      model: 'practice',
      pace: 1,
      seed: 1,
      prediction: null,
      example: false,
      runs: [{ id: `${id}-all-at-once`, structure: 'all-at-once', ...run }],
    };
  });
  const small = wideWorkflow(1);
  for (const { id } of comparisons) {
    const header = headerOf(small, `${id}-all-at-once`);
    fs.writeFileSync(path.join(folder, 'runs', `${header.id}.jsonl`), `${JSON.stringify(header)}\n`);
  }
  for (let from = 0, part = 1; from < count; from += perFile, part += 1) {
    const name = part === 1 ? month : `${month}-${part}`;
    const page = { version: 1, comparisons: comparisons.slice(from, from + perFile) };
    fs.writeFileSync(path.join(folder, 'summaries', `${name}.json`), `${JSON.stringify(page, null, 1)}\n`);
  }
  return folder;
}

/** How long the page of the history takes until its newest rows can be read. */
function opening(say) {
  say(`  the history opened with ${few} and with ${many}, ${openings} rounds each`);
  const asItIs = (services) => services;
  return withPages(
    (short) =>
      withPages(
        async (long) => {
          const { one, other, ratio } = await interleave(
            openings,
            () => shownAfter(long.browser, long.home, '/results', 'tbody tr'),
            () => shownAfter(short.browser, short.home, '/results', 'tbody tr'),
          );
          return [
            {
              what: `opening a history of ${many}, over one of ${few}`,
              measured: `${one.toFixed(0)} ms`,
              of: `${other.toFixed(0)} ms`,
              value: ratio,
              aim: 1.2,
            },
          ];
        },
        asItIs,
        folderWith(many),
      ),
    asItIs,
    folderWith(few),
  );
}

/** What a run costs beside older ones: its requests are answered at once, so that what is left is our own work. */
export async function measure(say) {
  say(`  a run beside ${few} and beside ${many} older ones, ${rounds} rounds each`);
  const practice = await startPractice(100_000);
  const workflow = wideWorkflow(4);
  const timed = async (app) => {
    const from = performance.now();
    await runOnce(app, workflow);
    return performance.now() - from;
  };
  const young = await openApp(folderWith(few), practice.address);
  const old = await openApp(folderWith(many), practice.address);
  const { one, other, ratio } = await interleave(
    rounds,
    () => timed(old),
    () => timed(young),
  );
  await Promise.all([young.close(), old.close()]);
  practice.close();
  return [
    ...(await opening(say)),
    {
      what: `write cost of a run beside ${many} older ones, over ${few}`,
      measured: `${one.toFixed(1)} ms`,
      of: `${other.toFixed(1)} ms`,
      value: ratio,
      aim: 1.2,
    },
  ];
}

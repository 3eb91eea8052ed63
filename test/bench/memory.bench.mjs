import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { median } from './median.mjs';
import { startPractice } from './practice.mjs';

const many = 200;
const few = 20;
const rounds = 3;
const megabytes = (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`;

async function runOf(address, count) {
  const child = fork(fileURLToPath(new URL('memory-child.mjs', import.meta.url)), [address, String(count)], {
    execArgv: ['--expose-gc'],
  });
  const [told] = await once(child, 'message');
  if (told.ended !== count) throw new Error(`Only ${told.ended} of ${count} tasks ended.`);
  if (!told.replayable) throw new Error('The log on the disk gives other figures than the app shows.');
  return told;
}

/** A long run must cost what a short one does: peak memory, and CPU for each piece of text that arrives. */
export async function measure(say) {
  say(`  runs of ${many} and of ${few} tasks, 8 at once, ${rounds} rounds each; their logs are replayed`);
  const practice = await startPractice(60);
  const long = [];
  const short = [];
  for (let round = 0; round < rounds; round += 1) {
    short.push(await runOf(practice.address, few));
    long.push(await runOf(practice.address, many));
  }
  practice.close();
  const row = (what, read, shown, aim) => {
    const [measured, of] = [median(long.map(read)), median(short.map(read))];
    return { what, measured: shown(measured), of: shown(of), value: measured / of, aim };
  };
  const micro = (read) => `${median(long.map(read)).toFixed(0)} µs`;
  return [
    row(`peak memory of the process, ${many} tasks over ${few}`, ({ peak }) => peak.rss, megabytes, 1.5),
    row('the same above what the app takes before a run', ({ peak, before }) => peak.rss - before.rss, megabytes, null),
    row(`peak of what the heap holds, ${many} tasks over ${few}`, ({ peak }) => peak.heap, megabytes, 1.5),
    {
      what: `CPU per piece of text, tasks ${many - 50} to ${many - 10} over 20 to 60`,
      measured: micro(({ late }) => late),
      of: micro(({ early }) => early),
      value: median(long.map(({ early, late }) => late / early)),
      aim: 1.5,
    },
  ];
}

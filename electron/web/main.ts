import type { Failure } from '../../shared/failure.ts';
import { deletedWords } from '../../shared/words/data.ts';
import { failureLine } from '../../shared/words/said-failure.ts';
import { deleteOwnData } from '../services/own-data.ts';
import { openBrowser } from './browser.ts';
import { startWebHost } from './host.ts';
import { readWebOptions, webUsage } from './options.ts';

/*
 * The process of the browser host: starts it, prints the one address that lets a browser in, and runs until it is
 * interrupted. Only that address goes to standard output.
 */
/** So long an answer may take to a page before its host ends. */
const answerMs = 200;
const report = (error: unknown): void => say(error instanceof Error ? (error.stack ?? error.message) : String(error));
const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Removes the page that a browser was opened with. */
let forgetOpening = (): void => undefined;

/** What was started, the last first: undone in this order. */
const running: (() => Promise<void>)[] = [];

let ending = false;
/** `forgotten`: a data folder whose contents are to be deleted when nothing works on it any more. */
async function end(status: number, forgotten: string | null = null): Promise<void> {
  if (ending) return;
  ending = true;
  for (const stop of running) await stop();
  if (forgotten !== null) say(deletedWords(forgotten, deleteOwnData(forgotten)));
  process.exit(status);
}

async function refuse(failure: Failure): Promise<void> {
  say(failureLine(failure));
  await end(2);
}

async function main(): Promise<void> {
  const options = readWebOptions(process.argv.slice(2), process.cwd());
  if (!options.ok) return refuse(options.failure);
  if (options.value.help) return void process.stdout.write(webUsage);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  const server = await startWebHost({
    options: options.value,
    running,
    // What let the browser in is needed no longer.
    entered: () => forgetOpening(),
    endAndDelete: (dataFolder) => void setTimeout(() => void end(0, dataFolder), answerMs),
    report,
  });
  if (!server.ok) return refuse(server.failure);
  const { address } = server.value;
  process.stdout.write(`${address}\n`);
  if (options.value.open) {
    forgetOpening = openBrowser(address, process.platform, () =>
      say('No browser could be opened from here: open the address above.'),
    );
    running.unshift(() => Promise.resolve(forgetOpening()));
  }
  say('Braid runs until you press Ctrl C.');
}

await main();

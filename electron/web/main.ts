import { existsSync, readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, failure } from '../../shared/failure.ts';
import type { Failure, Result } from '../../shared/failure.ts';
import { deletedWords } from '../../shared/words/en-data.ts';
import { failureLine } from '../../shared/words/en.ts';
import { createClassroom } from '../class/classroom.ts';
import { readPages } from '../http/pages.ts';
import { answer } from '../practice/answer.ts';
import { startPracticeServer } from '../practice/server.ts';
import { createApp } from '../services/app.ts';
import { browserCapabilities } from '../services/capabilities.ts';
import { podAppOpener } from '../services/classroom/pod-app.ts';
import { systemClock } from '../services/clock.ts';
import { defaultDataFolder } from '../services/data-folder.ts';
import { speakAsSet } from '../services/language.ts';
import { deleteOwnData, finishDeleting } from '../services/own-data.ts';
import { readerThread } from '../services/materials/thread.ts';
import { fetchByEnvironment } from '../services/model/outward-fetch.ts';
import type { AppPorts } from '../services/ports.ts';
import { sessionSecrets } from '../services/secrets.ts';
import { openBrowser } from './browser.ts';
import { readWebOptions, webUsage } from './options.ts';
import type { WebOptions } from './options.ts';
import { startWebServer } from './server.ts';
import type { WebServer, WebServerPorts } from './server.ts';

/*
 * The browser host: composes the services, the practice model and the web server, prints the one address that lets a
 * browser in, and runs until it is interrupted. Only that address goes to standard output.
 */
const usualPort = 4870;
/** So long an answer may take to a page before its host ends. */
const answerMs = 200;
/** This file is built to dist/electron/web/main.js. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const report = (error: unknown): void => say(error instanceof Error ? (error.stack ?? error.message) : String(error));
const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Removes the page that a browser was opened with. */
let forgetOpening = (): void => undefined;

/** What was started, the last first: undone in this order. */
const running: (() => Promise<void>)[] = [];

async function start(options: WebOptions): Promise<Result<WebServer>> {
  const practice = await startPracticeServer({ answer });
  if (!practice.ok) return practice;
  running.unshift(() => practice.value.close());
  const dataFolder = options.dataFolder ?? defaultDataFolder('Braid', process.platform, process.env, homedir());
  const renderer = path.join(root, 'dist', 'renderer');
  finishDeleting(dataFolder);
  const ports: AppPorts = {
    dataFolder,
    assetsFolder: path.join(root, 'assets'),
    practice: practice.value,
    readerThread,
    secrets: sessionSecrets(process.env),
    fetch: fetchByEnvironment(process.env),
    clock: systemClock,
    version: versionOf(path.join(root, 'package.json')),
    faults: options.faults,
    showLane: null,
    endAndDelete: () => setTimeout(() => void end(0, dataFolder), answerMs),
    capabilities: browserCapabilities,
    report,
  };
  const classroom = createClassroom({
    folder: path.join(dataFolder, 'classes'),
    openPod: podAppOpener(ports),
    pagesFolder: renderer,
    database: process.env['BRAID_CLASS_DATABASE'] || null,
    hostName: hostname(),
    date: () => new Date(),
    report,
  });
  running.unshift(() => classroom.close());
  const app = await createApp({ ...ports, classroom });
  if (!app.ok) return app;
  running.unshift(() => app.value.close());
  const prefer = await speakAsSet(app.value, Intl.DateTimeFormat().resolvedOptions().locale);
  if (!existsSync(path.join(renderer, 'index.html'))) return fail(failure('file-missing', { file: renderer }));
  const server = await listenOn(options.port, {
    dispatch: (command) => app.value.dispatch(command),
    prefer(locales) {
      // The browser is in: what let it in is needed no longer.
      forgetOpening();
      prefer(locales);
    },
    subscribe: (listener) => app.value.subscribe(listener),
    pages: readPages(renderer),
  });
  if (server.ok) running.unshift(() => server.value.close());
  return server;
}

/** A port that somebody asked for is taken or refused; the usual one gives way to a free one. */
async function listenOn(port: number | null, ports: WebServerPorts): Promise<Result<WebServer>> {
  const server = await startWebServer(port ?? usualPort, ports);
  return server.ok || port !== null ? server : startWebServer(0, ports);
}

function versionOf(packageFile: string): string {
  const data: unknown = JSON.parse(readFileSync(packageFile, 'utf8'));
  return typeof data === 'object' && data !== null && 'version' in data ? String(data.version) : '0.0.0';
}

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
  const server = await start(options.value);
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

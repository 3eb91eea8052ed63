import { existsSync, readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, failure } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
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
import { finishDeleting } from '../services/own-data.ts';
import { readerThread } from '../services/materials/thread.ts';
import { fetchByEnvironment } from '../services/model/outward-fetch.ts';
import type { AppPorts } from '../services/ports.ts';
import { sessionSecrets } from '../services/secrets.ts';
import type { WebOptions } from './options.ts';
import { startWebServer } from './server.ts';
import type { WebServer, WebServerPorts } from './server.ts';

const usualPort = 4870;
/** This file is built to dist/electron/web/host.js. */
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What the process around a host does for it. */
export type WebHostPorts = {
  readonly options: Pick<WebOptions, 'port' | 'dataFolder' | 'faults'>;
  /** What was started hands over its end here; they are to be called in this order. */
  readonly running: (() => Promise<void>)[];
  /** A browser is in. */
  readonly entered: () => void;
  /** The host is to end, and what is in its data folder to be deleted then. */
  readonly endAndDelete: (dataFolder: string) => void;
  readonly report: (error: unknown) => void;
};

/** Composes the services, the practice model and the web server. */
export async function startWebHost(host: WebHostPorts): Promise<Result<WebServer>> {
  const { options, running, report } = host;
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
    endAndDelete: () => host.endAndDelete(dataFolder),
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
      host.entered();
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

import { strict as assert } from 'node:assert';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Server as HttpServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Server } from 'node:net';
import { asClassId } from '../../shared/class/ids.ts';
import { usualSetting } from '../../shared/class/setting.ts';
import { succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { asExerciseId } from '../../shared/ids.ts';
import { noLimits } from '../../shared/practice.ts';
import type { Built } from './built.ts';
import { protocolsFor } from '../support/socket-protocols.ts';
import { ask, serversOf } from './raw-client.ts';
import type { Answer } from './raw-client.ts';

const secret = 'nobody may read this';

/** Pages of a renderer, and beside their folder a file that is none of them. */
async function pagesFolder(built: Built): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'braid-security-'));
  built.atEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  const pages = path.join(folder, 'pages');
  await mkdir(path.join(pages, 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'secret.js'), secret);
  await writeFile(path.join(pages, 'index.html'), '<!doctype html><title>The app</title>');
  await writeFile(path.join(pages, 'join.html'), '<!doctype html><title>The door</title>');
  await writeFile(path.join(pages, 'assets', 'main-1a2b.js'), 'export const text = 1;');
  return pages;
}

export const isSecret = (text: string): boolean => text.includes(secret);

/** The browser host with services that answer everything, and the cookie of somebody who was let in. */
export async function browserHost(built: Built) {
  const pages = await pagesFolder(built);
  const { readPages } = await built.load('electron/http/pages.js');
  const { startWebServer } = await built.load('electron/web/server.js');
  const heard: unknown[] = [];
  const { value, servers } = await serversOf(() =>
    startWebServer(0, {
      dispatch: (command) => Promise.resolve({ ok: true, value: heard.push(command) }),
      subscribe: () => () => undefined,
      pages: readPages(pages),
    }),
  );
  assert.ok(value.ok);
  built.atEnd(() => value.value.close());
  const { port, address } = value.value;
  const token = new URL(address).searchParams.get('token') ?? '';
  const entered = await ask(port, `/?token=${token}`);
  const setCookie = entered.headers.get('set-cookie') ?? '';
  return {
    port,
    pages,
    token,
    setCookie,
    cookie: setCookie.split(';')[0] ?? '',
    /** What a page of the host's own offers with its socket. */
    protocols: protocolsFor(token),
    origin: `http://127.0.0.1:${port}`,
    heard,
    server: onlyOne(servers),
  };
}

/** The practice server with a session, and with one at its bare address. */
export async function practiceServer(built: Built, { rootSession = true } = {}) {
  const { startPracticeServer } = await built.load('electron/practice/server.js');
  const options = {
    pace: 100_000,
    seed: 1,
    limits: noLimits,
    faults: [],
    knowledge: { findings: [], decoys: [], observations: [] },
  };
  const { value, servers } = await serversOf(() => startPracticeServer(rootSession ? { rootSession: options } : {}));
  assert.ok(value.ok);
  built.atEnd(() => value.value.close());
  const port = Number(new URL(value.value.address).port);
  const session = new URL(value.value.open(options).baseUrl).pathname;
  return { port, session, server: onlyOne(servers) };
}

/** A class on this computer, whose pods in browsers do nothing but remember what they are sent. */
export async function classHost(
  built: Built,
  answer: (command: unknown) => Promise<Result<unknown>> = () => Promise.resolve(succeed('done')),
) {
  const { createClassroom } = await built.load('electron/class/classroom.js');
  const pages = await pagesFolder(built);
  const folder = path.join(path.dirname(pages), 'classes');
  const heard: unknown[] = [];
  const faults: unknown[] = [];
  const facilitatorSecret = 'facilitator-secret-of-this-test';
  const tell: ((push: unknown) => void)[] = [];
  const app = (into: unknown[]) => ({
    dispatch(command: unknown) {
      into.push(command);
      return answer(command);
    },
    subscribe(listener: (push: unknown) => void) {
      tell.push(listener);
      return () => undefined;
    },
  });
  const facilitated: unknown[] = [];
  const classroom = createClassroom({
    folder,
    openPod: (_, line) =>
      Promise.resolve({ ok: true, value: { ...app(heard), close: () => Promise.resolve(line.close()) } }),
    pagesFolder: pages,
    facilitator: { secret: facilitatorSecret, app: () => app(facilitated) },
    date: () => new Date('2026-11-30T10:00:00Z'),
    report: (fault) => faults.push(fault),
  });
  built.atEnd(() => classroom.close());
  const { value, servers } = await serversOf(() =>
    classroom.host({
      id: asClassId('class-1'),
      title: 'A class',
      setting: { ...usualSetting, exercise: asExerciseId('board-prep') },
      reach: 'local',
      port: 0,
    }),
  );
  assert.ok(value.ok);
  const hosted = value.value;
  built.atEnd(() => hosted.close());
  const { port } = hosted.door;
  const { code } = hosted.state();
  const origin = `http://127.0.0.1:${port}`;
  const join = (way: '/join' | '/pods', given: object = {}, headers: Record<string, string> = { origin }) =>
    ask(port, way, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ code, number: 1, name: null, members: [], ...given }),
    });
  const push = (told: unknown): void => tell.forEach((listener) => listener(told));
  return {
    hosted,
    port,
    code,
    origin,
    folder,
    heard,
    push,
    facilitated,
    facilitatorSecret,
    join,
    server: onlyOne(servers),
  };
}

/** What a browser is known by that a class let in: as a pod's, or at its facilitator's address. */
export function passIn({ headers, text }: Answer) {
  const page = /[?]page=([\w-]{43})$/.exec(headers.get('location') ?? '') ?? /"page":"([\w-]{43})"/.exec(text);
  return {
    cookie: (headers.get('set-cookie') ?? '').split(';')[0] ?? '',
    page: page?.[1],
    protocols: protocolsFor(page?.[1]),
  };
}

function onlyOne(servers: readonly Server[]): HttpServer {
  const [server] = servers.filter((each) => each instanceof HttpServer);
  assert.ok(server instanceof HttpServer);
  return server;
}

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { createClassroom } from '../../electron/class/classroom.ts';
import type { ClassroomOptions } from '../../electron/class/classroom.ts';
import { asClassId } from '../../shared/class/ids.ts';
import type { ClassLine, HostedClass } from '../../shared/class/hosting.ts';
import { HostMessageSchema } from '../../shared/class/message.ts';
import type { HostMessage, PodMessage } from '../../shared/class/message.ts';
import type { PodReport } from '../../shared/class/report.ts';
import { usualSetting } from '../../shared/class/setting.ts';
import type { ClassSetting } from '../../shared/class/setting.ts';
import type { ClassState } from '../../shared/class/state.ts';
import { succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { asExerciseId } from '../../shared/ids.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const classSetting: ClassSetting = { ...usualSetting, exercise: asExerciseId('board-prep') };

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** Classes in a temporary folder, whose pods in browsers do nothing. */
export async function testClassroom(changes: Partial<ClassroomOptions> = {}) {
  const folder = changes.folder ?? path.join(await temporaryFolder(), 'classes');
  const faults: unknown[] = [];
  const lines: { folder: string; line: ClassLine }[] = [];
  const classroom = createClassroom({
    folder,
    openPod(podFolder, line) {
      lines.push({ folder: podFolder, line });
      return Promise.resolve(
        succeed({
          dispatch: (command: unknown) => Promise.resolve(succeed({ folder: path.basename(podFolder), command })),
          subscribe: () => () => undefined,
          close: () => Promise.resolve(line.close()),
        }),
      );
    },
    pagesFolder: await pages(),
    date: () => new Date('2026-11-30T10:00:00Z'),
    report: (fault) => faults.push(fault),
    ...changes,
  });
  onTestFinished(() => classroom.close());
  return { classroom, folder, faults, lines };
}

/** What the built renderer looks like from outside. */
async function pages(): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'renderer');
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>The app</title>');
  await writeFile(path.join(folder, 'join.html'), '<!doctype html><title>The door</title>');
  await writeFile(path.join(folder, 'assets', 'main-1a2b.js'), 'export const text = 1;');
  return folder;
}

/** A class that is open on this computer alone. */
export async function testClass(changes: Partial<ClassroomOptions> = {}, id = 'class-1') {
  const made = await testClassroom(changes);
  const request = { id: asClassId(id), title: 'PRD review', setting: classSetting, reach: 'local', port: 0 } as const;
  const hosted = valueOf(await made.classroom.host(request));
  onTestFinished(() => hosted.close());
  return { ...made, hosted, ...placeOf(hosted) };
}

/** How a class is reached, and the code on its wall. */
export function placeOf(hosted: HostedClass) {
  const address = hosted.door.addresses[0] ?? '';
  return { address, origin: `http://${address}`, code: hosted.state().code };
}

/** Resolves as soon as a class is in a state that is wanted; the test's own time limit ends a wait in vain. */
export function classUntil(hosted: HostedClass, wanted: (state: ClassState) => boolean): Promise<ClassState> {
  return new Promise((resolve) => {
    if (wanted(hosted.state())) return resolve(hosted.state());
    const silence = hosted.subscribe((state) => {
      if (!wanted(state)) return;
      silence();
      setImmediate(() => resolve(hosted.state()));
    });
  });
}

/** What a line said, with a way to wait for more. */
export function heardOn(line: ClassLine) {
  const messages: HostMessage[] = [];
  const connections: boolean[] = [];
  const waiting = new Set<() => void>();
  const again = (): void => waiting.forEach((check) => check());
  line.listen({
    message(message) {
      messages.push(message);
      again();
    },
    connected(connected) {
      connections.push(connected);
      again();
    },
  });
  return {
    messages,
    connections,
    until(wanted: (heard: { messages: HostMessage[]; connections: boolean[] }) => boolean): Promise<void> {
      return new Promise((resolve) => {
        const check = (): void => {
          if (!wanted({ messages, connections })) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      });
    },
  };
}

/** A pod's socket as any program could open it: sends text, and hears messages one by one. */
export async function openPodSocket(address: string, token: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(`ws://${address}/pod`, { headers: { authorization: `Bearer ${token}`, ...headers } });
  const messages: HostMessage[] = [];
  const wanting: ((message: HostMessage | null) => void)[] = [];
  let closed = false;
  socket.on('message', (data: Buffer) => {
    const message = HostMessageSchema.parse(JSON.parse(data.toString('utf8')));
    const next = wanting.shift();
    if (next) next(message);
    else messages.push(message);
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    closed = true;
    for (const next of wanting) next(null);
  });
  onTestFinished(() => socket.terminate());
  await new Promise((resolve) => socket.once('open', resolve).once('close', resolve));
  return {
    socket,
    send: (message: PodMessage) => socket.send(JSON.stringify(message)),
    sendText: (text: string) => socket.send(text),
    /** The next message; null where the connection ended before one came. */
    next: (): Promise<HostMessage | null> => {
      const message = messages.shift();
      if (message || closed) return Promise.resolve(message ?? null);
      return new Promise((resolve) => wanting.push(resolve));
    },
  };
}

export const report = (n: number, report: PodReport = standing('building')): PodMessage => ({
  kind: 'report',
  n,
  at: '2026-11-30T10:00:00Z',
  report,
});

export const standing = (id: 'reading' | 'building' | 'running' | 'done'): PodReport => ({
  kind: 'standing',
  step: 'understand',
  doing: { id, ended: null, of: null },
  stuck: null,
});

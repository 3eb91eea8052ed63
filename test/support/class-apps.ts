import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createClassroom } from '../../electron/class/classroom.ts';
import type { BraidApp } from '../../electron/services/app.ts';
import { createApp } from '../../electron/services/app.ts';
import { podAppOpener } from '../../electron/services/classroom/pod-app.ts';
import { classOf } from '../../shared/class/state.ts';
import type { ClassState } from '../../shared/class/state.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { ask, testPorts } from './test-app.ts';

export type ClassApp = { readonly app: BraidApp; readonly folder: string; close(): Promise<void> };

/** An app that hosts and joins classes, composed as the hosts compose it. The same `folder` is the same Braid again. */
export async function classApp(folder?: string): Promise<ClassApp> {
  const dataFolder = folder ?? path.join(await temporaryFolder(), 'data');
  const ports = await testPorts({ dataFolder, times: 2_000 });
  const classroom = createClassroom({
    folder: path.join(dataFolder, 'classes'),
    openPod: podAppOpener(ports),
    pagesFolder: path.resolve('renderer/public'),
    date: () => new Date(),
    report: ports.report,
  });
  const app = await createApp({ ...ports, classroom });
  if (!app.ok) throw new Error(app.failure.code);
  let open = true;
  const close = async (): Promise<void> => {
    if (!open) return;
    open = false;
    await app.value.close();
    await classroom.close();
  };
  onTestFinished(close);
  return { app: app.value, folder: dataFolder, close };
}

/** The hosted class as its facilitator's windows reduce it. */
export async function hostedState({ app }: Pick<ClassApp, 'app'>): Promise<ClassState> {
  const { hosted } = await ask(app, 'class.now', {});
  const state = hosted && classOf(hosted.events);
  if (!state) throw new Error('no class is hosted');
  return state;
}

import { hostname } from 'node:os';
import path from 'node:path';
import { createClassroom } from '../class/classroom.ts';
import { startPracticeServer } from '../practice/server.ts';
import { createApp } from '../services/app.ts';
import type { BraidApp } from '../services/app.ts';
import { podAppOpener } from '../services/classroom/pod-app.ts';
import { systemClock } from '../services/clock.ts';
import { readerThread } from '../services/materials/thread.ts';
import { fetchBySystem } from '../services/model/outward-fetch.ts';
import type { AppPorts } from '../services/ports.ts';
import { succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import type { Fault } from '../../shared/practice.ts';
import type { LanePlace } from '../../shared/run/lane-place.ts';
import type { Keychain } from './keychain.ts';

/** The services with the ports of the desktop. Fails like `createApp`, or when the practice model can't listen. */
export async function compose(options: {
  readonly dataFolder: string;
  readonly assetsFolder: string;
  /** The built renderer, which pods in browsers are served too. */
  readonly pagesFolder: string;
  readonly version: string;
  readonly keychain: Keychain;
  /** What the system says of the way to an address, as Electron asks it. */
  readonly resolveProxy: (address: string) => Promise<string>;
  readonly faults: readonly Fault[];
  readonly report: (fault: unknown) => void;
  readonly showLane: (place: LanePlace) => void;
  readonly printPdf: () => Promise<Uint8Array>;
  readonly endAndDelete: () => void;
}): Promise<Result<BraidApp>> {
  const { keychain, pagesFolder, resolveProxy, ...given } = options;
  const practice = await startPracticeServer();
  if (!practice.ok) return practice;
  const ports: AppPorts = {
    ...given,
    practice: practice.value,
    readerThread,
    secrets: keychain.secrets,
    fetch: fetchBySystem(resolveProxy),
    clock: systemClock,
    capabilities: {
      host: 'electron',
      keyStorage: keychain.keyStorage,
      keyStorageNote: keychain.note,
      openFolder: false,
      laneWindows: 'host',
      makesPdf: true,
      notices: 'host',
    },
  };
  const classroom = createClassroom({
    folder: path.join(options.dataFolder, 'classes'),
    openPod: podAppOpener(ports),
    pagesFolder,
    hostName: hostname(),
    date: () => new Date(),
    report: options.report,
  });
  const app = await createApp({ ...ports, classroom });
  if (!app.ok) {
    await classroom.close();
    await practice.value.close();
    return app;
  }
  return succeed({
    ...app.value,
    async close() {
      await app.value.close();
      await classroom.close();
      await practice.value.close();
    },
  });
}

import path from 'node:path';
import type { ClassLine } from '../../../shared/class/hosting.ts';
import type { Result } from '../../../shared/failure.ts';
import { createApp } from '../app.ts';
import type { BraidApp } from '../app.ts';
import { browserCapabilities } from '../capabilities.ts';
import type { AppPorts } from '../ports.ts';
import { sessionSecrets } from '../secrets.ts';

/**
 * Opens the app of a pod that has nothing but a browser: everything that the host has except its keys, its windows and its
 * classes, over a data folder of the pod's own.
 */
export function podAppOpener(
  host: Omit<AppPorts, 'classroom' | 'seat'>,
): (dataFolder: string, seat: ClassLine) => Promise<Result<BraidApp>> {
  const { printPdf: _printPdf, endAndDelete: _endAndDelete, ...shared } = host;
  return (dataFolder, seat) =>
    createApp({
      ...shared,
      dataFolder,
      // Where it really lies tells a room whose computer this is and how it is laid out.
      shownFolder: path.basename(dataFolder),
      seat,
      secrets: sessionSecrets({}),
      capabilities: { ...browserCapabilities, keyStorageNote: 'class' },
      showLane: null,
    });
}

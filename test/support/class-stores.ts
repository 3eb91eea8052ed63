import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { ClassStore } from '../../electron/class/log/class-log.ts';
import { openDatabaseStore } from '../../electron/class/log/database-store.ts';
import { openFileStore } from '../../electron/class/log/file-store.ts';
import { startPostgres } from './postgres.ts';
import type { Cluster } from './postgres.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type StoreOpener = { open(): Promise<ClassStore>; faults: unknown[] };

/** Each call of `open` is one more host: of one folder after another, or of one database at the same time. */
export async function fileStores(): Promise<StoreOpener & { folder: string }> {
  const folder = path.join(await temporaryFolder(), 'classes');
  const faults: unknown[] = [];
  return {
    folder,
    faults,
    open: () =>
      Promise.resolve(openFileStore(folder, { date: () => new Date(), report: (fault) => faults.push(fault) })),
  };
}

export function databaseStores(cluster: Cluster): StoreOpener {
  const faults: unknown[] = [];
  return {
    faults,
    async open() {
      const store = await openDatabaseStore(cluster.address, {
        date: () => new Date(),
        report: (fault) => faults.push(fault),
      });
      if (!store.ok) throw new Error(JSON.stringify(store.failure));
      onTestFinished(() => store.value.close());
      return store.value;
    },
  };
}

let cluster: Promise<Cluster> | null = null;
/** One for all tests of a file: starting it takes longer than they do. */
export const sharedCluster = (programs: string): Promise<Cluster> => (cluster ??= startPostgres(programs));
export async function stopSharedCluster(): Promise<void> {
  const started = await cluster;
  cluster = null;
  await started?.stop();
}

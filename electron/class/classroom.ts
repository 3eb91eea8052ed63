import { randomInt } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { classCode } from '../../shared/class/code.ts';
import type { ClassEvent } from '../../shared/class/event.ts';
import type { ClassId } from '../../shared/class/ids.ts';
import type { ClassroomPort, ClassSummary, HostRequest, HostedClass } from '../../shared/class/hosting.ts';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import type { Page } from '../http/pages.ts';
import { readPages } from '../http/pages.ts';
import { carryClass, isOpened, reduceLog } from './carried-class.ts';
import { joinClass, lookAtClass } from './client.ts';
import { hostClass } from './hosted-class.ts';
import type { ClassLog, ClassStore } from './log/class-log.ts';
import { openFileStore } from './log/file-store.ts';
import { plainName } from './plain-text.ts';
import { openPodLine } from './pod-line.ts';
import type { FacilitatorSeat } from './server.ts';
import type { OpenPod } from './served-pods.ts';

export type ClassroomOptions = {
  /** Where classes are kept: one folder each, also for what pods in browsers work on. */
  readonly folder: string;
  readonly openPod: OpenPod;
  /** The built renderer. */
  readonly pagesFolder: string;
  /** The connection address of PostgreSQL, for several hosts that share their classes; null keeps them in files. */
  readonly database?: string | null;
  /** Tells this host from others at the same database: the same each time it starts. */
  readonly hostName?: string;
  /** Names that this machine has in its network, besides its addresses. */
  readonly names?: readonly string[];
  /** For a host without a window. */
  readonly facilitator?: FacilitatorSeat;
  readonly date: () => Date;
  readonly report: (fault: unknown) => void;
};

/** Hosting classes and taking part in them: everything that the services want of it. */
export function createClassroom(options: ClassroomOptions): ClassroomPort & { close(): Promise<void> } {
  const { folder, report } = options;
  // Files are one host's; whatever it was called when they were written, it is this one.
  const host = options.database ? (options.hostName ?? 'host') : 'here';
  let store: Promise<Result<ClassStore>> | null = null;
  let pages: Promise<ReadonlyMap<string, Page>> | null = null;

  /** Opened when a class is first asked for. */
  function opened(): Promise<Result<ClassStore>> {
    store ??= openStore(options).then((result) => {
      if (!result.ok) store = null;
      return result;
    });
    return store;
  }

  /** Everything that needs the store, where there is one. */
  async function withStore<T>(work: (store: ClassStore) => Promise<Result<T>>): Promise<Result<T>> {
    const result = await opened();
    return result.ok ? work(result.value) : result;
  }

  async function carry(
    store: ClassStore,
    log: ClassLog,
    id: ClassId,
    request: Pick<HostRequest, 'reach' | 'port'>,
  ): Promise<Result<HostedClass>> {
    const carried = await carryClass(log, report);
    const hosted =
      carried.ok && isOpened(carried.value)
        ? await hostClass(log, carried.value, request, {
            folder: path.join(folder, id),
            host,
            store,
            openPod: options.openPod,
            pages: () => (pages ??= readPages(options.pagesFolder)),
            facilitator: options.facilitator ?? null,
            names: options.names ?? [],
            report,
          })
        : carried.ok
          ? fail(failure('unknown-class', { class: id }))
          : carried;
    if (!hosted.ok) await log.close();
    return hosted;
  }

  return {
    host: (request) =>
      withStore(async (store) => {
        const { id, title, setting } = request;
        const log = await store.create(id);
        if (!log.ok) return log;
        const code = classCode([randomInt(1_000_000) / 1_000_000, randomInt(1_000_000) / 1_000_000]);
        const body = { kind: 'opened', class: id, title: plainName(title), code, setting } as const;
        const begun = await log.value.append([body]);
        const hosted = begun.ok ? await carry(store, log.value, id, request) : begun;
        // A class that never opened its door is none.
        if (!hosted.ok) await store.remove(id);
        return hosted;
      }),
    reopen: (id, request) =>
      withStore(async (store) => {
        const log = await store.open(id);
        return log.ok ? carry(store, log.value, id, request) : log;
      }),
    list: () =>
      withStore<readonly ClassSummary[]>(async (store) => {
        const ids = await store.list();
        if (!ids.ok) return ids;
        const summaries: ClassSummary[] = [];
        for (const id of ids.value) {
          const events = await store.read(id);
          const summary = events.ok ? summaryOf(events.value) : events;
          if (summary.ok) summaries.push(summary.value);
        }
        return succeed(summaries.sort((one, other) => other.openedAt.localeCompare(one.openedAt)));
      }),
    read: (id) => withStore((store) => store.read(id)),
    remove: (id) =>
      withStore(async (store) => {
        const removed = await store.remove(id);
        // What pods in browsers worked on is here, wherever the log is.
        if (removed.ok) await rm(path.join(folder, id), { recursive: true, force: true, maxRetries: 3 });
        return removed;
      }),
    look: lookAtClass,
    join: (request) => joinClass(request, report),
    sit: (seat) => openPodLine(seat, report),
    async close() {
      const open = await store;
      if (open?.ok) await open.value.close();
    },
  };
}

async function openStore({ folder, database, date, report }: ClassroomOptions): Promise<Result<ClassStore>> {
  if (!database) return succeed(openFileStore(folder, { date, report }));
  const { openDatabaseStore } = await import('./log/database-store.ts');
  return openDatabaseStore(database, { date, report });
}

function summaryOf(events: readonly ClassEvent[]): Result<ClassSummary> {
  const state = reduceLog(events);
  if (!state.ok) return state;
  const { id, title, setting, openedAt, endedAt, pods } = state.value;
  const results = pods.reduce((sum, pod) => sum + pod.results.filter(({ given }) => !given).length, 0);
  return succeed({ id, title, exercise: setting.exercise, openedAt, endedAt, pods: pods.length, results });
}

import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { asPodId, mostPods } from '../../shared/class/ids.ts';
import type { PodId } from '../../shared/class/ids.ts';
import type { Door, HostedClass } from '../../shared/class/hosting.ts';
import type { ClassEventBody } from '../../shared/class/event.ts';
import type { PodFile } from '../../shared/class/pod-file.ts';
import type { ClassState } from '../../shared/class/state.ts';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import type { Page } from '../http/pages.ts';
import { createAttempts } from './attempts.ts';
import type { CarriedClass } from './carried-class.ts';
import { createDoor } from './door.ts';
import type { ClassLog, ClassStore } from './log/class-log.ts';
import { networkAddresses } from './network.ts';
import { plainNames, plainReport } from './plain-text.ts';
import { createPodSessions } from './pod-sessions.ts';
import { startClassServer } from './server.ts';
import type { FacilitatorSeat } from './server.ts';
import { createServedPods } from './served-pods.ts';
import type { OpenPod } from './served-pods.ts';
import { openWindowTokens } from './window-tokens.ts';

export type HostingPorts = {
  /** The class's own folder. */
  readonly folder: string;
  readonly host: string;
  readonly store: ClassStore;
  readonly openPod: OpenPod;
  readonly pages: () => Promise<ReadonlyMap<string, Page>>;
  readonly facilitator: FacilitatorSeat | null;
  /** Names besides the addresses of this machine, where an organisation gives it one. */
  readonly names: readonly string[];
  readonly report: (fault: unknown) => void;
};

/** Opens the doors of a class whose log is open. Fails with `port-in-use`. */
export async function hostClass(
  log: ClassLog,
  carried: CarriedClass,
  at: { readonly reach: Door['reach']; readonly port: number },
  ports: HostingPorts,
): Promise<Result<HostedClass>> {
  const { store, report, host } = ports;
  const { id } = carried.state();
  const now = () => performance.now();
  const started = await carried.append([{ kind: 'host-started', host }]);
  if (!started.ok) return started;

  const sessions = createPodSessions(carried, { host, now, report, given: (pod) => store.given(id, pod) });
  const windows = await openWindowTokens(ports.folder);
  const served = createServedPods(carried, sessions, {
    folder: ports.folder,
    host,
    openPod: ports.openPod,
    now,
    left: (pod) => void windows.drop(pod, 'left').catch(report),
    report,
  });
  const dropRemoved = carried.subscribe((_, { body }) => {
    if (body.kind === 'pod-removed') windows.drop(body.pod, 'removed').catch(report);
  });
  const open = at.reach === 'network';
  const server = await startClassServer(
    { port: at.port, host: open ? '0.0.0.0' : '127.0.0.1' },
    {
      host,
      carried,
      sessions,
      served,
      windows,
      door: createDoor(carried, { host, attempts: createAttempts(now), keys: createAttempts(now), served, windows }),
      pages: ports.pages,
      names: () => (open ? [...networkAddresses(), ...ports.names] : ports.names),
      facilitator: ports.facilitator,
      report,
    },
  );
  if (!server.ok) {
    sessions.close();
    await served.close();
    return server;
  }

  const { port } = server.value;
  const outward = open ? [...ports.names, ...networkAddresses()] : [];
  const addresses = (outward.length > 0 ? outward : ['127.0.0.1']).map((name) => `${name}:${port}`);

  return succeed({
    door: { reach: at.reach, port, addresses },
    state: carried.state,
    events: carried.events,
    subscribe: carried.subscribe,
    append: carried.append,
    async give(pod, comparison) {
      if (!carried.state().pods.some((each) => each.pod === pod)) return fail(failure('unknown-pod', { pod }));
      const kept = await store.keepGiven(id, pod, comparison);
      if (!kept.ok) return kept;
      const [run] = comparison.runs;
      if (!run) return fail(failure('nothing-to-give'));
      return carried.append([{ kind: 'given', pod, comparison: run.header.comparison }]);
    },
    take: (file) => takeFile(carried, file),
    async close() {
      dropRemoved();
      // First, so that whoever is cut now is known to have been here until now.
      const here = carried.state().pods.filter((pod) => pod.host === host);
      const lost = here.map(({ pod }): ClassEventBody => ({ kind: 'pod-lost', pod, host }));
      if (lost.length > 0) {
        const kept = await carried.append(lost);
        if (!kept.ok) report(kept.failure);
      }
      sessions.close();
      await server.value.close();
      await served.close();
      await log.close();
    },
  });
}

/** Reads in what a pod wrote without a network: once, however often its file comes. */
async function takeFile(
  carried: CarriedClass,
  file: PodFile,
): Promise<Result<{ readonly pod: PodId; readonly added: number }>> {
  const pod = asPodId(`file-${createHash('sha256').update(file.from).digest('hex').slice(0, 16)}`);
  return carried.decide((state) => {
    const before = state.pods.find((each) => each.pod === pod);
    const number = before?.number ?? numberForFile(state);
    if (number === null) return fail(failure('class-full', { most: mostPods }));
    const known = before?.reports ?? 0;
    const fresh = file.reports.slice(known).map(({ at, report }, index): ClassEventBody => ({
      kind: 'reported',
      pod,
      n: known + index + 1,
      at,
      report: plainReport(report),
    }));
    const joined: ClassEventBody = {
      kind: 'pod-joined',
      pod,
      number,
      ...plainNames(file),
      place: 'file',
      tokenHash: null,
    };
    return succeed({ bodies: before ? fresh : [joined, ...fresh], value: { pod, added: fresh.length } });
  });
}

/** Behind the pods that are offered at the door, so that nobody finds their number taken by a file. */
function numberForFile(state: ClassState): number | null {
  const taken = new Set(state.pods.map(({ number }) => number));
  const all = Array.from({ length: mostPods }, (_, index) => index + 1);
  const behind = all.find((number) => number > state.setting.pods && !taken.has(number));
  return behind ?? all.find((number) => !taken.has(number)) ?? null;
}

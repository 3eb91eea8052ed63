import { mkdir, rename } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ClassLine } from '../../shared/class/hosting.ts';
import type { PodId } from '../../shared/class/ids.ts';
import type { Result } from '../../shared/failure.ts';
import { openAppWindows } from '../http/app-windows.ts';
import type { AppWindows, WindowedApp } from '../http/app-windows.ts';
import type { Line } from '../http/socket.ts';
import type { CarriedClass } from './carried-class.ts';
import type { PodSessions } from './pod-sessions.ts';
import { createWorkTurns, fileBounds, forecastBounds } from './work-turns.ts';
import { answerWithoutPlaces, pushWithoutPlaces } from './host-places.ts';
import { createPodGate } from './pod-gate.ts';
import { createServedLine } from './served-line.ts';

/** An app of a pod in a browser, over a data folder of its own. */
export type PodApp = WindowedApp & { close(): Promise<void> };
export type OpenPod = (folder: string, line: ClassLine) => Promise<Result<PodApp>>;

export type ServedPods = {
  /** Whether this machine has, or had, this pod's data. */
  serves(pod: PodId): boolean;
  /** Begins a data folder, so that the pod is this machine's from now on. */
  begin(pod: PodId): Promise<void>;
  /** A window of the pod's browser; its app is opened where it isn't yet. */
  window(pod: PodId, line: Line): { receive(text: string): void; gone(): void };
  close(): Promise<void>;
};

type Serving = { readonly app: Promise<Result<PodApp>>; readonly windows: Promise<AppWindows | null>; usedAt: number };

/** A reloaded page is not a lost pod. */
const graceMs = 4_000;
/** Without a window and without anything happening in it for so long, an app is closed; it opens again as it was. */
const idleMs = 1_800_000;
const lookEveryMs = 60_000;
const mostWindows = 12;

export function createServedPods(
  carried: CarriedClass,
  sessions: PodSessions,
  ports: {
    readonly folder: string;
    readonly host: string;
    readonly openPod: OpenPod;
    readonly now: () => number;
    /** A pod left its class by itself: its browsers are at the door again. */
    readonly left: (pod: PodId) => void;
    readonly report: (fault: unknown) => void;
  },
): ServedPods {
  const serving = new Map<PodId, Serving>();
  const lines = new Map<PodId, Set<Line>>();
  const turns = {
    files: createWorkTurns<PodId>(fileBounds),
    forecasts: createWorkTurns<PodId>(forecastBounds),
  };
  /** Data that are being put aside: the number's next pod waits for it. */
  const leaving = new Map<PodId, Promise<void>>();
  const folderOf = (pod: PodId): string => path.join(ports.folder, 'pods', pod);
  const podOf = (pod: PodId) => carried.state().pods.find((each) => each.pod === pod);
  const note = (kind: 'pod-connected' | 'pod-lost', pod: PodId): void =>
    void carried.append([{ kind, pod, host: ports.host }]).catch(ports.report);

  function serve(pod: PodId): Serving {
    const known = serving.get(pod);
    if (known) return known;
    const line = createServedLine(sessions, pod, () => {
      ports.left(pod);
      for (const each of lines.get(pod) ?? []) each.close();
      stop(pod).catch(ports.report);
    });
    const app = ports.openPod(folderOf(pod), line);
    const gate = createPodGate(pod, turns, ports.now);
    const windows = app.then((opened) => {
      if (opened.ok) {
        opened.value.subscribe(() => (entry.usedAt = ports.now()));
        const { subscribe, dispatch } = opened.value;
        return openAppWindows(
          {
            subscribe: (listener) => subscribe((push) => listener(pushWithoutPlaces(push))),
            dispatch: async (command) => answerWithoutPlaces(await gate.pass(command, () => dispatch(command))),
          },
          gate.limits,
          ports.report,
        );
      }
      line.close();
      serving.delete(pod);
      ports.report(opened.failure);
      return null;
    });
    const entry: Serving = { app, windows, usedAt: ports.now() };
    serving.set(pod, entry);
    return entry;
  }

  async function stop(pod: PodId): Promise<void> {
    const entry = serving.get(pod);
    if (!entry) return;
    serving.delete(pod);
    (await entry.windows)?.close();
    const app = await entry.app;
    if (app.ok) await app.value.close();
  }

  const silence = carried.subscribe((_, { body, seq }) => {
    if (body.kind !== 'pod-removed') return;
    const { pod } = body;
    for (const line of lines.get(pod) ?? []) line.close();
    // Kept aside: whoever takes the number next begins with nothing of theirs.
    const aside = async (): Promise<void> => {
      await stop(pod);
      if (existsSync(folderOf(pod))) await rename(folderOf(pod), `${folderOf(pod)}-removed-${seq}`);
    };
    leaving.set(pod, aside().catch(ports.report));
  });

  const looking = setInterval(() => {
    for (const [pod, { usedAt }] of serving) {
      if ((lines.get(pod)?.size ?? 0) === 0 && ports.now() - usedAt > idleMs) stop(pod).catch(ports.report);
    }
  }, lookEveryMs);
  looking.unref();

  return {
    serves: (pod) => existsSync(folderOf(pod)),
    async begin(pod) {
      await leaving.get(pod);
      await mkdir(folderOf(pod), { recursive: true, mode: 0o700 });
    },
    window(pod, line) {
      const open = lines.get(pod) ?? new Set();
      lines.set(pod, open);
      if (open.size >= mostWindows) {
        line.close();
        return { receive: () => undefined, gone: () => undefined };
      }
      open.add(line);
      if (podOf(pod)?.host !== ports.host) note('pod-connected', pod);
      const entry = serve(pod);
      let gone = false;
      const window = entry.windows.then((windows) => {
        if (!windows || gone) {
          line.close();
          return null;
        }
        return windows.open(line);
      });
      return {
        receive(text) {
          entry.usedAt = ports.now();
          window.then((opened) => opened?.receive(text)).catch(ports.report);
        },
        gone() {
          gone = true;
          open.delete(line);
          entry.usedAt = ports.now();
          window.then((opened) => opened?.gone()).catch(ports.report);
          const timer = setTimeout(() => {
            if (open.size === 0 && podOf(pod)?.host === ports.host) note('pod-lost', pod);
          }, graceMs);
          timer.unref();
        },
      };
    },
    async close() {
      clearInterval(looking);
      silence();
      for (const each of [...lines.values()].flatMap((open) => [...open])) each.close();
      await Promise.all([...[...serving.keys()].map(stop), ...leaving.values()]);
    },
  };
}

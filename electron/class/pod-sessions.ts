import { classForPod } from '../../shared/class/for-pod.ts';
import type { PodId } from '../../shared/class/ids.ts';
import { classProtocol } from '../../shared/class/message.ts';
import type { HostMessage } from '../../shared/class/message.ts';
import type { ClassEvent, ClassEventBody } from '../../shared/class/event.ts';
import type { ClassState, PodState } from '../../shared/class/state.ts';
import type { GivenComparison } from '../../shared/class/message.ts';
import { failure } from '../../shared/failure.ts';
import type { Failure, Result } from '../../shared/failure.ts';
import { createAllowance } from './allowance.ts';
import type { Allowance } from './allowance.ts';
import type { CarriedClass } from './carried-class.ts';
import { pendingGiven } from './pending-given.ts';
import { mostSharedBytes, readPodMessage, reportNumber, weigh } from './pod-message.ts';
import type { Weighed } from './pod-message.ts';

/** The way back to one pod: a socket, or the app that this machine runs for it. */
export type PodLink = {
  send(message: HostMessage): void;
  /** Ends the connection. A pod that may come back does so by itself. */
  close(): void;
  /** What comes is held back at the sender until `resume`. */
  pause(): void;
  resume(): void;
};

export type PodSession = { receive(text: string): void; gone(): void };

export type PodSessions = {
  /** `told`: its coming and going is an event of the class. Of two connections of a pod the newer one holds. */
  open(pod: PodId, link: PodLink, options: { readonly told: boolean; left(): void }): PodSession;
  close(): void;
};

/** A day's reports that waited for a connection come at once; after that some twenty short ones a second. */
const usual = { burst: 600, perSecond: 20 };
const bytesPerCost = 8_192;
const costs = { connecting: 5, unreadable: 10 };
/** Whoever sends nothing but nonsense is cut. */
const mostUnreadable = 25;
/** From here on nothing is read of a pod until what it sent is worked off. */
const inboxBeforePause = { messages: 50, bytes: 256_000 };
/** What a pod may have waiting here in all: what was on its way when it was paused, and one share of the largest kind. */
const mostWaitingBytes = inboxBeforePause.bytes + 2 * mostSharedBytes;

/** Only these change what a pod is told of its class. */
const telling: ReadonlySet<ClassEventBody['kind']> = new Set([
  'set',
  'paused',
  'presenting',
  'asked',
  'ended',
  'reopened',
  'pod-joined',
  'reported',
]);

type Session = { told(state: ClassState, event: ClassEvent): void; replace(): void };

/** The pods that are connected to this host: takes their reports in order, and tells them what becomes of the class. */
export function createPodSessions(
  carried: CarriedClass,
  ports: {
    readonly host: string;
    readonly given: (pod: PodId) => Promise<Result<GivenComparison | null>>;
    readonly now: () => number;
    readonly report: (fault: unknown) => void;
  },
): PodSessions {
  const sessions = new Map<PodId, Session>();
  const allowances = new Map<PodId, Allowance>();
  const allowanceOf = (pod: PodId): Allowance => {
    const allowance = allowances.get(pod) ?? createAllowance(usual, ports.now);
    allowances.set(pod, allowance);
    return allowance;
  };
  const podOf = (pod: PodId): PodState | undefined => carried.state().pods.find((each) => each.pod === pod);

  const silence = carried.subscribe((state, event) => {
    if (event.body.kind === 'pod-removed') sessions.get(event.body.pod)?.told(state, event);
    else if (event.body.kind === 'given' || event.body.kind === 'reported')
      sessions.get(event.body.pod)?.told(state, event);
    else if (telling.has(event.body.kind)) for (const session of sessions.values()) session.told(state, event);
  });

  function open(pod: PodId, link: PodLink, options: { readonly told: boolean; left(): void }): PodSession {
    const allowance = allowanceOf(pod);
    let inbox: Weighed[] = [];
    /** Of what is in the inbox and of what was taken out of it and is not worked off. */
    let waitingBytes = 0;
    let working = false;
    let open = true;
    let paused = false;
    let unreadable = 0;
    const ended = new AbortController();
    /** Nothing that a pod sent is held for it once it is gone. */
    function over(): void {
      open = false;
      inbox = [];
      ended.abort();
    }
    /** What the pod was told of its class last; null until it is welcomed. */
    let known: string | null = null;

    const reports = (): number => podOf(pod)?.reports ?? 0;
    /** `n` null: of no report that could be told; the pod keeps what it has. */
    const refuse = (reason: Failure, n: number | null = null): void =>
      link.send({ kind: 'refused', failure: reason, n, reports: reports() });
    const end = (): void => {
      if (!open) return;
      over();
      link.close();
    };

    const session: Session = {
      told(state, { body }) {
        if (!open || known === null) return;
        if (body.kind === 'pod-removed') {
          link.send({ kind: 'removed' });
          return end();
        }
        if (body.kind === 'given') return void sendGiven().catch(ports.report);
        if (body.kind === 'reported' && body.report.kind !== 'named') return;
        tellClass(state);
      },
      // Quietly: the pod is still connected, by another way.
      replace: end,
    };

    function tellClass(state: ClassState): void {
      const now = podOf(pod);
      if (!now) return;
      const told = classForPod(state, now);
      const text = JSON.stringify(told);
      if (text === known) return;
      known = text;
      link.send({ kind: 'class', class: told });
    }

    function tellLost(): void {
      carried
        .append([{ kind: 'pod-lost', pod, host: ports.host }])
        .then((kept) => kept.ok || ports.report(kept.failure))
        .catch(ports.report);
    }

    async function sendGiven(): Promise<void> {
      if (!pendingGiven(carried.events(), pod)) return;
      const given = await ports.given(pod);
      if (!given.ok) return ports.report(given.failure);
      if (given.value && open) link.send({ kind: 'given', comparison: given.value });
    }

    async function welcome(): Promise<void> {
      const waitMs = allowance.take(costs.connecting);
      if (waitMs > 0) await wait(waitMs, ended.signal);
      if (!open) return;
      const refreshed = await carried.refresh();
      if (!refreshed.ok) {
        refuse(refreshed.failure);
        return end();
      }
      if (!podOf(pod)) {
        link.send({ kind: 'removed' });
        return end();
      }
      if (options.told && open) {
        const kept = await carried.append([{ kind: 'pod-connected', pod, host: ports.host }]);
        if (!kept.ok) {
          refuse(kept.failure);
          return end();
        }
      }
      const now = podOf(pod);
      // It went before it was known to have come.
      if (!open && options.told && !sessions.has(pod)) tellLost();
      if (!now || !open) return;
      const told = classForPod(carried.state(), now);
      known = JSON.stringify(told);
      link.send({ kind: 'welcome', protocol: classProtocol, reports: now.reports, class: told });
      await sendGiven();
    }

    async function work(): Promise<void> {
      if (working || known === null) return;
      working = true;
      try {
        while (open && inbox.length > 0) await take(inbox.splice(0));
      } finally {
        working = false;
      }
      if (paused && open) {
        paused = false;
        link.resume();
      }
    }

    /** Keeps the reports among these that come in turn, all at once, and answers each message. */
    async function take(items: readonly Weighed[]): Promise<void> {
      let bodies: Extract<ClassEventBody, { kind: 'reported' }>[] = [];
      const keep = async (): Promise<void> => {
        if (bodies.length === 0) return;
        const kept = await carried.append(bodies);
        if (!kept.ok) {
          refuse(kept.failure);
          return end();
        }
        for (const { n } of bodies) link.send({ kind: 'acknowledged', n });
        bodies = [];
      };
      for (const item of items) {
        // Paid for before it is read: reading is what costs.
        const waitMs = allowance.take(1 + item.bytes / bytesPerCost);
        if (waitMs > 0) {
          await keep();
          await wait(waitMs, ended.signal);
        }
        if (!open) return;
        waitingBytes -= item.bytes;
        const message = readPodMessage(item);
        if (!message.ok) {
          allowance.take(costs.unreadable);
          await keep();
          unreadable += 1;
          if (unreadable > mostUnreadable) {
            refuse(failure('message-refused', { why: 'many' }));
            return end();
          }
          refuse(message.failure, reportNumber(item.text));
          continue;
        }
        unreadable = 0;
        if (message.value.kind === 'leave') {
          await keep();
          options.left();
          return end();
        }
        const { n, at, report } = message.value;
        const wanted = reports() + bodies.length + 1;
        if (n === wanted) bodies.push({ kind: 'reported', pod, n, at, report });
        else {
          await keep();
          refuse(failure('message-refused', { why: 'turn', wanted }), n);
        }
      }
      await keep();
    }

    sessions.get(pod)?.replace();
    sessions.set(pod, session);
    welcome().then(work).catch(ports.report);

    return {
      receive(text) {
        if (!open) return;
        const item = weigh(text);
        waitingBytes += item.bytes;
        if (waitingBytes > mostWaitingBytes) {
          refuse(failure('message-refused', { why: 'many' }));
          return end();
        }
        inbox.push(item);
        if ((inbox.length >= inboxBeforePause.messages || waitingBytes >= inboxBeforePause.bytes) && !paused) {
          paused = true;
          link.pause();
        }
        work().catch(ports.report);
      },
      gone() {
        over();
        if (sessions.get(pod) !== session) return;
        sessions.delete(pod);
        if (options.told && podOf(pod)?.host === ports.host) tellLost();
      },
    };
  }

  return {
    open,
    close() {
      silence();
      for (const session of sessions.values()) session.replace();
    },
  };
}

const wait = (ms: number, until: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    timer.unref();
    until.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
    if (until.aborted) resolve();
  });

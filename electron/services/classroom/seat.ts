import type { Seated } from '../../../shared/class/commands.ts';
import type { ClassForPod } from '../../../shared/class/for-pod.ts';
import type { ClassLine, ClassroomPort, JoinRequest, Seat } from '../../../shared/class/hosting.ts';
import type { GivenComparison, HostMessage } from '../../../shared/class/message.ts';
import type { PodReport } from '../../../shared/class/report.ts';
import type { ClassSetting } from '../../../shared/class/setting.ts';
import type { Push } from '../../../shared/contract.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { ClassSettingHolder } from './class-setting.ts';
import { createOutbox } from './outbox.ts';
import { emptySeat } from './seat-book.ts';
import type { SeatBook } from './seat-book.ts';

/** This Braid as a pod of a class. */
export type PodSeat = {
  /** Null while it sits in no class. */
  now(): Seated | null;
  join(request: JoinRequest): Promise<Result<Seated>>;
  leave(): Result<null>;
  /** Tells the class, when it can be reached. Fails with `not-in-a-class`. */
  report(report: PodReport): Result<null>;
  askHelp(wanted: boolean): Result<null>;
  close(): Promise<void>;
};

export type SeatPorts = {
  book: StoredDocument<SeatBook>;
  classroom: Pick<ClassroomPort, 'join' | 'sit'> | null;
  /** Of a pod that the host's machine runs; null for a Braid of its own. */
  served: ClassLine | null;
  holder: ClassSettingHolder;
  /** What the class doesn't know yet, and the book's record of it once it is told. */
  untold(setting: ClassSetting, book: SeatBook): Promise<{ reports: PodReport[]; told: SeatBook['told'] }>;
  take(comparison: GivenComparison): Promise<Result<unknown>>;
  /** The class sets something else from now on, or nothing any more. */
  settingChanged(): void;
  subscribe(listener: (push: Push) => void): () => void;
  push(push: Push): void;
  onNotice(notice: Failure): void;
  date: () => Date;
  wait(ms: number): Promise<void>;
  /** Hears of what a disk refused, and of faults of ours. */
  report(error: unknown): void;
};

/** A host that let a pod in says so at once; one that doesn't is gone. */
const welcomeWithinMs = 10_000;

export function createSeat(ports: SeatPorts): PodSeat {
  const { book, served, holder } = ports;
  let line: ClassLine | null = null;
  let unlisten: () => void = () => undefined;
  let connected = false;
  let welcomed: () => void = () => undefined;

  const write = (change: (book: SeatBook) => SeatBook): void => void book.update(change).catch(ports.report);
  const outbox = createOutbox({ read: book.read, update: write }, (message) => line?.send(message), ports.date);

  function now(): Seated | null {
    const { class: told, shared, transfer, helpAsked } = book.read();
    if (line === null || told === null) return null;
    return { class: told, connected, waiting: outbox.waiting(), served: served !== null, helpAsked, shared, transfer };
  }

  const tell = (): void => ports.push({ kind: 'class-seat-changed', seated: now() });

  function setClass(told: ClassForPod | null): void {
    const before = holder.read();
    const anew = told?.setting.exercise !== book.read().class?.setting.exercise;
    write((all) => ({ ...all, class: told, told: anew ? { ...all.told, standing: null } : all.told }));
    holder.write(told === null || told.ended ? null : told.setting);
    if (JSON.stringify(before) !== JSON.stringify(holder.read())) ports.settingChanged();
  }

  function attach(next: ClassLine): void {
    line = next;
    unlisten = next.listen({
      message: receive,
      connected(there) {
        connected = there;
        // The welcome says where to go on; until then nothing is sent.
        if (!there) outbox.pause();
        tell();
      },
    });
  }

  /** For good: the class is left, or doesn't know this pod any more. */
  function detach(): void {
    unlisten();
    unlisten = () => undefined;
    line?.close();
    line = null;
    connected = false;
    outbox.pause();
    write((all) => ({ ...all, ...emptySeat }));
    setClass(null);
    tell();
  }

  function receive(message: HostMessage): void {
    switch (message.kind) {
      case 'welcome':
        setClass(message.class);
        outbox.begin(message.reports);
        assess();
        welcomed();
        break;
      case 'class':
        setClass(message.class);
        assess();
        break;
      case 'acknowledged':
        outbox.acknowledge(message.n);
        break;
      case 'refused':
        if (message.failure.code === 'seat-refused') {
          ports.onNotice(message.failure);
          return detach();
        }
        outbox.refuse(message.n, message.reports);
        break;
      case 'given':
        void ports
          .take(message.comparison)
          .then((taken) => {
            if (!taken.ok) ports.onNotice(taken.failure);
            assess();
          })
          .catch(ports.report);
        break;
      case 'removed':
        ports.onNotice(failure('seat-refused'));
        return detach();
    }
    tell();
  }

  let assessing: Promise<void> | null = null;
  let again = false;
  /** One at a time; what happens meanwhile is looked at afterwards. */
  function assess(): void {
    if (assessing !== null) {
      again = true;
      return;
    }
    assessing = look()
      .catch(ports.report)
      .finally(() => {
        assessing = null;
        if (again) {
          again = false;
          assess();
        }
      });
  }

  async function look(): Promise<void> {
    const setting = book.read().class?.setting;
    if (line === null || setting === undefined) return;
    const { reports, told } = await ports.untold(setting, book.read());
    // It may have left meanwhile.
    if (line === null || reports.length === 0) return;
    // Told and waiting change in one step of the book's, so a kill in between neither loses nor doubles a report.
    write((all) => ({ ...all, told }));
    for (const report of reports) outbox.add(report);
    tell();
  }

  const concerns: ReadonlySet<Push['kind']> = new Set(['progress-changed', 'comparison-changed', 'workflows-changed']);
  const unsubscribe = ports.subscribe((push) => {
    if (line !== null && concerns.has(push.kind)) assess();
  });

  function say(report: PodReport): Result<null> {
    if (line === null) return fail(failure('not-in-a-class'));
    outbox.add(report);
    if (report.kind === 'shared') write((all) => ({ ...all, shared: report.answers }));
    if (report.kind === 'transfer') {
      const { moment, choice, why } = report;
      write((all) => ({ ...all, transfer: { ...all.transfer, [moment]: { choice, why } } }));
    }
    tell();
    return succeed(null);
  }

  const kept: Seat | null = book.read().seat;
  if (served !== null) {
    if (book.read().joinedAt === null) write((all) => ({ ...all, joinedAt: ports.date().toISOString() }));
    attach(served);
  } else if (kept !== null && ports.classroom !== null) {
    holder.write(book.read().class?.ended === false ? (book.read().class?.setting ?? null) : null);
    attach(ports.classroom.sit(kept));
  }

  return {
    now,
    async join(request) {
      if (ports.classroom === null) return fail(failure('cannot-host'));
      if (line !== null) return fail(failure('already-seated'));
      const joined = await ports.classroom.join(request);
      if (!joined.ok) return joined;
      const { seat, line: next } = joined.value;
      write((all) => ({ ...all, ...emptySeat, seat, joinedAt: ports.date().toISOString() }));
      const welcome = new Promise<true>((resolve) => {
        welcomed = () => resolve(true);
      });
      attach(next);
      const gave = await Promise.race([welcome, ports.wait(welcomeWithinMs).then(() => false)]);
      const seated = now();
      if (!gave || seated === null) {
        detach();
        return fail(failure('class-unreachable', { address: request.address }));
      }
      return succeed(seated);
    },
    leave() {
      if (line === null) return fail(failure('not-in-a-class'));
      line.send({ kind: 'leave' });
      detach();
      return succeed(null);
    },
    report: say,
    askHelp(wanted) {
      if (line === null) return fail(failure('not-in-a-class'));
      write((all) => ({ ...all, helpAsked: wanted }));
      assess();
      return succeed(null);
    },
    async close() {
      unsubscribe();
      unlisten();
      line?.close();
      line = null;
      await assessing;
      await book.settled();
    },
  };
}

import type { Result } from '../failure.ts';
import type { ClassEvent, ClassEventBody } from './event.ts';
import type { ClassId, PodId } from './ids.ts';
import type { GivenComparison, HostMessage, PodMessage } from './message.ts';
import type { PodFile } from './pod-file.ts';
import type { ClassSetting } from './setting.ts';
import type { ClassState } from './state.ts';

/*
 * What the services, the class host and the hosts of the app agree on. Types alone: services never import the class host,
 * nor it them; whoever composes the app brings the two together.
 */

/** A pod's line to its class: the same for a Braid of its own and for a pod that the host's machine runs. */
export type ClassLine = {
  send(message: PodMessage): void;
  /** The line goes down and comes back by itself; `welcome` is the first message each time. */
  listen(listener: { message(message: HostMessage): void; connected(connected: boolean): void }): () => void;
  /** For good. */
  close(): void;
};

export type JoinRequest = {
  /** As somebody typed or scanned it: `192.168.1.24:4800`, with or without `http://` and a path. */
  readonly address: string;
  readonly code: string;
  readonly number: number;
  readonly name: string | null;
  readonly members: readonly string[];
};

/** What lets a pod in again: kept in its own data folder. */
export type Seat = { readonly address: string; readonly class: ClassId; readonly pod: PodId; readonly token: string };

export type HostRequest = {
  readonly id: ClassId;
  readonly title: string;
  readonly setting: ClassSetting;
  /** `local`: this computer alone. `network`: every computer that reaches this one; only ever by an explicit choice. */
  readonly reach: 'local' | 'network';
  /** 0: any free one. */
  readonly port: number;
};

/** Where pods get in. */
export type Door = {
  readonly reach: 'local' | 'network';
  readonly port: number;
  /** `192.168.1.24:4800`, the likeliest first; more than one where the computer has several networks. */
  readonly addresses: readonly string[];
};

export type HostedClass = {
  readonly door: Door;
  state(): ClassState;
  events(): readonly ClassEvent[];
  /** Hears of every event, this host's and another's that shares the log. */
  subscribe(listener: (state: ClassState, event: ClassEvent) => void): () => void;
  /** Appends what a facilitator did; resolves when it is kept. */
  append(bodies: readonly ClassEventBody[]): Promise<Result<ClassState>>;
  /** Takes a finished comparison to a pod, now or when it is back. */
  give(pod: PodId, comparison: GivenComparison): Promise<Result<ClassState>>;
  /** Adds what a pod wrote without a network. */
  take(file: PodFile): Promise<Result<{ readonly pod: PodId; readonly added: number }>>;
  /** Pods are told that the host is gone and go on by themselves. */
  close(): Promise<void>;
};

export type ClassSummary = {
  readonly id: ClassId;
  readonly title: string;
  readonly exercise: string;
  readonly openedAt: string;
  readonly endedAt: string | null;
  readonly pods: number;
  readonly results: number;
};

export type ClassroomPort = {
  host(request: HostRequest): Promise<Result<HostedClass>>;
  /** A class that this machine, or this database, has the log of. Fails with `unknown-class`. */
  reopen(id: ClassId, request: Pick<HostRequest, 'reach' | 'port'>): Promise<Result<HostedClass>>;
  /** Newest first. */
  list(): Promise<Result<readonly ClassSummary[]>>;
  /** The log of a class that nobody hosts, for its exports. */
  read(id: ClassId): Promise<Result<readonly ClassEvent[]>>;
  remove(id: ClassId): Promise<Result<null>>;
  /** What is behind an address, before anybody joins: the class's title and which pods are taken. */
  look(address: string): Promise<Result<DoorView>>;
  join(request: JoinRequest): Promise<Result<{ readonly seat: Seat; readonly line: ClassLine }>>;
  /** Back into a seat that was kept; the line connects when the host can be reached. */
  sit(seat: Seat): ClassLine;
};

/** What anybody at the door may know. */
export type DoorView = {
  readonly class: ClassId;
  readonly title: string;
  readonly exercise: string;
  readonly pods: number;
  readonly taken: readonly number[];
};

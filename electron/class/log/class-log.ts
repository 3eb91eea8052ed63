import type { ClassEvent, ClassEventBody } from '../../../shared/class/event.ts';
import type { ClassId } from '../../../shared/class/ids.ts';
import type { GivenComparison } from '../../../shared/class/message.ts';
import type { Result } from '../../../shared/failure.ts';

/** The append-only log of one class, open for writing: by this host alone, or by several that share a database. */
export type ClassLog = {
  /** Numbers the bodies, keeps them, tells the watchers, and resolves with the events. */
  append(bodies: readonly ClassEventBody[]): Promise<Result<readonly ClassEvent[]>>;
  /**
   * Appends what is decided when the watchers have heard of everything before it, and decides again where another host
   * was faster. Nothing is appended where nothing is decided.
   */
  decide(make: () => readonly ClassEventBody[]): Promise<Result<readonly ClassEvent[]>>;
  /** The events from that number on. */
  read(from: number): Promise<Result<readonly ClassEvent[]>>;
  /** Hears of every event that comes after the last one that was read or told, once and in order, whoever wrote it. */
  watch(listener: (events: readonly ClassEvent[]) => void): () => void;
  /** Resolves when the watchers have heard of everything that is kept by now. */
  refresh(): Promise<Result<null>>;
  close(): Promise<void>;
};

/** Where the logs of all classes are, and the comparisons that pods are to be given. */
export type ClassStore = {
  create(id: ClassId): Promise<Result<ClassLog>>;
  /** Fails with `unknown-class`. */
  open(id: ClassId): Promise<Result<ClassLog>>;
  /** Of a class that nobody has to host. Fails with `unknown-class`. */
  read(id: ClassId): Promise<Result<readonly ClassEvent[]>>;
  list(): Promise<Result<readonly ClassId[]>>;
  remove(id: ClassId): Promise<Result<null>>;
  /** Keeps a comparison for a pod, instead of an earlier one. */
  keepGiven(id: ClassId, pod: string, comparison: GivenComparison): Promise<Result<null>>;
  given(id: ClassId, pod: string): Promise<Result<GivenComparison | null>>;
  close(): Promise<void>;
};

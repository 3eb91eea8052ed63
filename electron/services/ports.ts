import type { Capabilities } from '../../shared/contract.ts';
import type { InstantModel } from '../../shared/exercise/check/plan-run.ts';
import type { LanePlace } from '../../shared/run/lane-place.ts';
import type { Knowledge } from '../../shared/exercise/knowledge.ts';
import type { Fault, Limits } from '../../shared/practice.ts';
import type { ClassLine, ClassroomPort } from '../../shared/class/hosting.ts';
import type { Clock } from './clock.ts';

export type PracticeOptions = {
  pace: number;
  seed: number;
  limits: Limits;
  faults: readonly Fault[];
  knowledge: Knowledge;
  thinking?: boolean;
  forgetting?: boolean;
};

/** The practice model as the services see it: a session each, and from then on nothing but its address connects the two. */
export type PracticePort = {
  open(options: PracticeOptions): { readonly baseUrl: string; close(): void };
  /** What the practice model would say, without its server and its time: for forecasts of what is found. */
  instant(knowledge: Knowledge, seed: number): InstantModel;
};

export type SecretName = 'claude' | 'compatible';

/** The host's key store. A key goes in; only a request to a model takes it out again. */
export type SecretsPort = {
  get(name: SecretName): Promise<string | null>;
  /** Where `get` has it from: typed in by somebody, or given by the environment, where nothing can remove it. */
  source(name: SecretName): Promise<'typed' | 'environment' | null>;
  set(name: SecretName, value: string): Promise<void>;
  clear(name: SecretName): Promise<void>;
};

/** Everything that differs from host to host and from test to test. */
export type AppPorts = {
  /** Must be writable; one process at a time. */
  dataFolder: string;
  /** What pages are told of it; absent where they may know. */
  shownFolder?: string;
  /** Exercises, examples and prices as shipped; never written to. */
  assetsFolder: string;
  practice: PracticePort;
  /** The built module that reads PDFs and Word files in a thread of its own. */
  readerThread: URL;
  secrets: SecretsPort;
  /** How requests to Claude and to compatible servers leave this computer; absent: straight, as Node does. */
  fetch?: typeof globalThis.fetch;
  clock: Clock;
  version: string;
  /** What goes wrong on purpose in every run with the practice model; empty unless the host was told otherwise. */
  faults: readonly Fault[];
  capabilities: Capabilities;
  /** Shows a lane in a window of its own; null where the host has no windows to open. */
  showLane: ((place: LanePlace) => void) | null;
  /** Prints the window in front to a PDF; absent where the host can't. */
  printPdf?: () => Promise<Uint8Array>;
  /**
   * Ends the host once its answer is on the way, and deletes what Braid keeps in the data folder (`deleteOwnData`); absent
   * where that is not for the one who asks.
   */
  endAndDelete?: () => void;
  /** Hosts and joins classes; absent for a pod that the host's machine runs, and where nobody does either. */
  classroom?: ClassroomPort;
  /** The class that this app sits in from its beginning: a pod that the host's machine runs. */
  seat?: ClassLine;
  /** Hears of programming errors in full, for the host's own output; a page is only told that something went wrong. */
  report: (error: unknown) => void;
};

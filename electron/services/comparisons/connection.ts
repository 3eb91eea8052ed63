import type { Exercise } from '../../../shared/exercise/exercise.ts';
import { knowledgeOf } from '../../../shared/exercise/knowledge.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { noLimits } from '../../../shared/practice.ts';
import type { Limits } from '../../../shared/practice.ts';
import type { Connection, RunHeader } from '../../../shared/run/header.ts';
import type { Prompt } from '../../../shared/run/messages.ts';
import type { Structure } from '../../../shared/structure/structure.ts';
import { isServerAddress, isUsableKey, mayCarryKey, speakableAddress } from '../model/address.ts';
import type { BatchPort } from '../model/batch-port.ts';
import type { ModelPort } from '../model/model.ts';
import type { Server } from '../model/server-request.ts';
import type { AppPorts, PracticeOptions, PracticePort } from '../ports.ts';
import { createHoldBack } from '../run/hold-back.ts';
import type { HoldBack } from '../run/hold-back.ts';
import type { LearnedLimits } from './learned-limits.ts';
import { serverKeys } from './server-keys.ts';
import type { ServerKeys } from './server-keys.ts';

/** A way to a model for one run. Closing it cuts what is still under way. */
export type OpenConnection = {
  model: ModelPort;
  /** Null where the server takes none. */
  batches: BatchPort | null;
  holdBack: HoldBack;
  close(): void;
};

/** A server that may be asked. `close` ends what was opened for it. */
export type Reached = { readonly server: Server; close(): void };

export type Connector = {
  readonly keys: ServerKeys;
  /** Fails with `no-key`, `unusable-key` or `bad-address`. The exercise gives the practice model its knowledge. */
  open(header: RunHeader, exercise: Exercise | null): Promise<Result<OpenConnection>>;
  /** The same check, before anything is started. */
  check(connection: Connection): Promise<Result<null>>;
  /** The connection's server, for questions about itself. Fails like `open`. */
  reach(connection: Connection): Promise<Result<Reached>>;
  /** What the connection's server has said of its limits; null where it has not yet. */
  limitsOf(connection: Connection): Limits | null;
  /** How many tokens the server counts in a prompt; null where it doesn't count, or can't be reached. */
  countTokens(connection: Connection, prompt: Prompt): Promise<number | null>;
};

export type ConnectorPorts = Pick<AppPorts, 'secrets' | 'clock' | 'fetch'> & {
  readonly practice: Pick<PracticePort, 'open'>;
  /** Absent where nobody asks about them. */
  readonly limits?: Pick<LearnedLimits, 'of' | 'hear'>;
  /** The compatible server's address in the settings, empty for none; absent where there are no settings. */
  readonly setAddress?: () => string;
};

export const claudeAddress = 'https://api.anthropic.com';

/** The practice model and most local servers take any key that is not empty. */
const anyKey = 'none';

const plainPractice: PracticeOptions = { pace: 20, seed: 1, limits: noLimits, faults: [], knowledge: knowledgeOf([]) };

export function createConnector(ports: ConnectorPorts): Connector {
  const { setAddress = () => '' } = ports;
  const keys = serverKeys(ports.secrets, setAddress);
  // A 429 of a real server concerns every run on it; on the practice model each run has a session of its own.
  const gates = new Map<string, HoldBack>();
  const gateOf = (address: string): HoldBack => {
    const gate = gates.get(address) ?? createHoldBack(ports.clock);
    gates.set(address, gate);
    return gate;
  };

  async function real({ kind, baseUrl }: Connection, chosen = false): Promise<Result<Server>> {
    const claude = kind === 'claude';
    // A log says where its run went; the key for Claude goes to Claude whatever a log says.
    const address = addressOf({ kind, baseUrl });
    if (address === '') return fail(failure('bad-address', { address, reason: 'empty' }));
    if (!isServerAddress(address)) return fail(failure('bad-address', { address: speakableAddress(address) }));
    const heard = (model: string, headers: Headers): void => ports.limits?.hear(address, model, headers);
    const way = { baseUrl: address, heard, ...(ports.fetch ? { fetch: ports.fetch } : {}) };
    const apiKey = claude ? await keys.claude() : await keys.compatible(address, chosen);
    // Many local servers want no key; one that does refuses this one, and the run says so.
    if (apiKey === null) return claude ? fail(failure('no-key')) : succeed({ ...way, apiKey: anyKey });
    if (!mayCarryKey(address)) return fail(failure('bad-address', { address, reason: 'plain-http' }));
    return isUsableKey(apiKey) ? succeed({ ...way, apiKey, secret: true }) : fail(failure('unusable-key'));
  }

  async function reach(connection: Connection, chosen = true): Promise<Result<Reached>> {
    if (connection.kind === 'practice') {
      const session = ports.practice.open(plainPractice);
      return succeed({ server: { baseUrl: session.baseUrl, apiKey: anyKey }, close: () => session.close() });
    }
    const server = await real(connection, chosen);
    return server.ok ? succeed({ server: server.value, close: () => undefined }) : server;
  }

  return {
    keys,
    reach: (connection) => reach(connection),
    async check(connection) {
      if (connection.kind === 'practice') return succeed(null);
      const server = await real(connection);
      return server.ok ? succeed(null) : server;
    },
    limitsOf: (connection) => ports.limits?.of(addressOf(connection), connection.model) ?? null,
    async countTokens(connection, prompt) {
      if (connection.abilities?.countTokens === false) return null;
      // The connection may be an old log's: only asking the server in the settings is somebody's choice.
      const reached = await reach(connection, connection.baseUrl === setAddress());
      if (!reached.ok) return null;
      const { countTokens } = await import('../model/count-tokens.ts');
      const counted = await countTokens(reached.value.server, connection.model, prompt, ports.clock);
      reached.value.close();
      return counted;
    },
    async open({ connection, structure, pace, seed, limits, faults, thinking, forgetting }, exercise) {
      // Loaded with the first run: hosts and commands that only read start without it.
      const { anthropicModel } = await import('../model/anthropic.ts');
      if (connection.kind !== 'practice') {
        const server = await real(connection);
        if (!server.ok) return server;
        const model = anthropicModel(server.value, ports.clock);
        const batches = connection.abilities?.batches === false ? null : await batchesOn(server.value, structure);
        return succeed({ model, batches, holdBack: gateOf(server.value.baseUrl), close: () => undefined });
      }
      const session = ports.practice.open({
        pace: pace ?? 1,
        seed,
        limits,
        faults,
        knowledge: knowledgeOf(exercise === null ? [] : [exercise]),
        thinking: thinking ?? false,
        forgetting: forgetting ?? false,
      });
      const server = { baseUrl: session.baseUrl, apiKey: anyKey };
      const model = anthropicModel(server, ports.clock);
      const batches = await batchesOn(server, structure);
      return succeed({ model, batches, holdBack: createHoldBack(ports.clock), close: () => session.close() });
    },
  };
}

const addressOf = ({ kind, baseUrl }: Pick<Connection, 'kind' | 'baseUrl'>): string =>
  kind === 'claude' ? claudeAddress : (baseUrl ?? '');

/** Loaded only for runs that ask for a batch. */
async function batchesOn(server: Server, { phases }: Structure): Promise<BatchPort | null> {
  if (!phases.some(({ batch }) => batch === true)) return null;
  const { anthropicBatches } = await import('../model/anthropic-batches.ts');
  return anthropicBatches(server);
}

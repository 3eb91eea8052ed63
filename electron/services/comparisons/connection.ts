import type { Exercise } from '../../../shared/exercise/exercise.ts';
import { knowledgeOf } from '../../../shared/exercise/knowledge.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { Connection, RunHeader } from '../../../shared/run/header.ts';
import type { ModelPort } from '../model/model.ts';
import type { AppPorts } from '../ports.ts';
import { createHoldBack } from '../run/hold-back.ts';
import type { HoldBack } from '../run/hold-back.ts';

/** A way to a model for one run. Closing it cuts what is still under way. */
export type OpenConnection = { model: ModelPort; holdBack: HoldBack; close(): void };

export type Connector = {
  /** Fails with `no-key` or `bad-address`. The exercise gives the practice model its knowledge. */
  open(header: RunHeader, exercise: Exercise | null): Promise<Result<OpenConnection>>;
  /** The same check, before anything is started. */
  check(connection: Connection): Promise<Result<null>>;
};

export const claudeAddress = 'https://api.anthropic.com';

/** The practice model takes any key that is not empty. */
const practiceKey = 'practice';

export function createConnector(ports: Pick<AppPorts, 'practice' | 'secrets' | 'clock'>): Connector {
  // A 429 of a real server concerns every run on it; on the practice model each run has a session of its own.
  const gates = new Map<string, HoldBack>();
  const gateOf = (address: string): HoldBack => {
    const gate = gates.get(address) ?? createHoldBack(ports.clock);
    gates.set(address, gate);
    return gate;
  };

  async function real(connection: Connection): Promise<Result<{ baseUrl: string; apiKey: string }>> {
    const baseUrl = connection.baseUrl ?? claudeAddress;
    if (!mayCarryKey(baseUrl)) return fail(failure('bad-address', { address: baseUrl }));
    if (connection.kind === 'claude') {
      const apiKey = await ports.secrets.get('claude');
      if (apiKey === null) return fail(failure('no-key'));
      return isUsableKey(apiKey) ? succeed({ baseUrl, apiKey }) : fail(failure('unusable-key'));
    }
    // Many local servers want no key; one that does refuses this one, and the run says so.
    const apiKey = (await ports.secrets.get('compatible')) ?? 'none';
    return isUsableKey(apiKey) ? succeed({ baseUrl, apiKey }) : fail(failure('unusable-key'));
  }

  return {
    async check(connection) {
      if (connection.kind === 'practice') return succeed(null);
      const credentials = await real(connection);
      return credentials.ok ? succeed(null) : credentials;
    },
    async open({ connection, pace, seed, limits, faults }, exercise) {
      // Loaded with the first run: hosts and commands that only read start without it.
      const { anthropicModel } = await import('../model/anthropic.ts');
      if (connection.kind !== 'practice') {
        const credentials = await real(connection);
        if (!credentials.ok) return credentials;
        const model = anthropicModel(credentials.value, ports.clock);
        return succeed({ model, holdBack: gateOf(credentials.value.baseUrl), close: () => undefined });
      }
      const session = ports.practice.open({
        pace: pace ?? 1,
        seed,
        limits,
        faults,
        knowledge: knowledgeOf(exercise === null ? [] : [exercise]),
      });
      const model = anthropicModel({ baseUrl: session.baseUrl, apiKey: practiceKey }, ports.clock);
      return succeed({ model, holdBack: createHoldBack(ports.clock), close: () => session.close() });
    },
  };
}

/** What a request's header can carry: a line break or a letter beyond ASCII came in with the copying. */
export function isUsableKey(key: string): boolean {
  return /^[\x21-\x7e]+$/.test(key);
}

/** A web address without a name and password in it: those would end up in every log. */
export function isServerAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

/** No key goes over plain http beyond this computer. */
function mayCarryKey(address: string): boolean {
  if (!isServerAddress(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));
}

/** A server's address as the SDK wants it: without a slash or `/v1` at its end. */
export function tidyAddress(address: string): string {
  return address.trim().replace(/\/+$/, '').replace(/\/v1$/, '');
}

import type { Probe } from '../../../shared/connection.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { FailureCode, Result } from '../../../shared/failure.ts';
import type { Connection } from '../../../shared/run/header.ts';
import type { Clock } from '../clock.ts';
import { isServerAddress, speakableAddress, tidyAddress } from '../model/address.ts';
import type { Server } from '../model/server-request.ts';
import type { Pushes } from '../pushes.ts';
import type { SettingsStore } from '../settings.ts';
import type { Connector } from './connection.ts';

export type ProbingPorts = {
  readonly ports: { readonly clock: Clock };
  readonly connector: Connector;
  readonly settings: SettingsStore;
  readonly pushes: Pushes;
};

/** As long as nobody answered, a key was sent to nobody: a mistyped address keeps none. */
const notSent: readonly FailureCode[] = ['network', 'bad-address', 'unusable-key', 'no-key'];

/**
 * Asks a connection's server something about itself. Whoever asks chose this server, so a typed key that belonged to none
 * is this one's once it was sent there. Fails as the connector does.
 */
export async function withServer<T>(
  connector: Connector,
  connection: Connection,
  ask: (server: Server) => Promise<Result<T>>,
): Promise<Result<T>> {
  const reached = await connector.reach(connection);
  if (!reached.ok) return reached;
  try {
    const answer = await ask(reached.value.server);
    const sent = answer.ok || !notSent.includes(answer.failure.code);
    if (sent && connection.kind === 'compatible') await connector.keys.claim(reached.value.server.baseUrl);
    return answer;
  } finally {
    reached.value.close();
  }
}

/**
 * Asks a compatible server what it can do. Unless `keep` is false, what it shows is kept in the settings, with its
 * address and model.
 */
export async function probeCompatible(
  address: string,
  model: string | null,
  { ports, connector, settings, pushes }: ProbingPorts,
  keep = true,
): Promise<Result<Probe>> {
  const baseUrl = tidyAddress(address);
  if (!isServerAddress(baseUrl)) return fail(failure('bad-address', { address: speakableAddress(address) }));
  // Loaded with the first probe: hosts and commands that only read start without it.
  const { probeServer } = await import('../model/probe.ts');
  const probe = await withServer(connector, { kind: 'compatible', baseUrl, model: model ?? '' }, (server) =>
    probeServer(server, model, ports),
  );
  if (!probe.ok || !keep) return probe;
  const compatible = { baseUrl, model: probe.value.model, probe: probe.value };
  pushes.push({ kind: 'settings-changed', settings: await settings.save({ compatible }) });
  return probe;
}

/** A connection for a run: a compatible server that nobody asked yet is asked now, once. */
export async function knownConnection(connection: Connection, probing: ProbingPorts): Promise<Result<Connection>> {
  const { kind, baseUrl, model } = connection;
  if (kind !== 'compatible' || baseUrl === null) return succeed(connection);
  if (connection.abilities) {
    await probing.connector.keys.claim(baseUrl);
    return succeed(connection);
  }
  const probe = await probeCompatible(baseUrl, model, probing);
  return probe.ok ? succeed({ ...connection, abilities: probe.value.abilities }) : probe;
}

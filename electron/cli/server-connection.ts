import { allAbilities } from '../../shared/connection.ts';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Failure, Result } from '../../shared/failure.ts';
import type { Connection } from '../../shared/run/header.ts';
import { isServerAddress, isUsableKey, mayCarryKey, speakableAddress, tidyAddress } from '../services/model/address.ts';
import { probeCompatible } from '../services/comparisons/probing.ts';
import type { ProbingPorts } from '../services/comparisons/probing.ts';
import { refuseEmpty, textOf } from './options.ts';
import type { TypedOptions } from './options.ts';

/** `reached` is false where a server could not be asked: that is a failed run, not wrong use. */
export type ChosenConnection = Result<Connection> | { readonly ok: false; readonly failure: Failure; reached: false };

const answerMs = 10_000;

/**
 * Which server the runs go to: the practice model; with `--model` Claude; with `--base-url` any server that speaks the
 * same interface. Without `--model` such a server is asked which models it has, and a single one is taken.
 */
export async function chooseConnection(typed: TypedOptions, key: string | undefined): Promise<ChosenConnection> {
  const named = refuseEmpty(typed, '--model', 'model', 'the name of a model');
  if (!named.ok) return named;
  const model = textOf(typed, 'model');
  const address = textOf(typed, 'baseUrl');
  if (address === null) {
    const practice = model === null || model === 'practice';
    return succeed({ kind: practice ? 'practice' : 'claude', baseUrl: null, model: model ?? 'practice' });
  }
  for (const [name, option] of simulatedOnly) {
    const value = textOf(typed, name);
    if (value === null) continue;
    return fail(failure('bad-option', { option, value, expected: 'the practice model, without --base-url' }));
  }
  const baseUrl = tidyAddress(address);
  if (!isServerAddress(baseUrl)) return fail(failure('bad-address', { address: speakableAddress(address) }));
  const carries = key !== undefined && key.trim() !== '';
  if (carries && !mayCarryKey(baseUrl)) return fail(failure('bad-address', { address: baseUrl, reason: 'plain-http' }));
  if (carries && !isUsableKey(key.trim())) return fail(failure('unusable-key'));
  if (model !== null) return succeed({ kind: 'compatible', baseUrl, model });
  const models = await askForModels(baseUrl, carries ? key.trim() : null);
  if (!models.ok) return { ...models, reached: false };
  const [only, ...more] = models.value;
  if (only !== undefined && more.length === 0) return succeed({ kind: 'compatible', baseUrl, model: only });
  const expected = only === undefined ? 'the name of a model' : `one of ${models.value.slice(0, 8).join(', ')}`;
  return fail(failure('bad-option', { option: '--model', value: '', expected }));
}

/** The practice model can do everything, and its first request should leave at once. */
const practiceModel = 'practice';

/**
 * A connection as its runs will use it: what a compatible server can do is asked once, and kept with its address in the
 * data folder where that holds no other server. What can't be found out now the runs find out, in their own words.
 */
export async function probedConnection(connection: Connection, services: ProbingPorts): Promise<Connection> {
  const { kind, baseUrl, model } = connection;
  if (kind !== 'compatible' || baseUrl === null) return connection;
  await services.connector.keys.claim(baseUrl);
  if (model === practiceModel) return { ...connection, abilities: allAbilities };
  const kept = services.settings.read().compatible;
  if (kept.probe?.baseUrl === baseUrl && kept.probe.model === model) {
    return { ...connection, abilities: kept.probe.abilities };
  }
  const probe = await probeCompatible(baseUrl, model, services, ['', baseUrl].includes(kept.baseUrl));
  return probe.ok ? { ...connection, abilities: probe.value.abilities } : connection;
}

const simulatedOnly = [
  ['pace', '--pace'],
  ['faults', '--faults'],
  ['requestsPerMinute', '--requests-per-minute'],
  ['inputTokensPerMinute', '--input-tokens-per-minute'],
  ['outputTokensPerMinute', '--output-tokens-per-minute'],
] as const;

/** The names of its models; empty where the server lists none. Fails where it can't be asked or refuses the key. */
async function askForModels(baseUrl: string, key: string | null): Promise<Result<string[]>> {
  const [{ listModels }, { systemClock }] = await Promise.all([
    import('../services/model/model-list.ts'),
    import('../services/clock.ts'),
  ]);
  const server = { baseUrl, apiKey: key ?? 'none', secret: key !== null };
  const listed = await listModels(server, { clock: systemClock, limitMs: answerMs });
  if (listed.ok) return succeed(listed.value.map(({ id }) => id));
  const { code } = listed.failure;
  if (['network', 'timeout'].includes(code)) return fail(failure('network', { reason: baseUrl }));
  return ['not-found', 'wrong-server', 'bad-request'].includes(code) ? succeed([]) : listed;
}

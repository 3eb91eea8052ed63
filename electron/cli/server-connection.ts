import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Failure, Result } from '../../shared/failure.ts';
import type { Connection } from '../../shared/run/header.ts';
import { isServerAddress, isUsableKey, tidyAddress } from '../services/model/address.ts';
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
  if (!isServerAddress(baseUrl)) return fail(failure('bad-address', { address }));
  if (key !== undefined && key.trim() !== '' && !isUsableKey(key.trim())) return fail(failure('unusable-key'));
  if (model !== null) return succeed({ kind: 'compatible', baseUrl, model });
  const models = await askForModels(baseUrl, key?.trim() || 'none');
  if (models === null) return { ...fail(failure('network', { reason: baseUrl })), reached: false };
  const [only, ...more] = models;
  if (only !== undefined && more.length === 0) return succeed({ kind: 'compatible', baseUrl, model: only });
  const expected = only === undefined ? 'the name of a model' : `one of ${models.slice(0, 8).join(', ')}`;
  return fail(failure('bad-option', { option: '--model', value: '', expected }));
}

const simulatedOnly = [
  ['pace', '--pace'],
  ['faults', '--faults'],
  ['requestsPerMinute', '--requests-per-minute'],
  ['inputTokensPerMinute', '--input-tokens-per-minute'],
  ['outputTokensPerMinute', '--output-tokens-per-minute'],
] as const;

/** Null where nobody answers; empty where the server lists none. */
async function askForModels(baseUrl: string, key: string): Promise<string[] | null> {
  try {
    const response = await fetch(`${baseUrl}/v1/models`, {
      headers: { authorization: `Bearer ${key}`, 'anthropic-version': '2026-10-21' },
      signal: AbortSignal.timeout(answerMs),
    });
    if (!response.ok) return [];
    const body: unknown = await response.json();
    const data = typeof body === 'object' && body !== null && 'data' in body ? body.data : [];
    return (Array.isArray(data) ? data : []).flatMap((entry: unknown) =>
      typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? [entry.id] : [],
    );
  } catch {
    return null;
  }
}

import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { parseFaults } from '../../shared/practice.ts';
import type { Fault, Limits } from '../../shared/practice.ts';
import { paceBounds } from '../../shared/settings.ts';
import { defaultStructures, parseStructureKey } from '../../shared/structure/structure.ts';
import type { StructureKey } from '../../shared/structure/structure.ts';

/** Options as typed: all texts, checked one by one here so that each has its own sentence. */
export type TypedOptions = Readonly<Record<string, string | boolean | undefined>>;

export const textOf = (typed: TypedOptions, name: string): string | null => {
  const value = typed[name];
  return typeof value === 'string' ? value : null;
};

/** An option that was given without anything in it. Fails with `bad-option`. */
export function refuseEmpty(typed: TypedOptions, option: string, name: string, expected: string): Result<null> {
  return textOf(typed, name)?.trim() === ''
    ? fail(failure('bad-option', { option, value: '', expected }))
    : succeed(null);
}

/** Lists without gaps: `thread,one-at-a-time,queue:2`. Fails with `unknown-structure`. */
export function readStructures(typed: TypedOptions): Result<readonly StructureKey[]> {
  const text = textOf(typed, 'structures');
  if (text === null) return succeed(defaultStructures);
  const keys: StructureKey[] = [];
  for (const name of text.split(',').map((part) => part.trim())) {
    const key = parseStructureKey(name);
    if (key === null) return fail(failure('unknown-structure', { structure: name }));
    if (!keys.includes(key)) keys.push(key);
  }
  return succeed(keys);
}

type Bounds = { least: number; most: number; otherwise: number; whole: boolean };

function readNumber(typed: TypedOptions, option: string, name: string, bounds: Bounds): Result<number> {
  const text = textOf(typed, name);
  if (text === null) return succeed(bounds.otherwise);
  const value = Number(text);
  const fits = text.trim() !== '' && value >= bounds.least && value <= bounds.most;
  if (fits && (!bounds.whole || Number.isInteger(value))) return succeed(value);
  const kind = bounds.whole ? 'a whole number' : 'a number';
  return fail(
    failure('bad-option', { option, value: text, expected: `${kind} from ${bounds.least} to ${bounds.most}` }),
  );
}

export const readPace = (typed: TypedOptions): Result<number> =>
  readNumber(typed, '--pace', 'pace', { least: paceBounds.min, most: paceBounds.max, otherwise: 1, whole: false });

export const readSeed = (typed: TypedOptions): Result<number> =>
  readNumber(typed, '--seed', 'seed', { least: 0, most: 2_147_483_647, otherwise: 1, whole: true });

export const readRepeat = (typed: TypedOptions): Result<number> =>
  readNumber(typed, '--repeat', 'repeat', { least: 1, most: 50, otherwise: 1, whole: true });

export const readPort = (typed: TypedOptions): Result<number> =>
  readNumber(typed, '--port', 'port', { least: 0, most: 65_535, otherwise: 0, whole: true });

export function readLimits(typed: TypedOptions): Result<Limits> {
  const read = (option: string, name: string): Result<number | null> =>
    textOf(typed, name) === null
      ? succeed(null)
      : readNumber(typed, option, name, { least: 1, most: 1_000_000_000, otherwise: 1, whole: true });
  const requests = read('--requests-per-minute', 'requestsPerMinute');
  if (!requests.ok) return requests;
  const input = read('--input-tokens-per-minute', 'inputTokensPerMinute');
  if (!input.ok) return input;
  const output = read('--output-tokens-per-minute', 'outputTokensPerMinute');
  if (!output.ok) return output;
  return succeed({
    requestsPerMinute: requests.value,
    inputTokensPerMinute: input.value,
    outputTokensPerMinute: output.value,
  });
}

export const readFaults = (typed: TypedOptions): Result<readonly Fault[]> => parseFaults(textOf(typed, 'faults') ?? '');

/** Gates that wait for a person need a person at a window; the command line lets them pass and records that it did. */
export function readGates(typed: TypedOptions): Result<'pass'> {
  const text = textOf(typed, 'gates') ?? 'pass';
  return text === 'pass'
    ? succeed(text)
    : fail(failure('bad-option', { option: '--gates', value: text, expected: '“pass”' }));
}

/** How a simulated server behaves: what `practice-server` takes, and `compare` for the practice model. */
export type PracticeBehaviour = { pace: number; seed: number; limits: Limits; faults: readonly Fault[] };

export function readBehaviour(typed: TypedOptions): Result<PracticeBehaviour> {
  const pace = readPace(typed);
  if (!pace.ok) return pace;
  const seed = readSeed(typed);
  if (!seed.ok) return seed;
  const limits = readLimits(typed);
  if (!limits.ok) return limits;
  const faults = readFaults(typed);
  if (!faults.ok) return faults;
  return succeed({ pace: pace.value, seed: seed.value, limits: limits.value, faults: faults.value });
}

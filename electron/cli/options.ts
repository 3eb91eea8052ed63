import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { parseFaults } from '../../shared/practice.ts';
import type { Fault, Limits } from '../../shared/practice.ts';
import { paceBounds } from '../../shared/settings.ts';
import type { Cap } from '../../shared/settings.ts';
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

/** A whole number within bounds. Fails with `bad-option`. */
export const readWhole = (
  typed: TypedOptions,
  option: string,
  name: string,
  bounds: Omit<Bounds, 'whole'>,
): Result<number> => readNumber(typed, option, name, { ...bounds, whole: true });

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

/** Waiting for a person needs a person: `ask` is for a terminal, where somebody can answer. */
export function readGates(typed: TypedOptions, atTerminal: boolean): Result<'pass' | 'ask'> {
  const text = textOf(typed, 'gates') ?? 'pass';
  if (text === 'pass' || (text === 'ask' && atTerminal)) return succeed(text);
  const expected = text === 'ask' ? '“pass” here, or “ask” in a terminal, where you can answer' : '“pass” or “ask”';
  return fail(failure('bad-option', { option: '--gates', value: text, expected }));
}

export function readReviewEvery(typed: TypedOptions): Result<number | null> {
  return textOf(typed, 'reviewEvery') === null
    ? succeed(null)
    : readNumber(typed, '--review-every', 'reviewEvery', { least: 1, most: 200, otherwise: 1, whole: true });
}

/** The most that one run may use; null: no such cap. */
export function readBudget(typed: TypedOptions): Result<Cap> {
  const { tokens, usd } = capBounds;
  const readTokens = { least: 1, most: tokens, otherwise: 1, whole: true };
  const readUsd = { least: 0.000_001, most: usd, otherwise: 1, whole: false };
  const inTokens =
    textOf(typed, 'budgetTokens') === null ? null : readNumber(typed, '--budget-tokens', 'budgetTokens', readTokens);
  if (inTokens && !inTokens.ok) return inTokens;
  const inUsd = textOf(typed, 'budgetUsd') === null ? null : readNumber(typed, '--budget-usd', 'budgetUsd', readUsd);
  if (inUsd && !inUsd.ok) return inUsd;
  return succeed({ tokens: inTokens?.value ?? null, usd: inUsd?.value ?? null });
}

const capBounds = { tokens: 1_000_000_000, usd: 1_000_000 } as const;

const widest = 64;

/** `1..8`, `1,2,4` or both, in any order; without gaps in the text. Ascending, each once. */
export function readWidths(typed: TypedOptions): Result<readonly number[]> {
  const text = textOf(typed, 'widths') ?? '1..8';
  const widths = new Set<number>();
  for (const piece of text.split(',').map((part) => part.trim())) {
    const [, from, to] = /^(\d{1,2})(?:\.\.(\d{1,2}))?$/.exec(piece) ?? [];
    const first = Number(from ?? 0);
    const last = Number(to ?? first);
    if (first < 1 || last < first || last > widest) {
      const expected = `widths from 1 to ${widest}, such as 1..8 or 1,2,4`;
      return fail(failure('bad-option', { option: '--widths', value: text, expected }));
    }
    for (let width = first; width <= last; width += 1) widths.add(width);
  }
  return succeed([...widths].sort((a, b) => a - b));
}

/** How a simulated server behaves: what `practice-server` takes, and `compare` for the practice model. */
export type PracticeBehaviour = {
  pace: number;
  seed: number;
  limits: Limits;
  faults: readonly Fault[];
  thinking: boolean;
  forgetting: boolean;
};

export function readBehaviour(typed: TypedOptions): Result<PracticeBehaviour> {
  const pace = readPace(typed);
  if (!pace.ok) return pace;
  const seed = readSeed(typed);
  if (!seed.ok) return seed;
  const limits = readLimits(typed);
  if (!limits.ok) return limits;
  const faults = readFaults(typed);
  if (!faults.ok) return faults;
  return succeed({
    pace: pace.value,
    seed: seed.value,
    limits: limits.value,
    faults: faults.value,
    thinking: typed['thinking'] === true,
    forgetting: typed['forgetting'] === true,
  });
}

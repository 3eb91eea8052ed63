import type { Usage } from '../../../shared/run/event.ts';

/** A figure that can't be a number of tokens is none. */
const count = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

/** Reported figures overwrite; null, absent or impossible means unchanged. */
export function mergeUsage(before: Usage, reported: unknown): Usage {
  if (typeof reported !== 'object' || reported === null) return before;
  const at = (name: string): unknown => Object.entries(reported).find(([key]) => key === name)?.[1];
  return {
    input: count(at('input_tokens')) ?? before.input,
    output: count(at('output_tokens')) ?? before.output,
    cacheWrite: count(at('cache_creation_input_tokens')) ?? before.cacheWrite,
    cacheRead: count(at('cache_read_input_tokens')) ?? before.cacheRead,
  };
}

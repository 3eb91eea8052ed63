import type { ModelInfo } from '../../../shared/connection.ts';

/**
 * Every model that can be chosen, each once: what the server lists, then those with a known price, with the one in use
 * first where neither knows it.
 */
export function modelList(listed: readonly ModelInfo[], priced: readonly string[], chosen: string): ModelInfo[] {
  const known = new Set(listed.map(({ id }) => id));
  const bare = (id: string): ModelInfo => ({ id, name: id, contextTokens: null, outputTokens: null });
  const others = priced.filter((id) => !known.has(id));
  const missing = chosen !== '' && !known.has(chosen) && !others.includes(chosen);
  return [...(missing ? [bare(chosen)] : []), ...listed, ...others.map(bare)];
}

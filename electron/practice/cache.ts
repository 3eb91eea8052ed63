import { createHash } from 'node:crypto';
import { estimateTokens } from '../../shared/tokens.ts';
import { countTokens } from './count.ts';
import type { CacheTtl, PromptBlock } from './prompt.ts';

/** A shorter prefix is never cached, marked or not; its tokens count as plain input. */
export const minimumCacheTokens = 1_024;

/** How many blocks a marker looks back for something that an earlier request left. */
const lookBack = 20;

/** Real time, not the pace's: between two turns there may be a person. */
const lifeMs = { '5m': 5 * 60_000, '1h': 60 * 60_000 } as const;

/** Tokens of a prompt by how the cache treats them; their sum is the whole prompt. */
export type InputUsage = {
  readonly plain: number;
  readonly read: number;
  readonly written: { readonly '5m': number; readonly '1h': number };
};

type Entry = { readonly key: string; readonly ttl: CacheTtl };
export type CachePlan = { readonly usage: InputUsage; readonly entries: readonly Entry[] };

export type PromptCache = {
  /** What this prompt would read and write now. Reading keeps an entry alive; writing waits for `commit`. */
  plan(blocks: readonly PromptBlock[], now: number): CachePlan;
  /** Call at the writer's first token: until then whoever asks for the same prefix misses it, too. */
  commit(plan: CachePlan, now: number): void;
};

export function createCache(): PromptCache {
  const live = new Map<string, { until: number; ttl: CacheTtl }>();
  const isLive = (key: string, now: number) => (live.get(key)?.until ?? -1) >= now;
  const keep = (key: string, ttl: CacheTtl, now: number) => live.set(key, { ttl, until: now + lifeMs[ttl] });

  return {
    plan: (blocks, now) => {
      const marks = blocks.flatMap((block, index) => (block.cache ? [{ index, ttl: block.cache }] : []));
      const total = countTokens(blocks);
      if (marks.length === 0) {
        return { usage: { plain: total, read: 0, written: { '5m': 0, '1h': 0 } }, entries: [] };
      }
      const prefixes = measurePrefixes(blocks);
      const tokensTo = (index: number) => prefixes[index]?.tokens ?? 0;
      const keyAt = (index: number) => prefixes[index]?.key ?? '';

      const found = longestLive(marks, (index) => isLive(keyAt(index), now));
      const entry = live.get(keyAt(found));
      if (entry) keep(keyAt(found), entry.ttl, now);

      const read = tokensTo(found);
      const written = { '5m': 0, '1h': 0 };
      const entries: Entry[] = [];
      let covered = read;
      for (const mark of marks) {
        const tokens = tokensTo(mark.index);
        if (mark.index <= found || tokens < minimumCacheTokens) continue;
        written[mark.ttl] += tokens - covered;
        covered = tokens;
        entries.push({ key: keyAt(mark.index), ttl: mark.ttl });
      }
      return { usage: { plain: total - covered, read, written }, entries };
    },
    commit: (plan, now) => {
      for (const { key, ttl } of plan.entries) keep(key, ttl, now);
    },
  };
}

/** For each block: the tokens up to its end, and a hash that any change before that end changes. */
function measurePrefixes(blocks: readonly PromptBlock[]): { key: string; tokens: number }[] {
  let tokens = 0;
  let key = '';
  return blocks.map((block) => {
    tokens += estimateTokens(block.text);
    key = createHash('sha256').update(`${key}\n${block.role}\n`).update(block.text).digest('base64');
    return { key, tokens };
  });
}

/** Index of the last block of the longest prefix that can be read, −1 for none. */
function longestLive(marks: readonly { index: number }[], isLiveAt: (index: number) => boolean): number {
  for (const { index } of marks.toReversed()) {
    for (let at = index; at >= 0 && at > index - lookBack; at -= 1) {
      if (isLiveAt(at)) return at;
    }
  }
  return -1;
}

import { estimateTokens } from '../../shared/tokens.ts';
import type { PromptBlock } from './prompt.ts';

/**
 * Tokens of a whole prompt: the estimate of each block, summed, so that the parts which the cache reads, writes
 * and leaves alone add up to the total. Roles, tags of the wire format and an output schema count nothing.
 */
export function countTokens(blocks: readonly PromptBlock[]): number {
  return blocks.reduce((sum, block) => sum + estimateTokens(block.text), 0);
}

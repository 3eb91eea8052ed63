/** Characters per token in the documented estimate; there is no official offline tokenizer for current models. */
export const charactersPerToken = 3.6;

/** About how many tokens a text has: `ceil(characters / 3.6)`. Shown with "≈" until a server reports its own count. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}

/** Prompt openings shorter than this are not cached; hosted models have such a floor too. In tokens. */
export const minimumCacheTokens = 1_024;

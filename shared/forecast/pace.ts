/**
 * The practice model's time, as arithmetic: the server keeps to it and the forecast predicts with it.
 * All results are milliseconds; pace 1 is chosen to be like a hosted model of the middle size (others report one
 * to three seconds before the first token and 45 to 95 tokens a second), and pace divides everything.
 */
export const paceFigures = {
  /** Before the first token, whatever the size of the request. */
  baseThinkMs: 2_000,
  /** Before the first token, for each token of the input, cached or not. */
  thinkMsPerInputToken: 0.2,
  outputTokensPerSecond: 60,
  /** Jitter lies between 1 − spread and 1 + spread. */
  jitterSpread: 0.1,
} as const;

/** From the arrival of a request to its first token. */
export function thinkMs(given: { inputTokens: number; pace: number; jitter: number }): number {
  const { baseThinkMs, thinkMsPerInputToken } = paceFigures;
  return ((baseThinkMs + thinkMsPerInputToken * given.inputTokens) * given.jitter) / given.pace;
}

/** From the first token to the last. */
export function writeMs(given: { outputTokens: number; pace: number; jitter: number }): number {
  return ((given.outputTokens / paceFigures.outputTokensPerSecond) * 1_000 * given.jitter) / given.pace;
}

/**
 * 0.9 to 1.1; above 1 is slower. A function of the seed and the text of the brief (the last `<task>` block of a
 * request, trimmed) and of nothing else, so that the order in which requests arrive changes no conversation's speed.
 */
export function jitterOf(seed: number, brief: string): number {
  return 1 + paceFigures.jitterSpread * (2 * fractionOf(`${seed}\n${brief.trim()}`) - 1);
}

/** 0 (included) to 1 (excluded), spread evenly over texts: FNV-1a with a final mix, since FNV's high bits lag behind. */
export function fractionOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

import type { Knowledge } from '../../shared/exercise/knowledge.ts';

/** A request as the practice model reads it. */
export type PracticeRequest = {
  system: string;
  messages: { role: 'user' | 'assistant'; text: string }[];
  schema: unknown;
};

/**
 * The model itself, as a pure function: what it says depends on the request, on what is planted, and on the seed.
 * With `forgetting` details drop out of very long contexts.
 */
export type Answer = (
  request: PracticeRequest,
  knowledge: Knowledge,
  seed: number,
  forgetting?: boolean,
) => { text: string };

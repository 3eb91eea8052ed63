import type { Prompt } from '../run/messages.ts';
import type { OutputSchema } from '../run/output-contract.ts';
import { estimateTokens } from '../tokens.ts';

/** What a model is asked about a workflow, outside of any run. */
export type Question = {
  readonly prompt: Prompt;
  /** The form of the answer; it is told in words too, for servers that keep no schema. */
  readonly schema: OutputSchema;
  /** Input by our own estimate. */
  readonly tokens: number;
  /** What an answer is likely to have; nobody knows it before. */
  readonly replyTokens: number;
};

/** Upper bound of an answer, in tokens, as in a run: about twenty tasks with full briefs. */
export const mostReplyTokens = 8_192;

export function questionOf(
  rules: string,
  told: readonly string[],
  schema: OutputSchema,
  replyTokens: number,
): Question {
  const blocks = told.filter((text) => text !== '').map((text) => ({ type: 'text' as const, text }));
  const tokens = [rules, ...blocks.map(({ text }) => text)].reduce((sum, text) => sum + estimateTokens(text), 0);
  return {
    prompt: { system: [{ type: 'text', text: rules }], messages: [{ role: 'user', content: blocks }] },
    schema,
    tokens,
    replyTokens,
  };
}

/** A strict object of a schema: structured output wants every property named as required. */
export function strictObject(properties: OutputSchema['properties']): OutputSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

export const listSchema = (items: object): Record<string, unknown> => ({ type: 'array', items });
export const textSchema: Record<string, unknown> = { type: 'string' };

import { z } from 'zod';

/** What a server of the Messages API can do, as far as the app depends on it. */
export const AbilitiesSchema = z.object({
  /** Replies come by and by. Without: each reply comes whole, and its time to first token is unknown. */
  streaming: z.boolean(),
  /** `count_tokens` is there. Without: sizes before a run are estimates. */
  countTokens: z.boolean(),
  /** `output_config` with a JSON Schema is kept. Without: fields are asked for in words and checked here. */
  structuredOutput: z.boolean(),
  /** Reports tokens written to and read from a prompt cache. Without: no cache marks are sent. */
  caching: z.boolean(),
  /** The Message Batches endpoints are there. */
  batches: z.boolean(),
});
export type Abilities = z.infer<typeof AbilitiesSchema>;
export type Ability = keyof Abilities;

export const allAbilities: Abilities = {
  streaming: true,
  countTokens: true,
  structuredOutput: true,
  caching: true,
  batches: true,
};

/** In the order in which they are shown. */
export const abilityNames: readonly Ability[] = ['streaming', 'structuredOutput', 'caching', 'countTokens', 'batches'];

export const lackingAbilities = (abilities: Abilities | null): Ability[] =>
  abilities === null ? [] : abilityNames.filter((name) => !abilities[name]);

/** One model of a server. Sizes in tokens; null where the server does not say. */
export const ModelInfoSchema = z.object({
  id: z.string(),
  name: z.string(),
  contextTokens: z.number().int().positive().nullable(),
  outputTokens: z.number().int().positive().nullable(),
});
export type ModelInfo = z.infer<typeof ModelInfoSchema>;

/** What asking a server once has shown. Kept with its address, so that it is asked again only where somebody wants it. */
export const ProbeSchema = z.object({
  baseUrl: z.string(),
  model: z.string(),
  /** When it was asked, ISO. */
  date: z.string(),
  abilities: AbilitiesSchema,
  /** Empty where the server lists none. */
  models: z.array(ModelInfoSchema),
  /** Time to the first token of a request of a few words, ms; null without streaming. */
  firstTokenMs: z.number().nonnegative().nullable(),
});
export type Probe = z.infer<typeof ProbeSchema>;

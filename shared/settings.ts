import { z } from 'zod';
import { ProbeSchema } from './connection.ts';
import { FaultSchema, LimitsSchema } from './practice.ts';

export const paceBounds = { min: 0.1, max: 20, default: 2 } as const;

export const PaceSchema = z.number().min(paceBounds.min).max(paceBounds.max);

/** The most that may be spent; null: no cap. Tokens count In and Out of every attempt. */
export const CapSchema = z.object({
  tokens: z.number().int().min(1).max(1_000_000_000).nullable(),
  usd: z.number().positive().max(1_000_000).nullable(),
});
export type Cap = z.infer<typeof CapSchema>;

export const SettingsSchema = z.object({
  version: z.literal(1),
  connection: z.enum(['practice', 'claude', 'compatible']),
  /** A server that speaks the Messages API: its address without `/v1`, the model to ask, and what asking it showed. */
  compatible: z.object({ baseUrl: z.string().max(400), model: z.string().max(200), probe: ProbeSchema.nullable() }),
  /** Model id used with Claude. */
  claudeModel: z.string().min(1).max(120),
  /** Model whose list price practice runs are shown at. */
  priceModel: z.string().min(1).max(120),
  pace: PaceSchema,
  seed: z.number().int().min(0).max(2_147_483_647),
  limits: LimitsSchema,
  /** What goes wrong on purpose in runs with the practice model. */
  faults: z.array(FaultSchema).max(50),
  /** The practice model forgets in very long contexts: an assumption to discuss, said wherever it acts. */
  forgetting: z.boolean(),
  thinking: z.boolean(),
  /** Whether review gates wait for a person, and after how many tasks of a queue there is one. */
  gates: z.enum(['pass', 'ask']),
  reviewEvery: z.number().int().min(1).max(200).nullable(),
  /** Where conversations share an opening: one starts, the others follow at its first token. */
  warmCache: z.boolean(),
  /** How structures side by side are begun: together unless they would compete for a limit, or always one way. */
  starting: z.enum(['as-needed', 'together', 'in-turn']),
  /** What may start at once is handed in as one batch, where the connection takes batches. */
  batch: z.boolean(),
  /** `month` counts paid connections alone; practice runs are free. */
  budget: z.object({ run: CapSchema, month: CapSchema }),
  /** A run's end is told of while no window, or not this page, is in front. */
  notify: z.boolean(),
  /** Of the interface; exercises, lessons and answers stay in their own. */
  language: z.enum(['system', 'en', 'es']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Presentation zoom, for the back row. */
  projector: z.boolean(),
});
export type Settings = z.infer<typeof SettingsSchema>;

export const SettingsPatchSchema = SettingsSchema.omit({ version: true }).partial();
export type SettingsPatch = z.infer<typeof SettingsPatchSchema>;

export const defaultSettings: Settings = {
  version: 1,
  connection: 'practice',
  compatible: { baseUrl: '', model: '', probe: null },
  claudeModel: 'claude-sonnet-5-5',
  priceModel: 'claude-sonnet-5-5',
  pace: paceBounds.default,
  seed: 1,
  limits: { requestsPerMinute: null, inputTokensPerMinute: null, outputTokensPerMinute: null },
  faults: [],
  forgetting: false,
  thinking: false,
  gates: 'pass',
  reviewEvery: null,
  warmCache: false,
  starting: 'as-needed',
  batch: false,
  budget: { run: { tokens: null, usd: null }, month: { tokens: null, usd: null } },
  notify: false,
  language: 'system',
  theme: 'system',
  projector: false,
};

/** A stored document of an earlier version lacks what came later: that is as it is by default. */
export const StoredSettingsSchema = z.preprocess(
  (stored) => (typeof stored === 'object' && stored !== null ? { ...defaultSettings, ...stored } : stored),
  SettingsSchema,
);

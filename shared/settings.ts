import { z } from 'zod';
import { LimitsSchema } from './practice.ts';

export const paceBounds = { min: 0.1, max: 20, default: 4 } as const;

export const PaceSchema = z.number().min(paceBounds.min).max(paceBounds.max);

export const SettingsSchema = z.object({
  version: z.literal(1),
  connection: z.enum(['practice', 'claude']),
  /** Model id used with Claude. */
  claudeModel: z.string().min(1).max(120),
  /** Model whose list price practice runs are shown at. */
  priceModel: z.string().min(1).max(120),
  pace: PaceSchema,
  seed: z.number().int().min(0).max(2_147_483_647),
  limits: LimitsSchema,
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
  claudeModel: 'claude-sonnet-5-5',
  priceModel: 'claude-sonnet-5-5',
  pace: paceBounds.default,
  seed: 1,
  limits: { requestsPerMinute: null, inputTokensPerMinute: null, outputTokensPerMinute: null },
  theme: 'system',
  projector: false,
};

import { z } from 'zod';
import { ModelInfoSchema, ProbeSchema } from './connection.ts';
import { SettingsPatchSchema, SettingsSchema } from './settings.ts';

const SecretNameSchema = z.enum(['claude', 'compatible']);
const nothing = z.object({});
const done = z.object({ done: z.literal(true) });

/** The settings, the keys, and what a connection can do. */
export const connectionCommands = {
  'settings.save': { input: z.object({ patch: SettingsPatchSchema }), output: SettingsSchema },
  'key.store': {
    input: z.object({ name: SecretNameSchema, key: z.string().max(100_000) }),
    output: done,
  },
  'key.clear': { input: z.object({ name: SecretNameSchema }), output: done },
  /** Asks a server once what it can do, with a few requests of a few words, and keeps the answer in the settings. */
  'connection.probe': {
    input: z.object({ baseUrl: z.string().min(1).max(400), model: z.string().max(200).nullable() }),
    output: ProbeSchema,
  },
  /** One request of a few words on the connection in use, to see that it works. */
  'connection.test': {
    input: nothing,
    output: z.object({
      model: z.string(),
      firstTokenMs: z.number().nonnegative().nullable(),
      ms: z.number().nonnegative(),
    }),
  },
  /** The models that the connection in use lists; empty where it lists none. */
  'connection.models': { input: nothing, output: z.object({ models: z.array(ModelInfoSchema) }) },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

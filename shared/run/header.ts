import { z } from 'zod';
import { ComparisonIdSchema, RunIdSchema } from '../ids.ts';
import { FaultSchema, LimitsSchema } from '../practice.ts';
import { StructureSchema } from '../structure/structure.ts';
import { StartingSchema } from './starting.ts';
import { AbilitiesSchema } from '../connection.ts';
import { WorkflowSchema } from '../workflow/task.ts';

/** Where requests go. The practice model's address lives only as long as the host, so it is not recorded. */
export const ConnectionSchema = z.object({
  kind: z.enum(['practice', 'claude', 'compatible']),
  /** Null for the practice model inside the app. Never holds a key. */
  baseUrl: z.string().nullable(),
  model: z.string().min(1),
  /** What the server was found able to do; null where nobody asked: then it is taken to do what the API does. */
  abilities: AbilitiesSchema.nullable().optional(),
});
export type Connection = z.infer<typeof ConnectionSchema>;

/** First line of a run log: everything needed to read the run again, or to go on with it. */
export const RunHeaderSchema = z.object({
  braid: z.literal(1),
  kind: z.literal('run'),
  id: RunIdSchema,
  comparison: ComparisonIdSchema,
  startedAt: z.string(),
  appVersion: z.string(),
  workflow: WorkflowSchema,
  structure: StructureSchema,
  connection: ConnectionSchema,
  /** Divides all times of the practice model; null on any other connection. */
  pace: z.number().positive().nullable(),
  seed: z.number().int(),
  limits: LimitsSchema,
  faults: z.array(FaultSchema),
  gates: z.enum(['pass', 'ask']),
  /** The practice model lets details drop out of very long contexts; wherever its figures are shown this is said. */
  forgetting: z.boolean().optional(),
  /** The model is asked to think before it writes. */
  thinking: z.boolean().optional(),
  /** How it was begun beside the others of its comparison; absent where it had none, and in older logs. */
  starting: StartingSchema.optional(),
  /** A set of conversations: people go on adding to it, after each of its ends too. */
  free: z.literal(true).optional(),
  /** A class host sent it: it was measured elsewhere, and is only read here. */
  given: z.literal(true).optional(),
});
export type RunHeader = z.infer<typeof RunHeaderSchema>;

import { z } from 'zod';
import { cacheControl, ContentBlockSchema, TextBlockSchema } from './content.ts';

/** Taken under older versions of the API, and ignored. */
export const samplingParameters = ['temperature', 'top_p', 'top_k'] as const;

/** Known to the API and without meaning for the practice model. */
const ignored = [
  'metadata',
  'thinking',
  'service_tier',
  'container',
  'context_management',
  'diagnostics',
  'inference_geo',
  'mcp_servers',
  'speed',
  'user_profile_id',
  'workspace_id',
] as const;

const MessageSchema = z.looseObject({
  role: z.enum(['user', 'assistant', 'system']),
  content: z.union([z.string(), z.array(ContentBlockSchema)]),
});

const FormatSchema = z.looseObject({ type: z.literal('json_schema'), schema: z.record(z.string(), z.unknown()) });

/** The body of `POST /v1/messages`; what the API doesn't know at its top is refused. */
export const BodySchema = z.strictObject({
  model: z.string(),
  messages: z.array(MessageSchema),
  system: z.union([z.string(), z.array(TextBlockSchema)]).optional(),
  max_tokens: z.number().int().min(1),
  stream: z.boolean().nullish(),
  stop_sequences: z.array(z.string()).nullish(),
  tools: z.array(z.looseObject(cacheControl)).nullish(),
  tool_choice: z.looseObject({ type: z.string() }).nullish(),
  output_config: z.looseObject({ format: FormatSchema.nullish() }).nullish(),
  ...cacheControl,
  ...Object.fromEntries([...ignored, ...samplingParameters].map((name) => [name, z.unknown().optional()])),
});
export type Body = z.infer<typeof BodySchema>;

/** The body of `POST /v1/messages/count_tokens`, which needs no `max_tokens`. */
export const CountBodySchema = BodySchema.extend({ max_tokens: z.number().int().min(1).default(1) });

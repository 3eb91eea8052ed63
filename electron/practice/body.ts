import { z } from 'zod';
import { cacheControl, ContentBlockSchema, TextBlockSchema } from './content.ts';

/** Taken under older versions of the API, and ignored. */
export const samplingParameters = ['temperature', 'top_p', 'top_k'] as const;

/** Known to the API and without meaning for the practice model. */
const ignored = [
  'metadata',
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

const display = z.enum(['summarized', 'omitted']).nullish();
const ThinkingSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('enabled'), budget_tokens: z.number().int(), display }),
  z.strictObject({ type: z.literal('adaptive'), display }),
  z.strictObject({ type: z.literal('between_tools') }),
  z.strictObject({ type: z.literal('disabled') }),
]);

const FormatSchema = z.strictObject({ type: z.literal('json_schema'), schema: z.record(z.string(), z.unknown()) });
const OutputConfigSchema = z.strictObject({
  format: FormatSchema.nullish(),
  effort: z.enum(['low', 'medium', 'high', 'xhigh', 'max']).nullish(),
});

/** A tool of the client's own has a schema; a tool that the server would run is known by its type, and never used here. */
const ToolSchema = z.looseObject({
  type: z.string().nullish(),
  name: z.string().optional(),
  input_schema: z.looseObject({ type: z.string() }).optional(),
  ...cacheControl,
});
export type Tool = z.infer<typeof ToolSchema>;

const parallel = { disable_parallel_tool_use: z.boolean().optional() };
const ToolChoiceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('auto'), ...parallel }),
  z.strictObject({ type: z.literal('any'), ...parallel }),
  z.strictObject({ type: z.literal('tool'), name: z.string(), ...parallel }),
  z.strictObject({ type: z.literal('none') }),
]);

/** The body of `POST /v1/messages`; what the API doesn't know at its top is refused. */
export const BodySchema = z.strictObject({
  model: z.string(),
  messages: z.array(MessageSchema),
  system: z.union([z.string(), z.array(TextBlockSchema)]).optional(),
  max_tokens: z.number().int().min(1),
  stream: z.boolean().nullish(),
  stop_sequences: z.array(z.string()).nullish(),
  tools: z.array(ToolSchema).nullish(),
  tool_choice: ToolChoiceSchema.nullish(),
  thinking: ThinkingSchema.nullish(),
  output_config: OutputConfigSchema.nullish(),
  ...cacheControl,
  temperature: z.unknown().optional(),
  top_p: z.unknown().optional(),
  top_k: z.unknown().optional(),
  ...Object.fromEntries(ignored.map((name) => [name, z.unknown().optional()])),
});
export type Body = z.infer<typeof BodySchema>;

/** The body of `POST /v1/messages/count_tokens`, which needs no `max_tokens`. */
export const CountBodySchema = BodySchema.extend({ max_tokens: z.number().int().min(1).optional() });

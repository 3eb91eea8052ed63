import { z } from 'zod';
import type { CacheTtl } from './cache.ts';
import { largestInput, largestOutput, practiceModel } from './models.ts';
import { countTokens } from './count.ts';
import type { PracticeRequest } from './answering.ts';

/** Largest body that is read, in bytes, as on the hosted API. */
export const bodyLimit = 32 * 1024 * 1024;

/** Versions of the API that a request may name; the newest no longer takes sampling parameters. */
const versions = ['2023-01-01', '2023-06-01', '2026-10-21'];
const versionWithoutSampling = '2026-10-21';
const samplingParameters = ['temperature', 'top_p', 'top_k'];

/** One piece of the prompt, in the order in which the cache sees it: tools, system, messages. */
export type PromptBlock = { readonly role: string; readonly text: string; readonly cache: CacheTtl | null };

export type MessageRequest = {
  readonly maxTokens: number;
  readonly stream: boolean;
  readonly stopSequences: readonly string[];
  readonly blocks: readonly PromptBlock[];
  /** The prompt as the practice model reads it. */
  readonly prompt: PracticeRequest;
};

/** Why a request is refused, in the API's terms; `type` decides the status. */
export type Refusal = { readonly type: ErrorType; readonly message: string };
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const errorStatus = {
  invalid_request_error: 400,
  authentication_error: 401,
  permission_error: 403,
  not_found_error: 404,
  request_too_large: 413,
  rate_limit_error: 429,
  api_error: 500,
  overloaded_error: 529,
} as const;
export type ErrorType = keyof typeof errorStatus;

export const refuse = (type: ErrorType, message: string): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { type, message },
});
const invalid = (message: string) => refuse('invalid_request_error', message);

export function checkVersion(version: string | undefined): Read<string> {
  if (version === undefined || version === '') return invalid('anthropic-version: header is required');
  if (!versions.includes(version)) return invalid(`anthropic-version: "${version}" is not a valid version`);
  return { ok: true, value: version };
}

const CacheControlSchema = z.looseObject({ type: z.literal('ephemeral'), ttl: z.enum(['5m', '1h']).optional() });
const cacheControl = { cache_control: CacheControlSchema.nullish() };

const TextBlockSchema = z.looseObject({ type: z.literal('text'), text: z.string(), ...cacheControl });
const ToolResultSchema = z.looseObject({
  type: z.literal('tool_result'),
  content: z.union([z.string(), z.array(z.unknown())]).optional(),
  ...cacheControl,
});
const DocumentSchema = z.looseObject({
  type: z.literal('document'),
  source: z.looseObject({ type: z.literal('text'), data: z.string() }),
  ...cacheControl,
});
const SilentSchema = z.looseObject({ type: z.enum(['thinking', 'redacted_thinking']) });
const ToolUseSchema = z.looseObject({ type: z.literal('tool_use'), input: z.unknown(), ...cacheControl });
const ContentBlockSchema = z.discriminatedUnion(
  'type',
  [TextBlockSchema, ToolResultSchema, DocumentSchema, SilentSchema, ToolUseSchema],
  { error: 'this content type is not one that the practice model reads; it reads text' },
);

const MessageSchema = z.looseObject({
  role: z.enum(['user', 'assistant', 'system']),
  content: z.union([z.string(), z.array(ContentBlockSchema)]),
});

/** What the API knows at the top of a body; anything else is an extra input. */
const BodySchema = z.strictObject({
  model: z.string(),
  messages: z.array(MessageSchema),
  system: z.union([z.string(), z.array(TextBlockSchema)]).optional(),
  max_tokens: z.number().int().min(1),
  stream: z.boolean().nullish(),
  stop_sequences: z.array(z.string()).nullish(),
  tools: z.array(z.looseObject({ ...cacheControl })).nullish(),
  tool_choice: z.looseObject({ type: z.string() }).nullish(),
  output_config: z
    .looseObject({
      format: z.looseObject({ type: z.literal('json_schema'), schema: z.record(z.string(), z.unknown()) }).nullish(),
    })
    .nullish(),
  ...cacheControl,
  ...Object.fromEntries(
    [
      ...['metadata', 'thinking', 'service_tier', 'container', 'context_management', 'diagnostics', 'inference_geo'],
      ...['mcp_servers', 'speed', 'user_profile_id', 'workspace_id'],
      ...samplingParameters,
    ].map((name) => [name, z.unknown().optional()]),
  ),
});
type Body = z.infer<typeof BodySchema>;
const CountBodySchema = BodySchema.extend({ max_tokens: z.number().int().min(1).default(1) });

/** Reads the body of `POST /v1/messages` or of `…/count_tokens`, which needs no `max_tokens`. */
export function readMessageRequest(text: string, version: string, purpose: 'create' | 'count'): Read<MessageRequest> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const sampling = samplingParameters.find((name) => isObject(parsed.value) && parsed.value[name] !== undefined);
  if (sampling !== undefined && version >= versionWithoutSampling) {
    return invalid(`${sampling}: this parameter is not accepted by version ${version} of the API`);
  }
  const schema = purpose === 'create' ? BodySchema : CountBodySchema;
  const body = schema.safeParse(parsed.value);
  if (!body.success) return invalid(describeIssues(body.error.issues, parsed.value));
  const problem = findProblem(body.data);
  if (problem !== null) return invalid(problem);
  if (body.data.model !== practiceModel) return refuse('not_found_error', `model: ${body.data.model}`);
  return { ok: true, value: toRequest(body.data) };
}

function parseJson(text: string): Read<unknown> {
  try {
    // What comes from outside stays unknown until its schema has read it.
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return invalid('The request body is not valid JSON.');
    throw error;
  }
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

/** In the API's manner: `messages.0.content: Field required`, the first fault only. */
function describeIssues(issues: readonly z.core.$ZodIssue[], body: unknown): string {
  const issue = issues[0];
  if (issue === undefined) return 'The request body is not valid.';
  if (issue.code === 'unrecognized_keys') return `${issue.keys[0]}: Extra inputs are not permitted`;
  const path = issue.path.map(String).join('.');
  const given = issue.path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), body);
  if (given === undefined) return `${path}: Field required`;
  return path === '' ? `The request body must be a JSON object.` : `${path}: ${issue.message}`;
}

/** What a schema can't say: the order of roles, empty texts, the number of cache markers. */
function findProblem(body: Body): string | null {
  const [first] = body.messages;
  if (first === undefined) return 'messages: at least one message is required';
  if (first.role !== 'user') return 'messages: first message must use the "user" role';
  if (body.messages.at(-1)?.role === 'assistant') {
    return 'This model does not support assistant message prefill. The conversation must end with a user message.';
  }
  const empty = body.messages.findIndex((message) => message.content.length === 0);
  if (empty >= 0) return `messages.${empty}: messages must have non-empty content`;
  for (const [index, message] of body.messages.entries()) {
    if (typeof message.content === 'string') continue;
    const hollow = message.content.some((block) => block.type === 'text' && block.text === '');
    if (hollow) return `messages.${index}: text content blocks must be non-empty`;
  }
  if (body.stop_sequences?.some((sequence) => sequence.trim() === '')) {
    return 'stop_sequences: each stop sequence must contain non-whitespace';
  }
  if (body.tool_choice?.type === 'any' || body.tool_choice?.type === 'tool') {
    return 'tool_choice: the practice model calls no tools';
  }
  if (body.max_tokens > largestOutput) {
    return `max_tokens: ${body.max_tokens} > ${largestOutput}, the most that ${practiceModel} may be allowed`;
  }
  const blocks = toBlocks(body);
  const tokens = countTokens(blocks);
  if (tokens > largestInput) return `prompt is too long: ${tokens} tokens > ${largestInput} maximum`;
  return findCacheProblem(blocks);
}

function findCacheProblem(blocks: readonly PromptBlock[]): string | null {
  const marked = blocks.flatMap((block) => (block.cache ? [block.cache] : []));
  if (marked.length > 4) {
    return `A maximum of 4 blocks with cache_control may be provided. Found ${marked.length}.`;
  }
  if (marked.some((ttl, index) => ttl === '1h' && marked[index - 1] === '5m')) {
    return "cache_control.ttl: a ttl='1h' cache_control block must not come after a ttl='5m' cache_control block";
  }
  return null;
}

function toRequest(body: Body): MessageRequest {
  return {
    maxTokens: body.max_tokens,
    stream: body.stream ?? false,
    stopSequences: body.stop_sequences ?? [],
    blocks: toBlocks(body),
    prompt: {
      system: textOf(body.system ?? ''),
      messages: body.messages.map((message) => ({
        role: message.role === 'assistant' ? 'assistant' : 'user',
        text: textOf(message.content),
      })),
      schema: body.output_config?.format?.schema ?? null,
    },
  };
}

type Content = NonNullable<Body['system']> | Body['messages'][number]['content'];
type ContentBlock = z.infer<typeof ContentBlockSchema>;

function toBlocks(body: Body): PromptBlock[] {
  const blocks = [
    ...(body.tools ?? []).map((tool) => blockOf('tools', JSON.stringify({ ...tool, cache_control: undefined }), tool)),
    ...contentBlocks('system', body.system ?? []),
    ...body.messages.flatMap((message) => contentBlocks(message.role, message.content)),
  ];
  const last = blocks.at(-1);
  // A marker at the top of the body means: cache up to the last block, wherever that is by now.
  if (body.cache_control && last !== undefined && last.cache === null) {
    blocks[blocks.length - 1] = { ...last, cache: body.cache_control.ttl ?? '5m' };
  }
  return blocks;
}

function contentBlocks(role: string, content: Content): PromptBlock[] {
  if (typeof content === 'string') return content === '' ? [] : [{ role, text: content, cache: null }];
  return content.map((block) => blockOf(role, textOfBlock(block), block));
}

type Marked = { cache_control?: z.infer<typeof CacheControlSchema> | null | undefined };

function blockOf(role: string, text: string, marked: Marked | ContentBlock): PromptBlock {
  const control = 'cache_control' in marked ? (marked as Marked).cache_control : null; // only SilentSchema lacks the field
  return { role, text, cache: control ? (control.ttl ?? '5m') : null };
}

function textOf(content: Content): string {
  if (typeof content === 'string') return content;
  return content
    .map(textOfBlock)
    .filter((text) => text !== '')
    .join('\n\n');
}

function textOfBlock(block: ContentBlock): string {
  switch (block.type) {
    case 'text':
      return block.text;
    case 'document':
      return block.source.data;
    case 'tool_use':
      return JSON.stringify(block.input ?? null);
    case 'tool_result':
      return typeof block.content === 'string' ? block.content : textsIn(block.content ?? []);
    case 'thinking':
    case 'redacted_thinking':
      return '';
  }
}

function textsIn(content: readonly unknown[]): string {
  return content.flatMap((part) => TextBlockSchema.safeParse(part).data?.text ?? []).join('\n\n');
}

import type { z } from 'zod';
import { BodySchema, CountBodySchema, samplingParameters } from './body.ts';
import type { Body } from './body.ts';
import { countTokens } from './count.ts';
import { largestInput, largestOutput, practiceModel } from './models.ts';
import { toRequest } from './prompt.ts';
import type { MessageRequest, PromptBlock } from './prompt.ts';
import { refuse } from './refusal.ts';
import type { Read } from './refusal.ts';

/** Largest body that is read, in bytes, as on the hosted API. */
export const bodyLimit = 32 * 1024 * 1024;

/** Versions of the API that a request may name; from the newest on sampling parameters are refused. */
const versions = ['2023-01-01', '2023-06-01', '2026-10-21'];
const versionWithoutSampling = '2026-10-21';

const invalid = (message: string) => refuse('invalid_request_error', message);

export function checkVersion(version: string | undefined): Read<string> {
  if (version === undefined || version === '') return invalid('anthropic-version: header is required');
  if (!versions.includes(version)) return invalid(`anthropic-version: "${version}" is not a valid version`);
  return { ok: true, value: version };
}

/** Reads the body of a request that makes a message, or that only counts its tokens. */
export function readMessageRequest(text: string, version: string, purpose: 'create' | 'count'): Read<MessageRequest> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const sampling = samplingParameters.find((name) => isObject(json.value) && json.value[name] !== undefined);
  if (sampling !== undefined && version >= versionWithoutSampling) {
    return invalid(`${sampling}: this parameter is not accepted by version ${version} of the API`);
  }
  const body = (purpose === 'create' ? BodySchema : CountBodySchema).safeParse(json.value);
  if (!body.success) return invalid(describeFirst(body.error.issues, json.value));
  const request = toRequest(body.data);
  const problem = findProblem(body.data) ?? findPromptProblem(request.blocks);
  if (problem !== null) return invalid(problem);
  if (body.data.model !== practiceModel) return refuse('not_found_error', `model: ${body.data.model}`);
  return { ok: true, value: request };
}

function parseJson(text: string): Read<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return invalid('The request body is not valid JSON.');
    throw error;
  }
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string; readonly extra: string | null };

/** In the API's manner: `messages.0.content: Field required`, the first fault only. */
function describeFirst(issues: readonly z.core.$ZodIssue[], body: unknown): string {
  const issue = innermost(issues[0]);
  const path = issue.path.map(String).join('.');
  if (issue.extra !== null) return `${path === '' ? '' : `${path}.`}${issue.extra}: Extra inputs are not permitted`;
  if (path === '') return 'The request body must be a JSON object.';
  const given = issue.path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), body);
  return given === undefined ? `${path}: Field required` : `${path}: ${issue.message}`;
}

/** Of a union that fits nowhere, the fault of the alternative that got furthest. */
function innermost(issue: z.core.$ZodIssue | undefined): Issue {
  if (issue === undefined) return { path: [], message: 'Invalid input', extra: null };
  const extra = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? null) : null;
  const own = { path: issue.path, message: issue.message, extra };
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return own;
  const [deepest] = issue.errors
    .map((issues) => innermost(issues[0]))
    .toSorted((one, other) => other.path.length - one.path.length);
  return deepest && deepest.path.length > 0 ? { ...deepest, path: [...issue.path, ...deepest.path] } : own;
}

/** What a schema can't say: the order of roles, empty texts, what the practice model can't do. */
function findProblem(body: Body): string | null {
  const [first] = body.messages;
  if (first === undefined) return 'messages: at least one message is required';
  if (first.role !== 'user') return 'messages: first message must use the "user" role';
  if (body.messages.at(-1)?.role === 'assistant') {
    return 'This model does not support assistant message prefill. The conversation must end with a user message.';
  }
  for (const [index, { content }] of body.messages.entries()) {
    if (content.length === 0) return `messages.${index}: messages must have non-empty content`;
    const isHollow = typeof content !== 'string' && content.some((block) => block.type === 'text' && block.text === '');
    if (isHollow) return `messages.${index}: text content blocks must be non-empty`;
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
  return null;
}

function findPromptProblem(blocks: readonly PromptBlock[]): string | null {
  const tokens = countTokens(blocks);
  if (tokens > largestInput) return `prompt is too long: ${tokens} tokens > ${largestInput} maximum`;
  const marks = blocks.flatMap((block) => (block.cache ? [block.cache] : []));
  if (marks.length > 4) return `A maximum of 4 blocks with cache_control may be provided. Found ${marks.length}.`;
  if (marks.some((ttl, index) => ttl === '1h' && marks[index - 1] === '5m')) {
    return "cache_control.ttl: a ttl='1h' cache_control block must not come after a ttl='5m' cache_control block";
  }
  return null;
}

import type { z } from 'zod';
import { BodySchema, CountBodySchema, samplingParameters } from './body.ts';
import type { Body } from './body.ts';
import { largestOutput, practiceModel } from './models.ts';
import { findProblem, findPromptProblem } from './problems.ts';
import { toRequest } from './prompt.ts';
import type { MessageRequest } from './prompt.ts';
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
  return json.ok ? readMessageBody(json.value, version, purpose) : json;
}

/** The same for a body that has been parsed: one request of a batch. */
export function readMessageBody(value: unknown, version: string, purpose: 'create' | 'count'): Read<MessageRequest> {
  try {
    return judge(value, version, purpose);
  } catch (error) {
    // The stack ended in the middle of a body that is nothing but brackets; that is no reason for the server to end, too.
    if (error instanceof RangeError) return invalid('The request body is nested too deeply.');
    throw error;
  }
}

function judge(value: unknown, version: string, purpose: 'create' | 'count'): Read<MessageRequest> {
  const sampling = samplingParameters.find((name) => isObject(value) && value[name] !== undefined);
  if (sampling !== undefined && version >= versionWithoutSampling) {
    return invalid(`${sampling}: this parameter is not accepted by version ${version} of the API`);
  }
  const body = readBody(value, purpose);
  if (!body.ok) return body;
  const request = toRequest(body.value);
  const problem = findProblem(body.value) ?? findPromptProblem(request.blocks);
  if (problem !== null) return invalid(problem);
  if (body.value.model !== practiceModel) return refuse('not_found_error', `model: ${body.value.model}`);
  return { ok: true, value: request };
}

function readBody(value: unknown, purpose: 'create' | 'count'): Read<Body> {
  const read = (purpose === 'create' ? BodySchema : CountBodySchema).safeParse(value);
  if (!read.success) return invalid(describeFirst(read.error.issues, value));
  // What is only counted is held to no length; the most is more than any budget for thinking.
  return { ok: true, value: { ...read.data, max_tokens: read.data.max_tokens ?? largestOutput } };
}

export function parseJson(text: string): Read<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return invalid('The request body is not valid JSON.');
    throw error;
  }
}

export function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string; readonly extra: string | null };

/** In the API's manner: `messages.0.content: Field required`, the first fault only. */
export function describeFirst(issues: readonly z.core.$ZodIssue[], body: unknown): string {
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

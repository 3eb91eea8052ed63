import { samplingParameters } from './body.ts';
import type { Body } from './body.ts';
import { countTokens } from './count.ts';
import { largestInput, largestOutput, practiceModel } from './models.ts';
import { ownTools } from './prompt.ts';
import type { PromptBlock } from './prompt.ts';
import { schemaProblem } from './schema-problem.ts';
import { orderProblem } from './turn-order.ts';

/** What the shape of a body can't say. The first fault that the hosted API would name, in its manner; null: none. */
export function findProblem(body: Body): string | null {
  return orderProblem(body.messages) ?? toolProblem(body) ?? thinkingProblem(body) ?? outputProblem(body);
}

function toolProblem(body: Body): string | null {
  const tools = body.tools ?? [];
  const broken = tools.findIndex((tool) => (tool.type ?? 'custom') === 'custom' && !isWhole(tool));
  if (broken >= 0) {
    const [name, schema] = [tools[broken]?.name, tools[broken]?.input_schema];
    if (name === undefined) return `tools.${broken}.custom.name: Field required`;
    if (schema === undefined) return `tools.${broken}.custom.input_schema: Field required`;
    return `tools.${broken}.custom.name: String should match pattern '^[a-zA-Z0-9_-]{1,128}$'`;
  }
  const names = tools.flatMap(({ name }) => name ?? []);
  if (new Set(names).size < names.length) return 'tools: Tool names must be unique.';
  const choice = body.tool_choice;
  if (!choice || choice.type === 'none') return null;
  if (tools.length === 0) return 'tool_choice: tool_choice may only be specified while providing tools';
  if (choice.type === 'tool' && !names.includes(choice.name)) {
    return `tool_choice.name: Tool '${choice.name}' not found in provided tools`;
  }
  const isForced = choice.type === 'any' || choice.type === 'tool';
  if (isForced && !ownTools(body).some(({ name }) => choice.type === 'any' || name === choice.name)) {
    return 'tool_choice: the practice model calls tools with an input_schema only';
  }
  const thinks = body.thinking?.type === 'enabled' || body.thinking?.type === 'adaptive';
  return isForced && thinks ? 'tool_choice: thinking may not be on when tool_choice forces tool use' : null;
}

function isWhole({ name, input_schema: schema }: NonNullable<Body['tools']>[number]): boolean {
  return name !== undefined && schema !== undefined && /^[a-zA-Z0-9_-]{1,128}$/.test(name);
}

function thinkingProblem(body: Body): string | null {
  const { thinking } = body;
  if (thinking?.type === 'enabled') {
    if (thinking.budget_tokens < 1_024) {
      return 'thinking.enabled.budget_tokens: Input should be greater than or equal to 1024';
    }
    if (thinking.budget_tokens >= body.max_tokens) {
      return '`max_tokens` must be greater than `thinking.budget_tokens`';
    }
  }
  const thinks = thinking?.type === 'enabled' || thinking?.type === 'adaptive';
  const sampled = samplingParameters.find((name) => isSet(body[name]) && !isHarmless(name, body[name]));
  return thinks && sampled !== undefined ? `\`${sampled}\` may not be set when thinking is on` : null;
}

const isSet = (value: unknown) => value !== undefined && value !== null;

function isHarmless(name: (typeof samplingParameters)[number], value: unknown): boolean {
  return (name === 'temperature' && value === 1) || (name === 'top_p' && typeof value === 'number' && value >= 0.95);
}

function outputProblem(body: Body): string | null {
  if (body.stop_sequences?.some((sequence) => sequence.trim() === '')) {
    return 'stop_sequences: each stop sequence must contain non-whitespace';
  }
  if (body.max_tokens > largestOutput) {
    return `max_tokens: ${body.max_tokens} > ${largestOutput}, the most that ${practiceModel} may be allowed`;
  }
  const schema = body.output_config?.format?.schema;
  const problem = schema ? schemaProblem(schema) : null;
  return problem === null ? null : `output_config.format.schema: ${problem}`;
}

/** What is too much of a prompt: its length, its marks. */
export function findPromptProblem(blocks: readonly PromptBlock[]): string | null {
  const tokens = countTokens(blocks);
  if (tokens > largestInput) return `prompt is too long: ${tokens} tokens > ${largestInput} maximum`;
  const marks = blocks.flatMap((block) => (block.cache ? [block.cache] : []));
  if (marks.length > 4) return `A maximum of 4 blocks with cache_control may be provided. Found ${marks.length}.`;
  if (marks.some((ttl, index) => ttl === '1h' && marks[index - 1] === '5m')) {
    return "cache_control.ttl: a ttl='1h' cache_control block must not come after a ttl='5m' cache_control block";
  }
  return null;
}

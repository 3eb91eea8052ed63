import type { InputUsage } from './cache.ts';
import { practiceModel } from './models.ts';
import type { Refusal } from './refusal.ts';
import type { Block, Reply } from './reply.ts';

export type ServiceTier = 'standard' | 'batch';

function inputUsage(usage: InputUsage) {
  return {
    input_tokens: usage.plain,
    cache_creation_input_tokens: usage.written['5m'] + usage.written['1h'],
    cache_read_input_tokens: usage.read,
  };
}

function fullUsage(usage: InputUsage, outputTokens: number, thinkingTokens: number, tier: ServiceTier) {
  return {
    ...inputUsage(usage),
    cache_creation: {
      ephemeral_5m_input_tokens: usage.written['5m'],
      ephemeral_1h_input_tokens: usage.written['1h'],
    },
    output_tokens: outputTokens,
    output_tokens_details: { thinking_tokens: thinkingTokens },
    server_tool_use: null,
    service_tier: tier,
    inference_geo: null,
    speed: 'standard',
  };
}

const emptyMessage = (id: string) => ({
  id,
  type: 'message',
  role: 'assistant',
  model: practiceModel,
  container: null,
  diagnostics: null,
});

const declined = {
  type: 'refusal',
  category: null,
  explanation: 'This practice session was set to decline this request.',
} as const;

function stopOf(reply: Reply) {
  return {
    stop_reason: reply.stopReason,
    stop_sequence: reply.stopSequence,
    stop_details: reply.stopReason === 'refusal' ? declined : null,
  };
}

function contentOf(block: Block) {
  switch (block.kind) {
    case 'thinking':
      return { type: 'thinking', thinking: block.text, signature: block.signature };
    case 'text':
      return { type: 'text', text: block.text };
    case 'tool':
      return {
        type: 'tool_use',
        id: block.id,
        name: block.name,
        input: inputOf(block.text),
        caller: { type: 'direct' },
      };
  }
}

/** What was cut off in the middle can't be read, and is no input. */
function inputOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** The whole message, for an answer without streaming. */
export function messageBody(id: string, reply: Reply, usage: InputUsage, tier: ServiceTier = 'standard') {
  return {
    ...emptyMessage(id),
    content: reply.blocks.filter((block) => block.kind !== 'text' || block.text !== '').map(contentOf),
    ...stopOf(reply),
    usage: fullUsage(usage, reply.outputTokens, reply.thinkingTokens, tier),
  };
}

function emptyContent(block: Block) {
  switch (block.kind) {
    case 'thinking':
      return { type: 'thinking', thinking: '', signature: '' };
    case 'text':
      return { type: 'text', text: '' };
    case 'tool':
      return { type: 'tool_use', id: block.id, name: block.name, input: {}, caller: { type: 'direct' } };
  }
}

function deltaOf(block: Block, text: string) {
  switch (block.kind) {
    case 'thinking':
      return { type: 'thinking_delta', thinking: text };
    case 'text':
      return { type: 'text_delta', text };
    case 'tool':
      return { type: 'input_json_delta', partial_json: text };
  }
}

/** The events of a stream; `index` is the block's place in the message. */
export const events = {
  messageStart: (id: string, usage: InputUsage) => ({
    type: 'message_start',
    message: {
      ...emptyMessage(id),
      content: [],
      stop_reason: null,
      stop_sequence: null,
      stop_details: null,
      usage: fullUsage(usage, 1, 0, 'standard'),
    },
  }),
  blockStart: (index: number, block: Block) => ({
    type: 'content_block_start',
    index,
    content_block: emptyContent(block),
  }),
  ping: { type: 'ping' },
  delta: (index: number, block: Block, text: string) => ({
    type: 'content_block_delta',
    index,
    delta: deltaOf(block, text),
  }),
  signature: (index: number, signature: string) => ({
    type: 'content_block_delta',
    index,
    delta: { type: 'signature_delta', signature },
  }),
  blockStop: (index: number) => ({ type: 'content_block_stop', index }),
  messageDelta: (reply: Reply, usage: InputUsage) => ({
    type: 'message_delta',
    delta: { ...stopOf(reply), container: null },
    usage: {
      ...inputUsage(usage),
      output_tokens: reply.outputTokens,
      output_tokens_details: { thinking_tokens: reply.thinkingTokens },
      server_tool_use: null,
    },
  }),
  messageStop: { type: 'message_stop' },
  error: (refusal: Refusal) => ({ type: 'error', error: { type: refusal.type, message: refusal.message } }),
} as const;

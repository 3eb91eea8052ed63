import { randomBytes } from 'node:crypto';
import { estimateTokens, charactersPerToken } from '../../shared/tokens.ts';
import type { InputUsage } from './cache.ts';
import { practiceModel } from './models.ts';
import type { MessageRequest } from './prompt.ts';
import type { Refusal } from './refusal.ts';

/** An id in the API's manner: `msg_…`, `req_…`. */
export function newId(prefix: 'msg' | 'req'): string {
  return `${prefix}_01${randomBytes(16).toString('hex')}`;
}

/** What is said, and why it ended. */
export type Reply = {
  readonly text: string;
  readonly stopReason: 'end_turn' | 'max_tokens' | 'stop_sequence';
  readonly stopSequence: string | null;
  readonly outputTokens: number;
};

/** Ends a text at its first stop sequence or at `max_tokens`, whichever comes first. */
export function cutReply(text: string, request: Pick<MessageRequest, 'maxTokens' | 'stopSequences'>): Reply {
  const stops = request.stopSequences
    .map((sequence) => ({ sequence, at: text.indexOf(sequence) }))
    .filter((stop) => stop.at >= 0)
    .toSorted((one, other) => one.at - other.at);
  const stop = stops[0];
  const said = stop ? text.slice(0, stop.at) : text;
  if (estimateTokens(said) > request.maxTokens) {
    const cut = cutWithin(said, request.maxTokens);
    return { text: cut, stopReason: 'max_tokens', stopSequence: null, outputTokens: estimateTokens(cut) };
  }
  // Even an empty reply is counted as one token, as on the hosted API.
  const outputTokens = Math.max(1, estimateTokens(said));
  return stop
    ? { text: said, stopReason: 'stop_sequence', stopSequence: stop.sequence, outputTokens }
    : { text: said, stopReason: 'end_turn', stopSequence: null, outputTokens };
}

/** The longest opening of at most that many tokens which leaves no character (surrogate pair) in halves. */
function cutWithin(text: string, tokens: number): string {
  const end = Math.floor(tokens * charactersPerToken);
  const last = text.charCodeAt(end - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
}

function inputUsage(usage: InputUsage) {
  return {
    input_tokens: usage.plain,
    cache_creation_input_tokens: usage.written['5m'] + usage.written['1h'],
    cache_read_input_tokens: usage.read,
  };
}

function fullUsage(usage: InputUsage, outputTokens: number) {
  return {
    ...inputUsage(usage),
    cache_creation: {
      ephemeral_5m_input_tokens: usage.written['5m'],
      ephemeral_1h_input_tokens: usage.written['1h'],
    },
    output_tokens: outputTokens,
    output_tokens_details: { thinking_tokens: 0 },
    server_tool_use: null,
    service_tier: 'standard',
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

/** The whole message, for an answer without streaming. */
export function messageBody(id: string, reply: Reply, usage: InputUsage) {
  return {
    ...emptyMessage(id),
    content: reply.text === '' ? [] : [{ type: 'text', text: reply.text, citations: null }],
    stop_reason: reply.stopReason,
    stop_sequence: reply.stopSequence,
    stop_details: null,
    usage: fullUsage(usage, reply.outputTokens),
  };
}

/** The events of a stream, in the order in which they are sent. */
export const events = {
  messageStart: (id: string, usage: InputUsage) => ({
    type: 'message_start',
    message: {
      ...emptyMessage(id),
      content: [],
      stop_reason: null,
      stop_sequence: null,
      stop_details: null,
      usage: fullUsage(usage, 1),
    },
  }),
  blockStart: { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '', citations: null } },
  ping: { type: 'ping' },
  delta: (text: string) => ({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }),
  blockStop: { type: 'content_block_stop', index: 0 },
  messageDelta: (reply: Reply, usage: InputUsage) => ({
    type: 'message_delta',
    delta: {
      stop_reason: reply.stopReason,
      stop_sequence: reply.stopSequence,
      stop_details: null,
      container: null,
    },
    usage: {
      ...inputUsage(usage),
      output_tokens: reply.outputTokens,
      output_tokens_details: { thinking_tokens: 0 },
      server_tool_use: null,
    },
  }),
  messageStop: { type: 'message_stop' },
  error: (refusal: Refusal) => ({ type: 'error', error: { type: refusal.type, message: refusal.message } }),
} as const;

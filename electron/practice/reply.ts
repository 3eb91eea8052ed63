import { charactersPerToken, estimateTokens } from '../../shared/tokens.ts';
import type { ForcedTool, MessageRequest } from './prompt.ts';

/** One part of an answer, in the order in which it is written. `tokens` is what it costs to write. */
export type Block =
  | { readonly kind: 'thinking'; readonly text: string; readonly signature: string; readonly tokens: number }
  | { readonly kind: 'text'; readonly text: string; readonly tokens: number }
  | {
      readonly kind: 'tool';
      readonly id: string;
      readonly name: string;
      /** The input as JSON. */
      readonly text: string;
      readonly tokens: number;
    };

/** What is said, and why it ended. */
export type Reply = {
  readonly blocks: readonly Block[];
  readonly stopReason: 'end_turn' | 'max_tokens' | 'stop_sequence' | 'tool_use' | 'refusal';
  readonly stopSequence: string | null;
  /** All of it, thinking included; even an empty reply counts as one token, as on the hosted API. */
  readonly outputTokens: number;
  readonly thinkingTokens: number;
};

/** What goes on before the first word: the raw thought, and whether the client is shown it. */
export type Thought = { readonly text: string; readonly signature: string; readonly isShown: boolean };

/** Ends a text at its first stop sequence or at `max_tokens`, whichever comes first; thinking counts towards those. */
export function cutReply(
  text: string,
  thought: Thought | null,
  request: Pick<MessageRequest, 'maxTokens' | 'stopSequences'> & {
    readonly tool: (ForcedTool & { id: string }) | null;
  },
): Reply {
  const thinking = thought && cutThought(thought, request.maxTokens);
  const left = request.maxTokens - (thinking?.tokens ?? 0);
  const stop = request.stopSequences
    .map((sequence) => ({ sequence, at: text.indexOf(sequence) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)[0];
  const full = stop ? text.slice(0, stop.at) : text;
  const isCut = estimateTokens(full) > left;
  const said = isCut ? cutWithin(full, left) : full;
  const tokens = estimateTokens(said);
  const { tool } = request;
  const block: Block = tool
    ? { kind: 'tool', id: tool.id, name: tool.name, text: said, tokens }
    : { kind: 'text', text: said, tokens };
  // With nothing left for the answer itself there is no block of it either.
  const blocks = [...(thinking ? [thinking] : []), ...(left > 0 ? [block] : [])];
  const thinkingTokens = thinking?.tokens ?? 0;
  return {
    blocks,
    stopReason: isCut ? 'max_tokens' : stop ? 'stop_sequence' : tool ? 'tool_use' : 'end_turn',
    stopSequence: isCut ? null : (stop?.sequence ?? null),
    outputTokens: Math.max(1, tokens + thinkingTokens),
    thinkingTokens,
  };
}

/** The opening part of a reply, after which the model declines to go on. */
export function refuseAfter(reply: Reply, part: number): Reply {
  const blocks = reply.blocks
    .filter(({ kind }) => kind !== 'tool')
    .map((block): Block => {
      if (block.kind === 'thinking') return block;
      const tokens = Math.floor(block.tokens * part);
      return { ...block, text: cutWithin(block.text, tokens), tokens };
    });
  const outputTokens = Math.max(
    1,
    blocks.reduce((sum, { tokens }) => sum + tokens, 0),
  );
  return { ...reply, blocks, stopReason: 'refusal', stopSequence: null, outputTokens };
}

function cutThought({ text, signature, isShown }: Thought, most: number): Extract<Block, { kind: 'thinking' }> {
  const raw = estimateTokens(text) > most ? cutWithin(text, most) : text;
  return { kind: 'thinking', text: isShown ? raw : '', signature, tokens: estimateTokens(raw) };
}

/** The longest opening of at most that many tokens which leaves no character (surrogate pair) in halves. */
function cutWithin(text: string, tokens: number): string {
  const end = Math.floor(tokens * charactersPerToken);
  const last = text.charCodeAt(end - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
}

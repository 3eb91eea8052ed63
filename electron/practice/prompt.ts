import type { PracticeRequest } from './answering.ts';
import type { Body, Tool } from './body.ts';
import { textOf, textOfBlock } from './content.ts';
import type { Content } from './content.ts';

export type CacheTtl = '5m' | '1h';

/** One piece of the prompt; `cache` marks it as the end of a prefix worth caching, and for how long. */
export type PromptBlock = { readonly role: string; readonly text: string; readonly cache: CacheTtl | null };

/** A tool that the answer has to call; its input is made for this schema. */
export type ForcedTool = { readonly name: string; readonly schema: unknown };

/** Whether the request wants to see the model think; `null` leaves it to the session. */
export type ThinkingWish = { readonly isOn: boolean; readonly isShown: boolean } | null;

/** A request that is in order. */
export type MessageRequest = {
  readonly maxTokens: number;
  readonly stream: boolean;
  readonly stopSequences: readonly string[];
  readonly thinking: ThinkingWish;
  readonly tool: ForcedTool | null;
  /** The schema that the answer as a whole has to fit; null for none. */
  readonly format: unknown;
  readonly blocks: readonly PromptBlock[];
  /** The prompt as the practice model reads it. */
  readonly prompt: PracticeRequest;
};

export function toRequest(body: Body): MessageRequest {
  const format = body.output_config?.format?.schema ?? null;
  const tool = forcedTool(body);
  return {
    maxTokens: body.max_tokens,
    stream: body.stream ?? false,
    stopSequences: body.stop_sequences ?? [],
    thinking: thinkingWish(body),
    tool,
    format,
    blocks: toBlocks(body),
    prompt: {
      system: textOf(body.system ?? ''),
      messages: body.messages.map((message) => ({
        role: message.role === 'assistant' ? 'assistant' : 'user',
        text: textOf(message.content),
      })),
      schema: tool?.schema ?? format,
    },
  };
}

/** Tools that the client would run itself. */
export function ownTools(body: Pick<Body, 'tools'>): (Tool & { readonly name: string })[] {
  return (body.tools ?? []).flatMap((tool) =>
    tool.input_schema && tool.name !== undefined ? [{ ...tool, name: tool.name }] : [],
  );
}

/** The practice model calls no tool of its own accord, but it does what `tool_choice` demands. */
function forcedTool(body: Body): ForcedTool | null {
  const choice = body.tool_choice;
  if (choice?.type !== 'any' && choice?.type !== 'tool') return null;
  const tools = ownTools(body);
  const tool = choice.type === 'any' ? tools[0] : tools.find(({ name }) => name === choice.name);
  return tool ? { name: tool.name, schema: tool.input_schema } : null;
}

function thinkingWish({ thinking }: Body): ThinkingWish {
  if (!thinking) return null;
  if (thinking.type === 'disabled' || thinking.type === 'between_tools') return { isOn: false, isShown: false };
  return { isOn: true, isShown: thinking.display !== 'omitted' };
}

/** The prompt's pieces in the order in which the cache sees them: tools, system, messages. */
export function toBlocks(body: Body): readonly PromptBlock[] {
  const blocks: PromptBlock[] = [
    ...(body.tools ?? []).map(({ cache_control: mark, ...tool }) => ({
      role: 'tools',
      text: JSON.stringify(tool),
      cache: ttlOf(mark),
    })),
    ...contentBlocks('system', body.system ?? ''),
    ...body.messages.flatMap((message) => contentBlocks(message.role, message.content)),
  ];
  const last = blocks.at(-1);
  // A marker at the top of the body means: cache up to the last block, wherever that is by now.
  if (body.cache_control && last !== undefined && last.cache === null) {
    blocks[blocks.length - 1] = { ...last, cache: ttlOf(body.cache_control) };
  }
  return blocks;
}

function contentBlocks(role: string, content: Content): PromptBlock[] {
  if (typeof content === 'string') return content === '' ? [] : [{ role, text: content, cache: null }];
  return content.map((block) => ({ role, text: textOfBlock(block), cache: ttlOf(block.cache_control) }));
}

function ttlOf(mark: { readonly ttl?: CacheTtl | undefined } | null | undefined): CacheTtl | null {
  return mark ? (mark.ttl ?? '5m') : null;
}

import type { PracticeRequest } from './answering.ts';
import type { Body } from './body.ts';
import { textOf, textOfBlock } from './content.ts';
import type { Content } from './content.ts';

export type CacheTtl = '5m' | '1h';

/** One piece of the prompt; `cache` marks it as the end of a prefix worth caching, and for how long. */
export type PromptBlock = { readonly role: string; readonly text: string; readonly cache: CacheTtl | null };

/** A request that is in order. */
export type MessageRequest = {
  readonly maxTokens: number;
  readonly stream: boolean;
  readonly stopSequences: readonly string[];
  readonly blocks: readonly PromptBlock[];
  /** The prompt as the practice model reads it. */
  readonly prompt: PracticeRequest;
};

export function toRequest(body: Body): MessageRequest {
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

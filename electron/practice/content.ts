import { z } from 'zod';

const CacheControlSchema = z.looseObject({ type: z.literal('ephemeral'), ttl: z.enum(['5m', '1h']).optional() });

/** The field that marks where a prefix worth caching ends. */
export const cacheControl = { cache_control: CacheControlSchema.nullish() };

export const TextBlockSchema = z.looseObject({ type: z.literal('text'), text: z.string(), ...cacheControl });

/** What the practice model reads of a message; pictures and files are not among it. */
export const ContentBlockSchema = z.discriminatedUnion(
  'type',
  [
    TextBlockSchema,
    z.looseObject({
      type: z.literal('tool_result'),
      tool_use_id: z.string(),
      content: z.union([z.string(), z.array(z.unknown())]).optional(),
      ...cacheControl,
    }),
    z.looseObject({
      type: z.literal('document'),
      source: z.looseObject({ type: z.literal('text'), data: z.string() }),
      ...cacheControl,
    }),
    z.looseObject({
      type: z.literal('tool_use'),
      id: z.string(),
      name: z.string(),
      input: z.unknown(),
      ...cacheControl,
    }),
    // The API allows no marker here; one that comes all the same is read and means nothing.
    z.looseObject({ type: z.enum(['thinking', 'redacted_thinking']), cache_control: z.null().optional().catch(null) }),
  ],
  { error: 'the practice model reads text, and this is not a kind of content that it can read' },
);
export type ContentBlock = z.infer<typeof ContentBlockSchema>;
export type Content = string | readonly ContentBlock[];

/** All the text of a message, its blocks parted by an empty line. */
export function textOf(content: Content): string {
  if (typeof content === 'string') return content;
  return content
    .map(textOfBlock)
    .filter((text) => text !== '')
    .join('\n\n');
}

export function textOfBlock(block: ContentBlock): string {
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

import { z } from 'zod';

const CacheControlSchema = z.looseObject({ type: z.literal('ephemeral'), ttl: z.enum(['5m', '1h']).optional() });

/** The field that marks where a prefix worth caching ends. */
export const cacheControl = { cache_control: CacheControlSchema.nullish() };

export const TextBlockSchema = z.looseObject({ type: z.literal('text'), text: z.string(), ...cacheControl });

const TextsSchema = z.union([z.string(), z.array(TextBlockSchema)]);

const DocumentSchema = z.looseObject({
  type: z.literal('document'),
  source: z.discriminatedUnion(
    'type',
    [
      z.looseObject({ type: z.literal('text'), data: z.string() }),
      z.looseObject({ type: z.literal('content'), content: TextsSchema }),
    ],
    { error: 'the practice model reads documents of plain text, not files' },
  ),
  title: z.string().nullish(),
  context: z.string().nullish(),
  ...cacheControl,
});

const SearchResultSchema = z.looseObject({
  type: z.literal('search_result'),
  title: z.string(),
  source: z.string(),
  content: z.array(TextBlockSchema),
  ...cacheControl,
});

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
    DocumentSchema,
    SearchResultSchema,
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

/** What a tool may give back. */
const PartSchema = z.discriminatedUnion('type', [TextBlockSchema, DocumentSchema, SearchResultSchema]);

/** All the text of a message, its blocks parted by an empty line. */
export function textOf(content: Content): string {
  if (typeof content === 'string') return content;
  return joined(content.map(textOfBlock));
}

export function textOfBlock(block: ContentBlock): string {
  switch (block.type) {
    case 'text':
      return block.text;
    case 'document': {
      const { source } = block;
      return joined([
        block.title ?? '',
        block.context ?? '',
        source.type === 'text' ? source.data : textOf(source.content),
      ]);
    }
    case 'search_result':
      return joined([block.title, textOf(block.content)]);
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
  return joined(
    content.flatMap((part) => {
      const read = PartSchema.safeParse(part).data;
      return read ? [textOfBlock(read)] : [];
    }),
  );
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}

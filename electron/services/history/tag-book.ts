import { z } from 'zod';
import type { Failure } from '../../../shared/failure.ts';
import { TagsSchema } from '../../../shared/history/tags.ts';
import type { Tags } from '../../../shared/history/tags.ts';
import { openDocument } from '../store/documents.ts';

const TagDocumentSchema = z.object({ version: z.literal(1), comparisons: TagsSchema });

/** The tags of comparisons, apart from their summaries: a run that goes on writes its summary and knows of no tags. */
export type TagBook = {
  read(): Tags;
  update(change: (tags: Tags) => Tags): Promise<void>;
  settled(): Promise<void>;
};

export async function openTagBook(
  folder: string,
  date: () => Date,
  onNotice: (notice: Failure) => void,
): Promise<TagBook> {
  const document = await openDocument<z.infer<typeof TagDocumentSchema>>({
    folder,
    name: 'tags',
    schema: TagDocumentSchema,
    empty: { version: 1, comparisons: {} },
    date,
    onNotice,
  });
  return {
    read: () => document.read().comparisons,
    update: (change) =>
      document.update((all) => ({
        ...all,
        comparisons: Object.fromEntries(
          Object.entries(change(all.comparisons)).map(([id, tags]) => [id, [...tags]] as const),
        ),
      })),
    settled: document.settled,
  };
}

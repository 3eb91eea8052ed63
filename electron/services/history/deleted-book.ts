import { z } from 'zod';
import type { ComparisonSummary } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import { ComparisonIdSchema } from '../../../shared/ids.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import { openDocument } from '../store/documents.ts';

const DeletedSchema = z.object({
  version: z.literal(1),
  comparisons: z.array(
    z.object({
      comparison: ComparisonIdSchema,
      title: z.string(),
      startedAt: z.string(),
      /** It is a set of conversations. */
      conversations: z.literal(true).optional(),
    }),
  ),
  /** Addresses of texts that runs already removed were sent: they go too, unless another run was sent them. */
  texts: z.array(z.string()),
});

export type DeletedComparison = z.infer<typeof DeletedSchema>['comparisons'][number];

/** What was deleted and is still on the disk, so that it can be brought back until the host ends. */
export type DeletedBook = {
  has(comparison: ComparisonId): boolean;
  /** The one that was deleted last first. */
  list(): readonly DeletedComparison[];
  add(summaries: readonly ComparisonSummary[]): Promise<void>;
  /** They are back, or their files are gone. */
  strike(comparisons: readonly ComparisonId[]): Promise<void>;
  texts(): readonly string[];
  setTexts(texts: readonly string[]): Promise<void>;
  settled(): Promise<void>;
};

export async function openDeletedBook(
  folder: string,
  date: () => Date,
  onNotice: (notice: Failure) => void,
): Promise<DeletedBook> {
  const document = await openDocument<z.infer<typeof DeletedSchema>>({
    folder,
    name: 'deleted',
    schema: DeletedSchema,
    empty: { version: 1, comparisons: [], texts: [] },
    date,
    onNotice,
  });
  const list = () => document.read().comparisons;
  const has = (wanted: ComparisonId): boolean => list().some(({ comparison }) => comparison === wanted);
  return {
    has,
    list,
    add(summaries) {
      const fresh = summaries.filter(({ id }) => !has(id));
      return document.update((all) => ({
        ...all,
        comparisons: [
          ...fresh.map(({ id, title, startedAt, conversations }) => ({
            comparison: id,
            title,
            startedAt,
            ...(conversations && { conversations }),
          })),
          ...all.comparisons,
        ],
      }));
    },
    strike: (gone) =>
      document.update((all) => ({
        ...all,
        comparisons: all.comparisons.filter(({ comparison }) => !gone.includes(comparison)),
      })),
    texts: () => document.read().texts,
    setTexts: (texts) => document.update((all) => ({ ...all, texts: [...texts] })),
    settled: document.settled,
  };
}

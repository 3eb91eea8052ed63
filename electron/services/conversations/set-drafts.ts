import { z } from 'zod';
import { KeptSetDraftSchema, whyTooLong } from '../../../shared/conversations/conversation-set.ts';
import type { KeptSetDraft, SetDraft } from '../../../shared/conversations/conversation-set.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import { asComparisonId } from '../../../shared/ids.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import { datedId } from '../dated-id.ts';
import { bytesOf } from '../kept-bytes.ts';
import { createLastDeleted } from '../last-deleted.ts';
import { openDocument } from '../store/documents.ts';

const DraftsSchema = z.object({ version: z.literal(1), drafts: z.array(KeptSetDraftSchema) });

/** Well below what the document's reader takes; measured as it is written. */
const allBytes = 48_000_000;

/** Sets of conversations that have not started. Once started, a set is its run. */
export type SetDraftStore = {
  /** The one that was changed last comes first. */
  list(): readonly KeptSetDraft[];
  find(id: ComparisonId): KeptSetDraft | null;
  /** Gives it an id. Fails with `material-too-long`, `workflow-too-long` or `workflows-full`; so does `save`. */
  add(draft: SetDraft): Promise<Result<KeptSetDraft>>;
  /** Fails with `unknown-conversations` too. */
  save(id: ComparisonId, draft: SetDraft): Promise<Result<KeptSetDraft>>;
  delete(id: ComparisonId): Promise<void>;
  /** Brings back one of the last, as long as this process lives. Fails with `unknown-conversations` or `workflows-full`. */
  restore(id: ComparisonId): Promise<Result<null>>;
  settled(): Promise<void>;
};

export async function openSetDrafts(
  folder: string,
  date: () => Date,
  onNotice: (notice: Failure) => void,
  mostBytes = allBytes,
): Promise<SetDraftStore> {
  const document = await openDocument<z.infer<typeof DraftsSchema>>({
    folder,
    name: 'conversations',
    schema: DraftsSchema,
    empty: { version: 1, drafts: [] },
    date,
    onNotice,
  });
  const list = (): readonly KeptSetDraft[] => document.read().drafts;
  const find = (id: ComparisonId): KeptSetDraft | null => list().find((each) => each.id === id) ?? null;

  const deleted = createLastDeleted<ComparisonId, KeptSetDraft>();

  async function put(id: ComparisonId, draft: SetDraft): Promise<Result<KeptSetDraft>> {
    const tooLong = whyTooLong(draft);
    if (tooLong) return fail(tooLong);
    return toFront({ ...draft, id, updatedAt: date().toISOString() });
  }

  async function toFront(kept: KeptSetDraft): Promise<Result<KeptSetDraft>> {
    const others = list().filter(({ id }) => id !== kept.id);
    if (others.reduce((sum, each) => sum + bytesOf(each), bytesOf(kept)) > mostBytes) {
      return fail(failure('workflows-full'));
    }
    await document.update((all) => ({ ...all, drafts: [kept, ...all.drafts.filter(({ id }) => id !== kept.id)] }));
    return succeed(kept);
  }

  return {
    list,
    find,
    // Its day says which month's history it will be in.
    add: (draft) => put(asComparisonId(datedId(date())), draft),
    save: async (id, draft) => (find(id) ? put(id, draft) : fail(failure('unknown-conversations', { set: id }))),
    async delete(id) {
      const before = find(id);
      if (!before) return;
      deleted.put(id, before, bytesOf(before));
      await document.update((all) => ({ ...all, drafts: all.drafts.filter((each) => each.id !== id) }));
    },
    async restore(id) {
      // Two windows may press the same button.
      if (find(id)) return succeed(null);
      const gone = deleted.find(id);
      if (!gone) return fail(failure('unknown-conversations', { set: id }));
      const back = await toFront(gone);
      if (!back.ok) return back;
      deleted.forget(id);
      return succeed(null);
    },
    settled: document.settled,
  };
}

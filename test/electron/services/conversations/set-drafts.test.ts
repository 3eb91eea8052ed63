import { describe, expect, it } from 'vitest';
import { openSetDrafts } from '../../../../electron/services/conversations/set-drafts.ts';
import type { Result } from '../../../../shared/failure.ts';
import { asMaterialId, asTaskId } from '../../../../shared/ids.ts';
import type { SetDraft } from '../../../../shared/conversations/conversation-set.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const open = (folder: string) =>
  openSetDrafts(
    folder,
    () => new Date(),
    (notice) => {
      throw new Error(notice.code);
    },
    1_000_000,
  );

/** A bit more than an eighth of all. Three bytes a character in the file. */
const large: SetDraft = {
  title: 'Large',
  lanes: [{ id: asTaskId('l1'), title: '', brief: '', materials: [] }],
  materials: [{ id: asMaterialId('a'), title: 'A', text: '語'.repeat(44_000) }],
};

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

describe('drafts of sets together', () => {
  it('hold no more than can be read again, also where one was deleted and is brought back', async () => {
    const folder = await temporaryFolder();
    const drafts = await open(folder);
    const gone = value(await drafts.add(large));
    await drafts.delete(gone.id);
    let last = await drafts.add(large);
    while (last.ok) last = await drafts.add(large);
    expect(last.failure.code).toBe('workflows-full');
    const kept = drafts.list().map(({ id }) => id);
    expect(kept).toHaveLength(7);

    expect(await drafts.restore(gone.id)).toMatchObject({ ok: false, failure: { code: 'workflows-full' } });
    expect(drafts.list().map(({ id }) => id)).toEqual(kept);
    const [first = gone.id] = kept;
    await drafts.delete(first);
    expect(value(await drafts.restore(gone.id))).toBe(null);
    expect(drafts.list().map(({ id }) => id)).toEqual([gone.id, ...kept.slice(1)]);

    await drafts.settled();
    expect((await open(folder)).list()).toHaveLength(7);
  });

  it('are told of one that nobody can bring back', async () => {
    const drafts = await open(await temporaryFolder());
    const { id } = value(await drafts.add({ ...large, materials: [] }));
    expect(value(await drafts.restore(id))).toBe(null);
    await drafts.delete(id);
    expect(value(await drafts.restore(id))).toBe(null);
    const again = await open(await temporaryFolder());
    expect(await again.restore(id)).toMatchObject({ failure: { code: 'unknown-conversations' } });
  });
});

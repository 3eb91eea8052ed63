import { describe, expect, it } from 'vitest';
import { deletedBounds } from '../../../electron/services/last-deleted.ts';
import { openWorkflows } from '../../../electron/services/workflows.ts';
import type { WorkflowStore } from '../../../electron/services/workflows.ts';
import type { Result } from '../../../shared/failure.ts';
import { asComparisonId, asExerciseId, asMaterialId, asTaskId, asWorkflowId } from '../../../shared/ids.ts';
import { materialBounds, ownPlan } from '../../../shared/workflow/kept.ts';
import type { KeptWorkflow } from '../../../shared/workflow/kept.ts';
import { sayFailure } from '../../../shared/words/said-failure.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { aTask, aWorkflow } from '../../support/workflows.ts';

async function opened(folder?: string): Promise<WorkflowStore & { folder: string }> {
  let ms = 0;
  const place = folder ?? (await temporaryFolder());
  const date = (): Date => new Date(Date.UTC(2026, 10, 20) + (ms += 1_000));
  const store = await openWorkflows(place, date, (notice) => {
    throw new Error(notice.code);
  });
  return { ...store, folder: place };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);
const titles = (store: WorkflowStore): string[] => store.list().map((each) => each.workflow.title);
const own = { exercise: asExerciseId('board-prep'), plan: ownPlan };
const material = (characters: number, id = 'notes') => ({
  id: asMaterialId(id),
  title: `Notes ${id}`,
  text: 'x'.repeat(characters),
});

describe('kept workflows', () => {
  it('have ids that sort by time, and come back after a new start', async () => {
    const store = await opened();
    const first = value(await store.add(aWorkflow([], { title: 'First' })));
    const second = value(await store.add(aWorkflow([], { title: 'Second' })));
    expect(first.id < second.id).toBe(true);
    expect(first.workflow.id).toBe(first.id);
    const again = await opened(store.folder);
    expect(again.list()).toEqual(store.list());
    expect(titles(again)).toEqual(['Second', 'First']);
  });

  it('are kept unfinished: without a title, a brief or an end to a circle', async () => {
    const store = await opened();
    const circle = [aTask('a', { title: '', brief: '', needs: ['b'] }), aTask('b', { followUps: [''], needs: ['a'] })];
    const kept = value(await store.add(aWorkflow(circle, { title: '' })));
    expect((await opened(store.folder)).find(kept.id)).toEqual(kept);
  });

  it('take the last save of each field, and the one that was changed last comes first', async () => {
    const store = await opened();
    const { id } = value(await store.add(aWorkflow([], { title: 'First' })));
    value(await store.add(aWorkflow([], { title: 'Second' })));
    const places = { [asTaskId('a')]: { x: 1, y: 2 } };
    value(await store.save(id, { places }));
    const saved = value(await store.save(id, { structures: ['thread'], workflow: aWorkflow([], { title: 'Mine' }) }));
    expect(saved).toMatchObject({ places, structures: ['thread'], workflow: { id, title: 'Mine' } });
    expect(saved.updatedAt > saved.createdAt).toBe(true);
    expect(titles(store)).toEqual(['Mine', 'Second']);
  });

  it('remember what was run of them, newest first', async () => {
    const store = await opened();
    const { id } = value(await store.add(aWorkflow([])));
    await store.remember(id, asComparisonId('one'));
    await store.remember(id, asComparisonId('two'));
    expect(store.find(id)?.comparisons).toEqual(['two', 'one']);
  });

  it('can be brought back once they are deleted, until the host ends', async () => {
    const store = await opened();
    const kept = value(await store.add(aWorkflow([], { title: 'Gone' })));
    value(await store.delete(kept.id));
    expect(titles(store)).toEqual([]);
    expect(value(await store.restore(kept.id))).toEqual(kept);
    expect(value(await store.restore(kept.id))).toEqual(kept);
    expect(titles(store)).toEqual(['Gone']);
    value(await store.delete(kept.id));
    expect(code(await (await opened(store.folder)).restore(kept.id))).toBe('unknown-workflow');
  });

  it('are let go once twenty more were deleted, and whoever asks late is told that it is gone', async () => {
    const store = await opened();
    const kept: KeptWorkflow[] = [];
    for (let count = 0; count <= deletedBounds.count; count += 1)
      kept.push(value(await store.add(aWorkflow([], { title: `No. ${count}` }))));
    for (const { id } of kept) value(await store.delete(id));
    const [first, ...rest] = kept;
    if (!first) throw new Error('Some were kept.');
    const late = await store.restore(first.id);
    expect(late).toMatchObject({ failure: { code: 'unknown-workflow' } });
    if (!late.ok) expect(sayFailure(late.failure).what).toMatch(/not kept here: it was deleted/);
    for (const each of rest) expect(value(await store.restore(each.id))).toEqual(each);
  });

  it('answer an id that nobody knows with a failure', async () => {
    const store = await opened();
    const id = asWorkflowId('nobody');
    const answers = await Promise.all([store.save(id, {}), store.delete(id), store.restore(id)]);
    expect(answers.map(code)).toEqual(['unknown-workflow', 'unknown-workflow', 'unknown-workflow']);
  });

  it('come back as a workflow of their own where another own cut took their place', async () => {
    const store = await opened();
    const cut = value(await store.add(aWorkflow([], own)));
    value(await store.delete(cut.id));
    const next = value(await store.add(aWorkflow([], own)));
    expect(value(await store.restore(cut.id)).workflow.plan).toBe(null);
    expect(store.ownCut(own.exercise)?.id).toBe(next.id);
  });
});

describe('the bounds of what is kept', () => {
  const { characters, allCharacters } = materialBounds;

  it('are told at a text that is too long, and what was kept before stands', async () => {
    const store = await opened();
    const fits = aWorkflow([], { materials: [material(characters)] });
    const kept = value(await store.add(fits));
    const refused = await store.save(kept.id, { workflow: { ...fits, materials: [material(characters + 1)] } });
    expect(refused).toMatchObject({
      failure: { code: 'material-too-long', details: { material: 'Notes notes', limit: characters } },
    });
    expect(store.find(kept.id)).toEqual(kept);
  });

  it('hold for all texts of one workflow together, its briefs too', async () => {
    const store = await opened();
    const materials = ['a', 'b', 'c', 'd'].map((id) => material(characters, id));
    expect(allCharacters).toBe(4 * characters);
    expect(code(await store.add(aWorkflow([aTask('t', { brief: 'x' })], { materials })))).toBe('workflow-too-long');
    expect(code(await store.add(aWorkflow([aTask('t', { brief: '' })], { materials })))).toBe('ok');
  });

  it('hold for everything that is kept, so that the document can always be read again', async () => {
    const store = await opened();
    // Three bytes a character in the file.
    const text = '語'.repeat(characters);
    const materials = ['a', 'b', 'c', 'd'].map((id) => ({ ...material(0, id), text }));
    const answers: Result<KeptWorkflow>[] = [];
    for (let count = 0; count < 9; count += 1) answers.push(await store.add(aWorkflow([], { materials })));
    expect(answers.map(code)).toEqual([...Array<string>(7).fill('ok'), 'workflows-full', 'workflows-full']);
    expect((await opened(store.folder)).list()).toHaveLength(7);
  });
});

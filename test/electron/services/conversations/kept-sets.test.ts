import { rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { asMaterialId, asTaskId } from '../../../../shared/ids.ts';
import { ended, listen } from '../../../support/app-pushes.ts';
import { begun, interviews, seen, settled, shop, silent, stall } from '../../../support/conversation-set.ts';
import { ask, send, testApp, testPorts } from '../../../support/test-app.ts';

describe('a draft of a set', () => {
  it('is kept with its blanks, changed, and deleted', async () => {
    const ports = await testPorts();
    const first = await testApp(ports);
    const { id: set, lanes } = await ask(first, 'conversations.create', { draft: null });
    expect(lanes.map(({ brief }) => brief)).toEqual(['', '']);
    await ask(first, 'conversations.save', { set, draft: { ...interviews, title: '' } });
    await first.close();

    const app = await testApp(ports);
    expect(await ask(app, 'conversations.list', {})).toMatchObject([
      { id: set, title: 'Untitled conversations', state: 'draft', lanes: 2 },
    ]);
    expect((await ask(app, 'conversations.open', { set })).draft).toMatchObject({ ...interviews, title: '' });
    await ask(app, 'conversations.delete', { set });
    expect(await ask(app, 'conversations.list', {})).toEqual([]);
    expect(await send(app, 'conversations.open', { set })).toMatchObject({
      ok: false,
      failure: { code: 'unknown-conversations' },
    });

    await ask(app, 'conversations.restore', { set });
    await ask(app, 'conversations.restore', { set });
    expect(await ask(app, 'conversations.list', {})).toHaveLength(1);
    expect((await ask(app, 'conversations.open', { set })).draft).toMatchObject({ ...interviews, title: '' });
  });

  it.each([
    ['a lane without a brief', { lanes: interviews.lanes.map((lane) => ({ ...lane, brief: ' ' })) }, 'empty-briefs'],
    ['a single lane', { lanes: interviews.lanes.slice(0, 1) }, 'too-few-lanes'],
  ])('with %s is not started, and nothing is lost', async (_name, change, code) => {
    const app = await testApp();
    const { id: set } = await ask(app, 'conversations.create', { draft: { ...interviews, ...change } });
    expect(await send(app, 'conversations.start', { set })).toMatchObject({ ok: false, failure: { code } });
    expect((await ask(app, 'conversations.open', { set })).draft).toMatchObject(change);
  });

  it('refuses a text beyond its bounds and more lanes than it holds', async () => {
    const app = await testApp();
    const { id: set } = await ask(app, 'conversations.create', { draft: interviews });
    const huge = {
      ...interviews,
      materials: [{ id: asMaterialId('m-shop'), title: 'Huge', text: 'a'.repeat(500_001) }],
    };
    expect(await send(app, 'conversations.save', { set, draft: huge })).toMatchObject({
      ok: false,
      failure: { code: 'material-too-long' },
    });
    const [lane] = interviews.lanes;
    const wide = Array.from({ length: 25 }, (_, index) => ({ ...lane!, id: asTaskId(`l${index}`) }));
    expect((await send(app, 'conversations.save', { set, draft: { ...interviews, lanes: wide } })).ok).toBe(false);
    expect((await ask(app, 'conversations.open', { set })).draft?.lanes).toHaveLength(2);
  });
});

describe('a set that was started', () => {
  it('takes another title, while it goes and after a restart, and keeps it', async () => {
    const ports = await testPorts();
    const first = await testApp(ports);
    const { set } = await begun(first, silent);
    await ask(first, 'conversations.rename', { set, title: 'Two shops' });
    expect((await seen(first, set)).summary.title).toBe('Two shops');
    await first.close();

    const app = await testApp(ports);
    expect(await ask(app, 'conversations.list', {})).toMatchObject([{ id: set, title: 'Two shops' }]);
    const heard = listen(app);
    await ask(app, 'conversations.rename', { set, title: 'Three shops' });
    await heard.until((push) => push.kind === 'comparison-changed' && push.summary.title === 'Three shops');
    expect(await ask(app, 'conversations.list', {})).toMatchObject([{ title: 'Three shops' }]);
    await ask(app, 'conversations.ask', { set, lanes: [shop], text: 'Which comes first?' });
    expect((await seen(app, set)).summary.title).toBe('Three shops');
    const { id: draft } = await ask(app, 'conversations.create', { draft: interviews });
    expect(await send(app, 'conversations.rename', { set: draft, title: 'x' })).toMatchObject({ ok: false });
  });

  it('is deleted and brought back, but not while a lane is being answered', async () => {
    const ports = await testPorts();
    const app = await testApp(ports);
    await ask(app, 'settings.save', { patch: { faults: [stall] } });
    const { set, run } = await begun(app, silent);
    expect(await send(app, 'conversations.delete', { set })).toMatchObject({
      ok: false,
      failure: { code: 'comparison-running' },
    });
    await ask(app, 'run.stop', { run, task: null });
    await settled(app, set);
    await ask(app, 'conversations.delete', { set });
    expect(await ask(app, 'conversations.list', {})).toEqual([]);
    const more = { set, lanes: [shop], text: 'And then?' };
    expect(await send(app, 'conversations.ask', more)).toMatchObject({
      ok: false,
      failure: { code: 'unknown-conversations' },
    });
    expect(await ask(app, 'history.deleted', {})).toMatchObject([{ comparison: set, conversations: true }]);
    await ask(app, 'conversations.restore', { set });
    expect(await ask(app, 'history.deleted', {})).toEqual([]);
    await ask(app, 'conversations.ask', more);
    expect((await settled(app, set)).lane('shop')?.turns).toHaveLength(2);

    await ask(app, 'conversations.delete', { set });
    await app.close();
    const next = await testApp(ports);
    expect(await ask(next, 'conversations.list', {})).toEqual([]);
    expect(await send(next, 'conversations.restore', { set })).toMatchObject({ ok: false });
  });
});

describe('a history that was lost', () => {
  it('finds a set again by its log, as a set', async () => {
    const ports = await testPorts();
    const first = await testApp(ports);
    const { set } = await begun(first);
    await settled(first, set);
    await first.close();
    await rm(`${ports.dataFolder}/summaries`, { recursive: true });
    const app = await testApp(ports);
    const heard = listen(app);
    if ((await ask(app, 'conversations.list', {})).length === 0) await heard.until(ended(set));
    expect(await ask(app, 'conversations.list', {})).toMatchObject([{ id: set, state: 'finished' }]);
    expect(await ask(app, 'comparison.list', {}).then((all) => all.some(({ id }) => id === set))).toBe(false);
  });
});

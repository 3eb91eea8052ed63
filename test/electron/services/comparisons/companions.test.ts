import { describe, expect, it } from 'vitest';
import type { BraidApp } from '../../../../electron/services/app.ts';
import { asComparisonId } from '../../../../shared/ids.ts';
import type { ComparisonId } from '../../../../shared/ids.ts';
import { ended, listen } from '../../../support/app-pushes.ts';
import { sampleTask, sampleWorkflow } from '../../../support/sample-header.ts';
import { ask, send, testApp } from '../../../support/test-app.ts';

const source = { kind: 'workflow', workflow: sampleWorkflow([sampleTask('a'), sampleTask('b')]) } as const;

async function compared(app: BraidApp): Promise<ComparisonId> {
  const heard = listen(app);
  const { comparison } = await ask(app, 'comparison.start', {
    source,
    structures: ['thread', 'all-at-once'],
    prediction: null,
  });
  await heard.until(ended(comparison));
  return comparison;
}

/** Once nothing is left to be made, the comparison itself is told of anew. */
async function allMade(app: BraidApp, comparison: ComparisonId, begin: () => Promise<unknown>) {
  const heard = listen(app);
  await begin();
  await heard.until((push) => push.kind === 'comparison-changed' && push.summary.id === comparison);
  return ask(app, 'comparison.companions', { comparison });
}

describe('repetitions of a comparison', () => {
  it('are made under the same settings with the next seeds, and stand with it in the history', async () => {
    const app = await testApp();
    const comparison = await compared(app);
    // What is chosen meanwhile is for the next comparison.
    await ask(app, 'settings.save', { patch: { pace: 3, seed: 99 } });
    const again = { as: 'repetition', comparison, times: 2 } as const;
    const { companions, left } = await allMade(app, comparison, () => ask(app, 'comparison.again', again));
    const [leader, ...others] = await ask(app, 'comparison.list', {});
    expect(others.filter(({ example }) => !example)).toEqual([]);
    expect(leader?.id).toBe(comparison);
    expect(left).toBe(0);
    const seed = leader?.seed ?? 0;
    expect(companions.map((each) => [each.seed, each.pace, each.companion?.as])).toEqual([
      [seed + 1, leader?.pace, 'repetition'],
      [seed + 2, leader?.pace, 'repetition'],
    ]);
    for (const { runs } of companions) {
      expect(runs.map(({ structure, state }) => [structure, state])).toEqual([
        ['thread', 'finished'],
        ['all-at-once', 'finished'],
      ]);
    }
    // The same summaries are read after the next start, so more of them take the seeds after these.
    const more = await allMade(app, comparison, () => ask(app, 'comparison.again', { ...again, times: 1 }));
    expect(more.companions.map((each) => each.seed)).toEqual([seed + 1, seed + 2, seed + 3]);
  });

  it('end where they are stopped, and a second series waits for the first', async () => {
    const app = await testApp({ times: 1 });
    const heard = listen(app);
    const { comparison } = await ask(app, 'comparison.start', { source, structures: ['thread'], prediction: null });
    await ask(app, 'comparison.stop', { comparison });
    await heard.until(ended(comparison));
    await ask(app, 'comparison.again', { as: 'repetition', comparison, times: 5 });
    const busy = await send(app, 'comparison.again', { as: 'sweep', comparison, widths: [1, 2] });
    expect(busy.ok ? null : busy.failure.code).toBe('run-busy');
    const { companions, left } = await allMade(app, comparison, () => ask(app, 'comparison.stopAgain', { comparison }));
    expect(left).toBe(0);
    expect(companions.map(({ runs }) => runs.map(({ state }) => state))).toEqual([['stopped']]);
  });

  it('end too where they are stopped before the first has begun', async () => {
    const app = await testApp({ times: 1 });
    const heard = listen(app);
    const { comparison } = await ask(app, 'comparison.start', { source, structures: ['thread'], prediction: null });
    await ask(app, 'comparison.stop', { comparison });
    await heard.until(ended(comparison));
    const { companions, left } = await allMade(app, comparison, () =>
      Promise.all([
        ask(app, 'comparison.again', { as: 'repetition', comparison, times: 5 }),
        ask(app, 'comparison.stopAgain', { comparison }),
      ]),
    );
    expect(left).toBe(0);
    expect(companions.map(({ runs }) => runs.map(({ state }) => state))).toEqual([['stopped']]);
  });

  it('go with their comparison when it is deleted, and come back with it', async () => {
    const app = await testApp();
    const comparison = await compared(app);
    const again = { as: 'repetition', comparison, times: 1 } as const;
    const before = await allMade(app, comparison, () => ask(app, 'comparison.again', again));
    await ask(app, 'history.delete', { comparisons: [comparison] });
    const own = async () => (await ask(app, 'comparison.list', {})).filter(({ example }) => !example);
    expect(await own()).toEqual([]);
    expect(await ask(app, 'history.deleted', {})).toHaveLength(1);
    await ask(app, 'history.restore', { comparisons: [comparison] });
    expect((await own()).map(({ id }) => id)).toEqual([comparison]);
    expect(await ask(app, 'comparison.companions', { comparison })).toEqual(before);
  });

  it('are not made of what is not there', async () => {
    const app = await testApp();
    const none = await send(app, 'comparison.again', {
      as: 'repetition',
      comparison: asComparisonId('20200101-000000-none'),
      times: 1,
    });
    expect(none.ok ? null : none.failure.code).toBe('unknown-comparison');
  });
});

describe('the sweep of a comparison', () => {
  it('has a run for each width with the same seed, and what it would use is known before', async () => {
    const app = await testApp();
    const comparison = await compared(app);
    const again = { as: 'sweep', comparison, widths: [1, 2] } as const;
    const expected = await ask(app, 'comparison.estimateAgain', { ...again, widths: [...again.widths] });
    expect(expected.runs.map(({ structure }) => structure)).toEqual(['queue:1', 'queue:2']);
    const { companions } = await allMade(app, comparison, () =>
      ask(app, 'comparison.again', { ...again, widths: [...again.widths] }),
    );
    const [sweep] = companions;
    const [leader] = await ask(app, 'comparison.list', {});
    expect(sweep).toMatchObject({ companion: { of: comparison, as: 'sweep' }, seed: leader?.seed });
    expect(sweep?.runs.map(({ structure, state }) => [structure, state])).toEqual([
      ['queue:1', 'finished'],
      ['queue:2', 'finished'],
    ]);
  });

  it('is estimated as often as it is repeated', async () => {
    const app = await testApp();
    const comparison = await compared(app);
    const of = (times: number) => ask(app, 'comparison.estimateAgain', { as: 'repetition', comparison, times });
    expect((await of(3)).tokens).toBe((await of(1)).tokens * 3);
  });
});

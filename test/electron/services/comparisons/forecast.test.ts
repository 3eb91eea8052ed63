import { describe, expect, it } from 'vitest';
import type { BraidApp } from '../../../../electron/services/app.ts';
import { asExerciseId, asPlanId } from '../../../../shared/ids.ts';
import { noLimits } from '../../../../shared/practice.ts';
import type { StructureKey } from '../../../../shared/structure/structure.ts';
import { ended, listen } from '../../../support/app-pushes.ts';
import { ask, testApp } from '../../../support/test-app.ts';

const source = { kind: 'exercise', exercise: asExerciseId('board-prep'), plan: asPlanId('first-plan') } as const;
const structures: StructureKey[] = ['thread', 'all-at-once'];

async function run(app: BraidApp, chosen: StructureKey[]) {
  const { until } = listen(app);
  const { comparison } = await ask(app, 'comparison.start', { source, structures: chosen, prediction: null });
  await until(ended(comparison));
  return ask(app, 'comparison.result', { comparison });
}

describe('a forecast in the app', () => {
  it('learns from what has run, and beside a result it stands as it did before that run', async () => {
    const app = await testApp();
    const unlearnt = await ask(app, 'forecast', { source, structures });
    expect(unlearnt.basis).toMatchObject({ kind: 'none', runs: [] });
    const first = await run(app, structures);
    expect(first.forecast?.runs).toEqual(unlearnt.runs);
    expect(first.forecast?.basis).toEqual(unlearnt.basis);

    const learnt = await ask(app, 'forecast', { source, structures });
    expect(learnt.basis).toMatchObject({ kind: 'same-workflow', tasks: { measured: 4, of: 4 } });
    expect(learnt.basis?.runs.map(({ comparison }) => comparison)).toEqual([first.summary.id, first.summary.id]);
    expect(learnt.runs).not.toEqual(unlearnt.runs);
    const second = await run(app, structures);
    expect(second.forecast?.runs).toEqual(learnt.runs);
    expect(second.forecast?.basis).toEqual(learnt.basis);

    // What ran later changes nothing about it.
    const again = await ask(app, 'comparison.result', { comparison: first.summary.id });
    expect(again.forecast?.runs).toEqual(unlearnt.runs);
  });

  it('takes the tokens of a measured run over to the token', async () => {
    const app = await testApp();
    const { comparison } = await run(app, ['one-at-a-time']);
    const { runs } = await ask(app, 'forecast', { source, structures: ['one-at-a-time'] });
    const [measured] = comparison.runs;
    expect(Math.abs((runs[0]?.tokens.total ?? 0) / (measured?.tokens.total ?? 1) - 1)).toBeLessThan(0.01);
  });

  it('counts the limits and the gates of the settings', async () => {
    const app = await testApp();
    const limits = { ...noLimits, requestsPerMinute: 6 };
    const free = await ask(app, 'forecast', { source, structures: ['all-at-once'] });
    await ask(app, 'settings.save', { patch: { limits, gates: 'ask' } });
    const limited = await ask(app, 'forecast', { source, structures: ['all-at-once', 'phased'] });
    expect(limited.basis).toMatchObject({ limits, review: { perGateMs: 0, timed: 0 } });
    const ungated = await ask(app, 'forecast', { source, structures: ['all-at-once'] });
    expect(ungated.basis).toMatchObject({ limits, review: null });
    expect(limited.runs[0]?.waitingMs.rateLimit).toBeGreaterThan(0);
    expect(limited.runs[0]?.wallClockMs).toBeGreaterThan(free.runs[0]?.wallClockMs ?? Infinity);
  });
});

import { describe, expect, it } from 'vitest';
import { leversOf } from '../../../shared/run/levers.ts';
import {
  barsFinding,
  chartSource,
  clockFinding,
  contextFinding,
  guessFinding,
  leversFinding,
  tokensFinding,
} from '../../../shared/words/charts.ts';
import { aComparison, aRun, aTask, someTokens } from '../../support/comparison-builder.ts';

const lasting = (structure: Parameters<typeof aRun>[0], ms: number) => aRun(structure, { wallClockMs: ms });

describe('the finding of the timeline', () => {
  it('names who ended first and by how much', () => {
    expect(clockFinding([lasting('thread', 50_000), lasting('all-at-once', 20_000)])).toBe(
      'All at once ended first, at 0:20, 2.5× sooner than One thread.',
    );
  });

  it('lets those share the first place that tie', () => {
    const runs = [lasting('thread', 50_000), lasting('queue:2', 20_400), lasting('all-at-once', 20_000)];
    expect(clockFinding(runs)).toBe(
      'All at once and Queue of 2 ended first, together at 0:20, 2.5× sooner than One thread.',
    );
  });

  it('calls a tie a tie', () => {
    expect(clockFinding([lasting('thread', 20_800), lasting('one-at-a-time', 20_000)])).toBe(
      'One at a time and One thread took about the same time, 0:20 to 0:21.',
    );
  });

  it('counts only what finished', () => {
    const stopped = aRun('thread', { state: 'stopped', wallClockMs: 1_000 });
    expect(clockFinding([stopped, lasting('all-at-once', 20_000)])).toBe('All at once finished at 0:20.');
    expect(clockFinding([stopped])).toBe('None of them has finished.');
  });
});

describe('the finding of the contexts', () => {
  const reading = (structure: Parameters<typeof aRun>[0], context: number | null) =>
    aRun(structure, { tasks: [aTask('work', { contextTokens: context })] });

  it('sets the fullest turn of all beside the smallest of the fullest', () => {
    const runs = [reading('thread', 8_000), reading('queue:2', 2_100), reading('all-at-once', 2_000)];
    expect(contextFinding(runs)).toBe('The fullest turn of One thread read 8,000 tokens, that of All at once 2,000.');
  });

  it('says so where they are alike, where there is one, and where nothing is known', () => {
    expect(contextFinding([reading('queue:2', 2_000), reading('all-at-once', 2_000)])).toBe(
      'The fullest turn of each read about as much, 2,000 tokens.',
    );
    expect(contextFinding([reading('thread', 2_000), reading('all-at-once', null)])).toBe(
      'The fullest turn of One thread read 2,000 tokens.',
    );
    expect(contextFinding([reading('thread', null)])).toBe('What the turns read is not known.');
  });
});

describe('the finding of the levers', () => {
  it('tells what each moved', () => {
    const comparison = aComparison([
      aRun('thread', { wallClockMs: 50_000, tokens: someTokens(9_000, 1_000) }),
      aRun('one-at-a-time', { wallClockMs: 50_000, tokens: someTokens(3_000, 1_000) }),
      aRun('all-at-once', { wallClockMs: 20_000, tokens: someTokens(3_000, 1_000) }),
    ]);
    expect(leversFinding(leversOf(comparison))).toBe(
      'Context rule: 60% fewer tokens, the same time. Width: the same tokens, 2.5× sooner.',
    );
  });
});

describe('the finding of the tokens', () => {
  it('names who used most, and what part of it was written', () => {
    const runs = [
      aRun('thread', { tokens: someTokens(9_000, 1_000) }),
      aRun('all-at-once', { tokens: someTokens(3_000, 1_000) }),
    ];
    expect(tokensFinding(runs)).toBe('One thread used most, 10,000 tokens: 10% of it was written, the rest was read.');
  });

  it('knows ties and what is not known', () => {
    const same = { tokens: someTokens(3_000, 1_000) };
    expect(tokensFinding([aRun('queue:2', same), aRun('all-at-once', same)])).toBe(
      'Queue of 2 and All at once used about the same, 4,000 tokens: 25% of it was written, the rest was read.',
    );
    const unknown = { input: null, cacheWrite: null, cacheRead: null, output: null, total: null, overhead: null };
    expect(tokensFinding([aRun('thread', { tokens: unknown })])).toBe('Where the tokens went is not known.');
  });
});

describe('the finding of a guess', () => {
  const words = (factor: number) => `${factor.toFixed(1)}× sooner`;

  it('says whose it was, and how far off', () => {
    const score = { said: 3, forecast: 2, measured: 2, offBy: 1.5 };
    expect(guessFinding(score, words, 'you')).toBe(
      'You said 3.0× sooner; measured was 2.0× sooner, so the guess was off by 1.5×.',
    );
    expect(guessFinding(score, words, 'file')).toMatch(/^The file’s author said 3\.0× sooner/);
  });

  it('knows a hit, and what was not measured', () => {
    expect(guessFinding({ said: 3, forecast: null, measured: 3, offBy: 1 }, words, 'you')).toBe(
      'You said 3.0× sooner, and so it was.',
    );
    expect(guessFinding({ said: 3, forecast: null, measured: null, offBy: null }, words, 'you')).toBe(
      'You said 3.0× sooner; it was not measured.',
    );
  });
});

describe('under an exported chart', () => {
  it('stands where its figures are from', () => {
    expect(chartSource(aComparison([]))).toBe(
      'Board preparation · 20 November 2026, 10:42 UTC · practice model, seed 1 · measured at a simulated speed, pace 4×',
    );
    expect(chartSource(aComparison([], { model: 'a-model', pace: null }))).toMatch(/a-model · measured$/);
  });

  it('a bar chart without a verdict lists its figures', () => {
    expect(barsFinding('Findings', null, ['6 of 8', 'n/a'])).toBe('Findings: 6 of 8 and n/a.');
    expect(barsFinding('Wall-clock', '2.5× sooner, All at once', [])).toBe('Wall-clock: 2.5× sooner, All at once.');
  });
});

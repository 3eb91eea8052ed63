import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ForecastFold } from '../../../../renderer/features/results/ForecastFold.tsx';
import { aComparison, aRun, aTask, someTokens } from '../../../support/comparison-builder.ts';

const measured = aRun('thread', {
  tasks: [aTask('read', { to: 10_000 }), aTask('write', { from: 10_000, to: 30_000 })],
  tokens: someTokens(4_000, 1_000),
});
const forecast = {
  ...aComparison([
    aRun('thread', {
      tasks: [aTask('read', { to: 11_000 }), aTask('write', { from: 11_000, to: 33_000, contextTokens: 700 })],
      tokens: someTokens(3_500, 1_000),
    }),
  ]),
  basis: {
    ...{ kind: 'none' as const, runs: [], tasks: { measured: 0, of: 2 }, limits: null },
    review: { perGateMs: 0, timed: 0 },
  },
};

function shown(comparison = aComparison([measured])): string {
  const page = renderToStaticMarkup(<ForecastFold comparison={comparison} forecast={forecast} now={0} />);
  return page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

describe('the forecast beside what was measured', () => {
  it('stands task by task and for the whole run, with how far off it was', () => {
    const text = shown();
    expect(text).toContain('Read 11.0 s 10.0 s 10% too high 1,200 1,200 right');
    expect(text).toContain('Write 22.0 s 20.0 s 10% too high 900 1,200 25% too low');
    expect(text).toContain('The whole run 33.0 s 30.0 s 10% too high 4,500 5,000 10% too low');
  });

  it('says at once how far off it was at most, and what it rested on', () => {
    expect(shown()).toContain('Off by at most 10% on the clock, 10% in tokens');
    expect(shown()).toContain('estimated; nothing comparable has run yet. Your reviews are counted as 0 s');
  });

  it('is missing where nothing has come to its end', () => {
    expect(shown(aComparison([{ ...measured, state: 'stopped' }]))).toBe('');
  });
});

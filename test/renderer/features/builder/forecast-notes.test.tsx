import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ForecastNotes } from '../../../../renderer/features/builder/ForecastNotes.tsx';
import type { ForecastBasis } from '../../../../shared/run/comparison.ts';
import { aRun, aTask } from '../../../support/comparison-builder.ts';

const estimated: ForecastBasis = {
  kind: 'none',
  runs: [],
  tasks: { measured: 0, of: 2 },
  review: null,
  limits: null,
};
const read = aTask('read', { to: 10_000 });
const write = aTask('write', { from: 10_000, to: 30_000 });
const apart = aRun('all-at-once', { tasks: [read, write], criticalPath: [write.id], criticalPathMs: 20_000 });
const phased = aRun('phased', { tasks: [read, write], criticalPath: [read.id, write.id], criticalPathMs: 30_000 });
const reviewed = { ...phased, finishParts: { ...phased.finishParts, person: 41_000 } };
const limited = { ...apart, finishParts: { ...apart.finishParts, rateLimit: 12_000 } };

function shown(runs = [apart, phased], basis = estimated, faulty = false): string {
  const page = renderToStaticMarkup(<ForecastNotes runs={runs} basis={basis} faulty={faulty} />);
  return page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

describe('what is said of a forecast’s times', () => {
  it('is each structure’s critical path: how long, and which tasks', () => {
    expect(shown()).toContain('All at once 20.0 s Write Phased 30.0 s Read, then Write');
    expect(shown()).not.toMatch(/Your time|limits|can’t run/);
  });

  it('is your time, and what it is counted by', () => {
    const text = shown([apart, reviewed], { ...estimated, review: { perGateMs: 41_000, timed: 1 } });
    expect(text).toContain('Your time: Phased 0:41. Each review is counted as 41.0 s, as the one before took.');
    expect(shown([apart, phased], { ...estimated, review: { perGateMs: 0, timed: 0 } })).toContain(
      'Your reviews are counted as 0 s: none has been timed yet.',
    );
  });

  it('is how long the limits hold which structure up', () => {
    const limits = { requestsPerMinute: 6, inputTokensPerMinute: null, outputTokensPerMinute: null };
    expect(shown([limited, phased], { ...estimated, limits })).toContain(
      'Waiting for limits: All at once 0:12. The rate limits of your settings are counted in.',
    );
  });

  it('is why your phases are missing', () => {
    expect(shown([apart], estimated, true)).toContain('Your phases can’t run yet');
  });
});

import { describe, expect, it } from 'vitest';
import { createRunWatch } from '../../../electron/desktop/run-watch.ts';
import { PushSchema } from '../../../shared/contract.ts';
import type { Push } from '../../../shared/contract.ts';

type State = 'running' | 'finished' | 'interrupted';

function changed(id: string, states: readonly State[]): Push {
  const run = { wallClockMs: null, totalTokens: null, found: null, of: null, falseAlarms: null };
  return PushSchema.parse({
    kind: 'comparison-changed',
    summary: {
      id,
      startedAt: '2026-11-20T09:00:00.000Z',
      title: 'Board preparation',
      exercise: null,
      plan: null,
      planTitle: null,
      model: 'practice',
      pace: 1,
      seed: 1,
      prediction: null,
      example: false,
      runs: states.map((state, index) => ({ ...run, id: `${id}-${index}`, structure: 'thread', state })),
    },
  });
}

describe('whether anything runs', () => {
  it('is true from the first run that starts to the last that ends', () => {
    const watch = createRunWatch();
    const said = [
      changed('a', ['running', 'running']),
      changed('b', ['running']),
      changed('a', ['finished', 'running']),
      changed('a', ['finished', 'interrupted']),
      changed('b', ['finished']),
    ].map(watch);
    expect(said).toEqual([true, true, true, true, false]);
  });

  it('is not told by other pushes, nor by what is no push', () => {
    const watch = createRunWatch();
    expect([{ kind: 'run-events' }, null, 'x', {}].map(watch)).toEqual([null, null, null, null]);
  });
});

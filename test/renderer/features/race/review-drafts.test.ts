import { describe, expect, it } from 'vitest';
import { keepDrafts, readDrafts } from '../../../../renderer/features/race/review-drafts.ts';
import { asRunId, asStepId } from '../../../../shared/ids.ts';

const run = asRunId('run-1');
const gate = asStepId('gate.1');
const draft = { action: 'edit', text: 'My wording', of: 'Its wording' } as const;

function shelf() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('what a reviewer has typed and not given', () => {
  it('is there again for the same gate of the same run, and for no other', () => {
    const kept = shelf();
    keepDrafts(kept, run, gate, { user: draft });
    expect(readDrafts(kept, run, gate)).toEqual({ user: draft });
    expect(readDrafts(kept, run, asStepId('gate.2'))).toEqual({});
    expect(readDrafts(kept, asRunId('run-2'), gate)).toEqual({});
  });

  it('leaves nothing behind once all of it was given or dropped', () => {
    const kept = shelf();
    keepDrafts(kept, run, gate, { user: draft });
    keepDrafts(kept, run, gate, {});
    expect(kept.kept.size).toBe(0);
  });

  it('is nothing where what lies there is not ours, or where the browser keeps nothing', () => {
    const kept = shelf();
    kept.setItem('braid review run-1 gate.1', '{"user": 3}');
    expect(readDrafts(kept, run, gate)).toEqual({});
    const refusing = {
      ...shelf(),
      getItem: () => null,
      setItem: () => {
        throw new Error('No room.');
      },
    };
    expect(() => keepDrafts(refusing, run, gate, { user: draft })).not.toThrow();
  });
});

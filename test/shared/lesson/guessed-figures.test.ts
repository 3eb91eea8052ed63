import { describe, expect, it } from 'vitest';
import { guessedFigures } from '../../../shared/lesson/guessed-figures.ts';
import type { Block } from '../../../shared/lesson/lesson.ts';

const at = '2026-11-30T12:00:00.000Z';
const asked = (id: string, figure: string | null): Block => ({
  ...{ kind: 'guess', id, ask: 'How long?' },
  form: { kind: 'number', unit: 'seconds', answer: 50, figure, reveal: '' },
});

describe('what was guessed of the figures of a lesson', () => {
  it('is known by the name of the figure, and only where a number was guessed', () => {
    const sections = [{ id: 'one', title: null, blocks: [asked('a', 'dispatch/queue-of-two'), asked('b', null)] }];
    const guesses = {
      a: { kind: 'number', value: 60, at },
      b: { kind: 'number', value: 9, at },
    } as const;
    expect([...guessedFigures({ sections }, { guesses })]).toEqual([['dispatch/queue-of-two', 60]]);
    expect(guessedFigures({ sections }, null).size).toBe(0);
    expect(guessedFigures({ sections }, { guesses: { a: { kind: 'choice', choice: 0, at } } }).size).toBe(0);
  });
});

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guessFigure, guessOff, readGuess } from '../../../shared/words/guesses.ts';
import { speak } from '../../../shared/words/t.ts';

describe('a guess in words', () => {
  it('has its figure in its unit', () => {
    expect([
      guessFigure(50, 'seconds'),
      guessFigure(127_500, 'tokens'),
      guessFigure(1, 'tasks'),
      guessFigure(25, 'percent'),
      guessFigure(1.5, 'minutes'),
      guessFigure(5, 'times'),
    ]).toEqual(['50 s', '127,500 tokens', '1 task', '25%', '1.5 minutes', '5×']);
  });

  it.each([
    [50, 50, 'spot on'],
    [60, 50, '10 s too much'],
    [52, 50, '2 s too much, which is near'],
    [30, 50, '20 s too little'],
    [20, 50, '2.5 times too little'],
    [200, 50, '4 times too much'],
    [0, 50, '50 s too little'],
    [5, 0, '5 s too much'],
  ])('says how far %d is from %d', (guess, answer, said) => {
    expect(guessOff(guess, answer, 'seconds')).toBe(said);
  });

  it('is read as people write numbers, and as nothing else', () => {
    expect(['127,500', ' 8.5 ', '8,5', '1,234,567.25', '50 s', '25%', '3×'].map(readGuess)).toEqual([
      127_500, 8.5, 8.5, 1_234_567.25, 50, 25, 3,
    ]);
    expect(['', 'soon', '-1', '1e9', '5 or 6', '1.2.3', '1,2,3'].map(readGuess)).toEqual(
      Array.from({ length: 7 }, () => null),
    );
  });

  describe('in Spanish', () => {
    beforeEach(() => speak('es', {}));
    afterEach(() => speak('en', null));

    it('has its figures as they are written there', () => {
      expect([guessFigure(127_500, 'seconds'), guessFigure(1.5, 'times')]).toEqual(['127.500 s', '1,5×']);
    });

    it('is read as people write numbers there', () => {
      expect(['127.500', '8,5', '8.5', '1.234.567,25', '12 500'].map(readGuess)).toEqual([
        127_500, 8.5, 8.5, 1_234_567.25, 12_500,
      ]);
      expect(['1.2.3', '8,5,1'].map(readGuess)).toEqual([null, null]);
    });
  });

  it.each(['en', 'es'] as const)('is read back as it was written, in %s', (language) => {
    speak(language, language === 'en' ? null : {});
    try {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 10 ** 11 }), (hundredths) => {
          expect(readGuess(guessFigure(hundredths / 100, 'times'))).toBe(hundredths / 100);
        }),
      );
    } finally {
      speak('en', null);
    }
  });
});

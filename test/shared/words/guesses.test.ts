import { describe, expect, it } from 'vitest';
import { guessFigure, guessOff, readGuess } from '../../../shared/words/en-guesses.ts';

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
    expect(['127,500', ' 8.5 ', '50 s', '25%', '3×'].map(readGuess)).toEqual([127_500, 8.5, 50, 25, 3]);
    expect(['', 'soon', '-1', '1e9', '5 or 6', '1.2.3'].map(readGuess)).toEqual([null, null, null, null, null, null]);
  });
});

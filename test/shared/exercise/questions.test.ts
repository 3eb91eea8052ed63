import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPolarQuestion, isToldQuestion } from '../../../shared/exercise/questions.ts';

const words = [
  'is ',
  "isn't ",
  'and does ',
  'it',
  'it? ',
  '?',
  '")',
  "'",
  ' ',
  ': ',
  ') ',
  'x ',
  '. ',
  'checked ',
  'to see ',
  'whether ',
  'if ',
  'so ',
  'say ',
];
const sentence = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(''));

describe('a question', () => {
  it('is one of yes or no where its verb opens it, or what follows a colon, and it ends as a question', () => {
    expect(isPolarQuestion('is it fine?')).toBe(true);
    expect(isPolarQuestion('the deposit: isn\'t it "held"?")')).toBe(true);
    expect(isPolarQuestion('how is it?')).toBe(false);
    expect(isPolarQuestion('is it? no')).toBe(false);
    const said = /(?:^|: |\) )(?:and |but |so )?(?:is|does)(?:n't)? .*\?["')\s]*$/;
    fc.assert(
      fc.property(sentence, (text) => {
        expect(isPolarQuestion(text)).toBe(said.test(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is told where something was checked, and further on whether it is so', () => {
    expect(isToldQuestion('i checked and checked again if it is so')).toBe(true);
    expect(isToldQuestion('whether i checked')).toBe(false);
    const said = /\b(?:checked|to see)\b.*\b(?:whether|if)\b|(?:^|[,;:] ?)(?:and )?say\b.{0,40}\bwhether\b/;
    fc.assert(
      fc.property(sentence, (text) => {
        expect(isToldQuestion(text)).toBe(said.test(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

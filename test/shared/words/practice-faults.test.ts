import { describe, expect, it } from 'vitest';
import { faultKinds, parseFaults } from '../../../shared/practice.ts';
import { faultSentence, faultWords, ordinal } from '../../../shared/words/practice-faults.ts';

const said = (text: string): string[] => {
  const faults = parseFaults(text);
  return faults.ok ? faults.value.map(faultSentence) : [];
};

describe('a fault in words', () => {
  it('says which request meets it and what happens then', () => {
    expect(said('413@3,429-bare@21,stall:"pricing"x1,500:"pricing"x4,slow:"pricing",529~15%')).toEqual([
      'The 3rd request is refused as too large (413).',
      'The 21st request meets a rate limit that does not say how long to wait (429).',
      'The first request with “pricing” in its brief gets a reply that falls silent in the middle.',
      'Each of the first 4 requests with “pricing” in its brief meets a server error (500).',
      'Every request with “pricing” in its brief is answered eight times as slowly.',
      'With a chance of 15%, a request meets an overloaded server (529).',
    ]);
  });

  it('has words of its own for every kind', () => {
    const words = faultKinds.map(({ name }) => faultWords[name]);
    expect(new Set(words.map(({ title }) => title)).size).toBe(faultKinds.length);
    expect(new Set(words.map(({ happens }) => happens)).size).toBe(faultKinds.length);
    for (const { then } of words) expect(then).toMatch(/^[A-Z].*\.$/);
  });
});

describe('an ordinal', () => {
  it('ends as it is spoken', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map(ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '101st',
      '111th',
    ]);
  });
});

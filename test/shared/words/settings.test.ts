import { describe, expect, it } from 'vitest';
import { abilityNames } from '../../../shared/connection.ts';
import {
  abilityUse,
  contextSize,
  exceededSentence,
  isUsedUp,
  listPrice,
  monthSentence,
  plainAddress,
} from '../../../shared/words/settings.ts';

describe('what a server can do, in words', () => {
  it('says in a sentence each what Braid does with it', () => {
    for (const name of abilityNames) {
      expect(abilityUse[name]).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('calls a size that nobody tells n/a', () => {
    expect(contextSize(200_000)).toBe('200,000 tokens');
    expect(contextSize(null)).toBe('n/a');
  });
});

describe('a list price', () => {
  it('has cents, more digits where it needs them, and is n/a where nobody knows it', () => {
    expect([5, 0.2, 0.125, undefined].map(listPrice)).toEqual(['$5.00', '$0.20', '$0.125', 'n/a']);
  });
});

describe('an address', () => {
  it('is compared without what may stand at its end', () => {
    for (const address of ['http://a', 'http://a/', 'http://a/v1', ' http://a/v1/ ', 'http://a//']) {
      expect(plainAddress(address)).toBe('http://a');
    }
    expect(plainAddress('http://a/v12')).toBe('http://a/v12');
  });
});

describe('a cap that would be passed', () => {
  it('is named with what is over it', () => {
    expect(exceededSentence({ cap: 'run', unit: 'tokens', limit: 20_000, used: 0, expected: 27_720 })).toBe(
      'A run may use 20,000 tokens; the dearest would use about 27,720 tokens, about 7,720 tokens too much.',
    );
    expect(exceededSentence({ cap: 'month', unit: 'usd', limit: 5, used: 4.5, expected: 0.75 })).toBe(
      'This month may use $5.00; $4.50 of them are used; these runs would use about $0.750, about $0.250 too much.',
    );
    expect(exceededSentence({ cap: 'month', unit: 'tokens', limit: 100, used: 0, expected: 300 })).not.toContain(
      'used;',
    );
  });

  it('is used up where not one request fits any more', () => {
    expect(isUsedUp({ cap: 'month', unit: 'usd', limit: 5, used: 5, expected: 0.1 })).toBe(true);
    expect(isUsedUp({ cap: 'month', unit: 'usd', limit: 5, used: 4.9, expected: 9 })).toBe(false);
  });
});

describe('what a month has used', () => {
  it('stands beside its caps, and is nothing in dollars only where nothing was used', () => {
    const none = { tokens: null, usd: null };
    expect(monthSentence({ tokens: 0, usd: null }, none)).toBe('Used this month: 0 tokens, $0.');
    expect(monthSentence({ tokens: 1_200, usd: null }, none)).toBe('Used this month: 1,200 tokens, n/a.');
    expect(monthSentence({ tokens: 1_200, usd: 1.34 }, { tokens: 5_000, usd: 5 })).toBe(
      'Used this month: 1,200 of 5,000 tokens, $1.34 of $5.00.',
    );
  });
});

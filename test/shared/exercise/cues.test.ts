import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsSaid, saysAll, saysAny } from '../../../shared/exercise/cues.ts';
import { comparable } from '../../../shared/exercise/passage.ts';

const says = (text: string, cue: string): boolean => saysAny(comparable(text), [cue]);

describe('a cue', () => {
  it.each([
    ['It excludes callers.', 'exclud', true],
    ['It concludes.', 'clud', false],
    ['31% of it', '31%', true],
    ['131% of it', '31%', false],
    ['48 hours', '4', false],
    ['2,000.00 euros', '2000', true],
    ['2,000.01 euros', '2000', false],
    ['It is a technology.', 'log', false],
    ['It was maybe late.', 'may ', false],
    ['It starts in May.', 'may ', true],
    ['It counts the three open deals as won.', 'counts … as won', true],
    ['It counts deals. They are as won as any.', 'counts … as won', false],
    ['As won deals it counts them.', 'counts … as won', false],
    ['Thirty days for photos.', '30-day', true],
    ['30 vs 90 days', '30 days', true],
    ['25, 30 and 32 seconds', '25 s', true],
    ['It takes 4–6 seconds.', '4 to 6 s', true],
    ['See §4 Slots.', '4 s', false],
    ['It is not tested.', 'isn’t tested', true],
    ['Live on 23/9', '23 September', true],
  ])('%s: %s is %s', (text, cue, heard) => expect(says(text, cue)).toBe(heard));

  it('stands for the usual wordings where it is a name', () => {
    expect(says('The two don’t match.', '@clash')).toBe(true);
    expect(says('Nothing defines it; it is open to interpretation.', '@unclear')).toBe(true);
    expect(says('→ 409', '@refused')).toBe(true);
    expect(says('The two are red.', '@clash')).toBe(false);
  });

  it('takes its own signs for what they are', () => {
    expect(says('a (b) [c] $1', '(b) [c] $1')).toBe(true);
    expect(says('a b c', '(b)')).toBe(false);
  });
});

describe('groups of cues', () => {
  const word = fc.constantFrom('limit', '30 days', 'photo', '31%', 'clash', 'nobody', '2 March');
  const cues = fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });

  it('are all said where each is, and a text that has one cue of each says all', () => {
    fc.assert(
      fc.property(fc.array(word), cues, (words, groups) => {
        const text = comparable(words.join(', '));
        expect(saysAll(text, groups)).toBe(groupsSaid(text, groups).every(Boolean));
        const whole = comparable([...words, ...groups.map((group) => group[0] ?? '')].join(' and '));
        expect(saysAll(whole, groups)).toBe(true);
      }),
    );
  });
});

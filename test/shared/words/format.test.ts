import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clock,
  counted,
  countWord,
  date,
  elapsed,
  listed,
  percent,
  ratio,
  seconds,
  shortClock,
  tokens,
  tokensShort,
  usd,
  when,
} from '../../../shared/words/format.ts';

describe('figures as text', () => {
  it('shows a clock in minutes and seconds', () => {
    expect([0, 499, 500, 20_700, 59_600, 65_000, 3_600_000, 3_725_000].map(clock)).toEqual([
      '0:00',
      '0:00',
      '0:01',
      '0:21',
      '1:00',
      '1:05',
      '1:00:00',
      '1:02:05',
    ]);
  });

  it('shows a clock that is read below its first second in tenths', () => {
    expect([null, 0, 40, 3_400, 9_949, 9_950, 65_000].map(elapsed)).toEqual([
      'n/a',
      '0:00',
      '0.0 s',
      '3.4 s',
      '9.9 s',
      '0:10',
      '1:05',
    ]);
    expect([null, 0, 40, 300, 949, 950, 1_400, 65_000].map(shortClock)).toEqual([
      'n/a',
      '0:00',
      '0.0 s',
      '0.3 s',
      '0.9 s',
      '0:01',
      '0:01',
      '1:05',
    ]);
  });

  it('shows a part of the time in seconds', () => {
    expect([0, 7_740, 41_800, 99_940, 99_960, 142_400].map(seconds)).toEqual([
      '0.0 s',
      '7.7 s',
      '41.8 s',
      '99.9 s',
      '100 s',
      '142 s',
    ]);
  });

  it('groups tokens and shortens them where space is scarce', () => {
    expect([0, 999, 27_720].map(tokens)).toEqual(['0', '999', '27,720']);
    expect([0, 999, 1_000, 27_720, 99_949, 99_960, 999_499, 1_200_000].map(tokensShort)).toEqual([
      '0',
      '999',
      '1.0K',
      '27.7K',
      '99.9K',
      '100K',
      '999K',
      '1.2M',
    ]);
  });

  it('rounds ratios and shares once', () => {
    expect([2.46, 1.04, 9.94, 9.96, 12.4].map(ratio)).toEqual(['2.5×', '1.0×', '9.9×', '10×', '12×']);
    expect([0.6208, 0, 1].map(percent)).toEqual(['62%', '0%', '100%']);
  });

  it('keeps enough digits of an amount', () => {
    expect([0, 0.00042, 0.0412, 0.9996, 3.2].map(usd)).toEqual(['$0', '$0.00042', '$0.041', '$1.00', '$3.20']);
  });

  it('says n/a for what is not known, never 0', () => {
    for (const show of [clock, seconds, tokens, tokensShort, ratio, percent, usd]) {
      expect([show(null), show(undefined), show(Number.NaN), show(Infinity)]).toEqual(['n/a', 'n/a', 'n/a', 'n/a']);
    }
    expect([date(null), date('soon'), when(null, 0)]).toEqual(['n/a', 'n/a', 'n/a']);
  });

  it('shows a date in words', () => {
    expect([date('2026-11-20'), date('2026-01-02T23:59:00Z')]).toEqual(['20 November 2026', '2 January 2026']);
  });

  it('says when something happened as seen from now', () => {
    const now = Date.parse('2026-11-20T12:00:00Z');
    expect(
      [
        '2026-11-20T00:05:00Z',
        '2026-11-19T23:59:00Z',
        '2026-11-16T10:42:00Z',
        '2026-11-13T10:42:00Z',
        '2026-11-21T10:42:00Z',
      ].map((iso) => when(iso, now, 'UTC')),
    ).toEqual(['Today, 00:05', 'Yesterday, 23:59', 'Monday, 10:42', '13 November 2026', '21 November 2026']);
  });

  it('counts within a sentence', () => {
    expect([
      countWord(0),
      countWord(6),
      countWord(12),
      counted(1, 'finding'),
      counted(2, 'finding'),
      counted(2, 'match', 'matches'),
    ]).toEqual(['no', 'six', '12', 'one finding', 'two findings', 'two matches']);
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });

  it('never shows NaN or Infinity', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15 }), (value) => {
        for (const show of [clock, seconds, tokens, tokensShort, ratio, percent, usd]) {
          expect(show(value)).not.toMatch(/NaN|Infinity|∞/);
        }
      }),
    );
  });
});

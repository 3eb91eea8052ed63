import { describe, expect, it } from 'vitest';
import { standing } from '../../../shared/exercise/denial.ts';
import { comparable } from '../../../shared/exercise/passage.ts';

/** Which of the marks A, B, C a text still says. */
const said = (text: string): string =>
  (standing(comparable(text)).said.match(/\b(?:aaa|bbb|ccc)\b/g) ?? []).map((mark) => mark.charAt(0)).join('');

describe('what a paragraph denies', () => {
  it.each([
    'There is no conflict between AAA and BBB.',
    'No conflict: AAA is about one thing, BBB about another.',
    'AAA doesn’t contradict BBB.',
    'AAA and BBB do not actually conflict.',
    'AAA is consistent with BBB.',
    'AAA and BBB look like a contradiction, but this turns out to be fine, because §5 counts both.',
    'At first sight AAA clashes with BBB; it is resolved by the schedule.',
    'AAA. BBB. This is not a contradiction.',
    'AAA, BBB: not a real problem.',
    'AAA against BBB is explained by the calendar, so there is no discrepancy.',
    'AAA against BBB looks odd. The difference is explained by calendar quarters.',
    'AAA against BBB looks odd, but §4 explains the gap.',
    'I suspected that AAA clashes with BBB. The notes rule this out.',
    'Withdrawn: AAA against BBB.',
    'My earlier point is withdrawn: AAA against BBB.',
    'AAA against BBB: I withdraw this.',
    'I checked whether AAA contradicts BBB; it does not.',
    'Does AAA contradict BBB? No, it doesn’t.',
    '| AAA | BBB | no conflict |',
    '| AAA | BBB | Consistent |',
    'Checked, no issue. AAA and BBB go together.',
    'There is no conflict, although the text says AAA and BBB.',
    'Although AAA and BBB look different, there is no mismatch.',
    'AAA and BBB would be a contradiction if the fee were not waived.',
    'AAA beside BBB is a false alarm.',
  ])('is not said: %s', (text) => expect(said(text)).toBe(''));

  it.each([
    ['There is no conflict on CCC. But AAA can’t be with BBB.', 'ab'],
    ['There is no conflict on CCC, but AAA can’t be with BBB.', 'ab'],
    ['AAA can’t be with BBB. There is no conflict on CCC.', 'ab'],
    ['Although there is no conflict on CCC, AAA can’t be with BBB.', 'ab'],
    ['No conflict on CCC; AAA contradicts BBB.', 'ab'],
    ['AAA contradicts BBB. CCC, on the other hand, is consistent.', 'ab'],
    ['AAA is not consistent with BBB.', 'ab'],
    ['AAA isn’t consistent with BBB.', 'ab'],
    ['Each is fine on its own, AAA and BBB.', 'ab'],
    ['AAA contradicts BBB. Moving the date resolves the conflict.', 'ab'],
    ['AAA contradicts BBB; this should be resolved by moving the date.', 'ab'],
    ['Nobody noticed the contradiction of AAA and BBB.', 'ab'],
    ['AAA and BBB: the offer was withdrawn in May.', 'ab'],
    ['AAA was withdrawn, and BBB still counts it.', 'ab'],
    ['AAA contradicts BBB and no test covers this mismatch.', 'ab'],
    ['I checked whether AAA contradicts BBB; it does.', 'ab'],
    ['Does AAA contradict BBB? Yes.', 'ab'],
    ['How are AAA and BBB to go together?', 'ab'],
    ['The gap of AAA and BBB is not explained by the calendar.', 'ab'],
    ['AAA contradicts BBB. Second, CCC looks odd, but that is fine.', 'ab'],
  ])('is taken away alone: %s', (text, left) => expect(said(text)).toBe(left));
});

describe('what a paragraph only asks', () => {
  it('is kept apart, and what follows it stands', () => {
    const text = comparable('Does AAA contradict BBB? CCC is unclear.');
    expect(standing(text)).toEqual({ said: ' / ccc is unclear.', asked: 'does aaa contradict bbb?  / ' });
  });

  it('isn’t denied by a “no” to a question that wasn’t about a fault', () => {
    expect(said('Can AAA go with BBB? No: CCC.')).toBe('c');
  });
});

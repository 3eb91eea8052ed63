import { describe, expect, it } from 'vitest';
import { readSentences } from '../../../shared/decomposition/reading.ts';
import { isSpecific } from '../../../shared/decomposition/specific.ts';

const judged = (brief: string): boolean => isSpecific(readSentences(brief));

const vague = [
  'Look at suppliers.',
  'Review this code.',
  'Suppliers',
  'Please review this pull request and tell us what you think. Anything important or interesting is welcome.',
  'Have a look at the first hypothesis and tell us what you think.',
  'Go through the three files and find anything that stands out.',
  'Read the request and two of the sheets, and prepare the ground for the others.',
  'Review the specification of refunds and write good tests for it.',
  'Please draft the guide from these texts, and make it pleasant to read.',
  'What stands out, and what should we look at before we start?',
  'Analyse the data and give insights.',
  'Research the market and report what you find.',
  'Check that everything is fine with the contract.',
  'Write something about customers.',
  'Take care of the venue and the catering.',
  'Summarise the interviews with customers.',
];

const specific = [
  'Name the three largest people risks, each with its evidence.',
  'Compare us with Northwind, Halden and Pico on price, onboarding time and retention.',
  'Review the security of the login flow',
  'List every clause that lets either party end the contract early, with its notice period.',
  'Translate the abstract into German.',
  'Say why sales fell in March.',
  'Name three venues within ten minutes of the station that seat eighty.',
  'Check whether the stated win rate adds up.',
  'Write unit tests for the parser.',
  'Read the quarter as a director would. Say whether the explanation of the margin will last.',
];

describe('a specific brief', () => {
  it.each(specific)('names an object and what to look for: %s', (brief) => {
    expect(judged(brief)).toBe(true);
  });

  it.each(vague)('is not: %s', (brief) => {
    expect(judged(brief)).toBe(false);
  });

  it('is not made by one word more, nor by a row of them', () => {
    const words = ['security', 'evidence', 'figures', 'risks', 'contradictions', 'Northwind'];
    const rows = [...words, 'security, price and contracts'];
    expect(rows.map((word) => judged(`Look at suppliers, ${word}.`)).filter(Boolean)).toEqual([]);
    expect(rows.map((word) => judged(`Review the ${word}.`)).filter(Boolean)).toEqual([]);
  });

  it('is what can’t be read: another language is no fault', () => {
    expect(judged('Lieferanten prüfen und Risiken nennen')).toBe(true);
    expect(judged('供給元の契約を確認してください')).toBe(true);
  });
});

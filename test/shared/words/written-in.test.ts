import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dictionary } from '../../../shared/words/es/dictionary.ts';
import { writtenIn } from '../../../shared/words/written-in.ts';

describe('the language of a text', () => {
  it.each([
    ['Read the competitor notes', 'en'],
    ['Stock counts drift, says the owner. She sold 14 bouquets twice in May.', 'en'],
    ['Lee las notas de la competencia', 'es'],
    ['Resume en tres frases lo que dice cada documento.', 'es'],
    ['Ranking', null],
    ['42 %', null],
    ['', null],
  ] as const)('of “%s” is %s', (text, language) => expect(writtenIn(text)).toBe(language));

  it('is that of most of its words, whatever it quotes', () => {
    expect(writtenIn('The letter ends with “de todo corazón”, and nobody knows what that is for.')).toBe('en');
  });

  it('is known of every lesson', () => {
    const lessons = readdirSync('assets/lessons').filter((name) => name.endsWith('.md'));
    expect(lessons.length).toBeGreaterThan(5);
    for (const name of lessons)
      expect([name, writtenIn(readFileSync(`assets/lessons/${name}`, 'utf8'))]).toEqual([name, 'en']);
  });

  it('is told of our own sentences in both languages', () => {
    const sentences = Object.entries(dictionary).filter(([key]) => key.split(' ').length > 7);
    const mistaken = sentences.filter(
      ([key, said]) =>
        said !== key && (writtenIn(key) === 'es' || (typeof said === 'string' && writtenIn(said) === 'en')),
    );
    expect(sentences.length).toBeGreaterThan(300);
    expect(mistaken).toEqual([]);
  });
});

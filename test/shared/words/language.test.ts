import { describe, expect, it } from 'vitest';
import { chosenLanguage } from '../../../shared/words/language.ts';

describe('the language that is spoken', () => {
  it('is the one that somebody chose', () => expect(chosenLanguage('es', ['en-GB'])).toBe('es'));

  it('is else the first that a person prefers and Braid speaks', () => {
    expect(chosenLanguage('system', ['ca', 'es-MX', 'en-US'])).toBe('es');
    expect(chosenLanguage('system', ['EN', 'es'])).toBe('en');
  });

  it('is English where nobody prefers one that it speaks', () => {
    expect(chosenLanguage('system', ['de-AT', 'constructor', ''])).toBe('en');
    expect(chosenLanguage('system', [])).toBe('en');
  });
});

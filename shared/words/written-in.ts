import type { Language } from './t.ts';

/** Small words that one language is full of and the other lacks. */
const small: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: setOf(
    'the and of to for with is are was were be been which who whose from that this these those by it its in on at an or as',
    'not how when where why what each every one two than their they them there your you we our have had do does did will',
    'would can could should must may if then but both only same other another any all some more most less after before',
    'into about between out over under up without while because so such',
  ),
  es: setOf(
    'el la los las lo del de al que un una unos unas en por para con es son era se su sus le les como cómo',
    'cuando cuándo donde dónde qué quién cuál cada entre sobre hay está están pero muy ya sin desde hasta porque también',
    'este esta estos estas ese esa esos esas nos más ni si sí tu tus te mi mis ha han fue ser todo toda todos todas',
  ),
};

function setOf(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

/** A text is told by its beginning: as many letters as hold a few sentences. */
const beginning = 1200;

/** The language that a text is written in, told by its small words; null where they don't tell, as in most titles. */
export function writtenIn(text: string): Language | null {
  const words =
    text
      .slice(0, beginning)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => small.en.has(word)).length;
  const spanish = words.filter((word) => small.es.has(word)).length;
  if (english === spanish) return null;
  return english > spanish ? 'en' : 'es';
}

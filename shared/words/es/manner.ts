import { joined, numbersOf } from '../manner.ts';
import type { Manner } from '../manner.ts';

const small = ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'] as const;

/** Nouns whose ending says otherwise. */
const masculine = /^(problema|tema|sistema|programa|día|idioma|dilema|mapa|esquema)$/;

export const spanish: Manner = {
  locale: 'es-ES',
  notAvailable: 'n/d',
  number: numbersOf('es-ES'),
  group: '.',
  percent: (number) => `${number}\u00a0%`,
  dollars: (number) => `${number}\u00a0$`,
  countWord: (count, digits) => small[count] ?? digits,
  counted(count, word, one, many) {
    if (count === 0) return `${isFeminine(one) ? 'ninguna' : 'ningún'} ${one}`;
    if (count === 1) return `${isFeminine(one) ? 'una' : 'un'} ${one}`;
    return `${word} ${many ?? plural(one)}`;
  },
  listed: (items) => joined(items, (before, item) => `${before} ${/^h?i(?!e)/i.test(item) ? 'e' : 'y'} ${item}`),
};

function isFeminine(noun: string): boolean {
  const [first = ''] = noun.split(' ');
  return !masculine.test(first) && /(a|ción|sión|dad|tud|ed)$/.test(first);
}

/** Noun and adjectives up to the first preposition: what follows that stays as it is. */
export function plural(noun: string): string {
  const at = noun.search(/ (de|del|en|por|con|sin|a|al|para|que|y) /);
  const head = at < 0 ? noun : noun.slice(0, at);
  return head.split(' ').map(pluralWord).join(' ') + noun.slice(head.length);
}

/** Plurals that the rule would get wrong. */
const irregular: Readonly<Record<string, string>> = {
  examen: 'exámenes',
  imagen: 'imágenes',
  margen: 'márgenes',
  mes: 'meses',
  orden: 'órdenes',
  origen: 'orígenes',
  resumen: 'resúmenes',
  token: 'tokens',
};

function pluralWord(word: string): string {
  if (Object.hasOwn(irregular, word)) return irregular[word] ?? word;
  if (/[sx]$/.test(word)) return word;
  if (/z$/.test(word)) return word.replace(/z$/, 'ces');
  if (/[aeiouáéó]$/.test(word)) return `${word}s`;
  const bare = word.replace(/[áéíóú](?=[ns]$)/, (vowel) => 'aeiou'.charAt('áéíóú'.indexOf(vowel)));
  return `${bare}es`;
}

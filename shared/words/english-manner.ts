import { joined, numbersOf } from './manner.ts';
import type { Manner } from './manner.ts';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

export const english: Manner = {
  locale: 'en-GB',
  notAvailable: 'n/a',
  number: numbersOf('en-US'),
  group: ',',
  percent: (number) => `${number}%`,
  dollars: (number) => `$${number}`,
  countWord: (count, digits) => small[count] ?? digits,
  counted: (count, word, one, many) => `${word} ${count === 1 ? one : (many ?? `${one}s`)}`,
  listed: (items) => joined(items, (before, item) => `${before} and ${item}`),
};

import type { GuessUnit } from '../lesson/lesson.ts';
import { figure, typedNumber } from './format.ts';
import { t } from './t.ts';

/** How a figure of each kind is written, and what is asked for beside an empty field. */
const units: Readonly<Record<GuessUnit, { readonly one: string; readonly many: string; readonly between: string }>> = {
  seconds: { one: 's', many: 's', between: ' ' },
  minutes: {
    get one() {
      return t`minute`;
    },
    get many() {
      return t`minutes`;
    },
    between: ' ',
  },
  tokens: {
    get one() {
      return t`token`;
    },
    get many() {
      return t`tokens`;
    },
    between: ' ',
  },
  tasks: {
    get one() {
      return t`task`;
    },
    get many() {
      return t`tasks`;
    },
    between: ' ',
  },
  percent: { one: '%', many: '%', between: '' },
  times: { one: '×', many: '×', between: '' },
};

/** `50 s`, `127,500 tokens`, `25%`, `5×`. */
export function guessFigure(value: number, unit: GuessUnit): string {
  const { one, many, between } = units[unit];
  return `${figure(value)}${between}${value === 1 ? one : many}`;
}

/** A tenth more or less counts as near. */
const near = 0.1;

/** `spot on`, `10 s too much, which is near`, `2.5 times too little`: how far a guess was off. */
export function guessOff(guess: number, answer: number, unit: GuessUnit): string {
  if (guess === answer) return t`spot on`;
  const way = guess > answer ? t`too much` : t`too little`;
  const ratio = guess > 0 && answer > 0 ? Math.max(guess / answer, answer / guess) : null;
  if (ratio !== null && ratio >= 2) return t`${figure(Math.round(ratio * 10) / 10)} times ${way}`;
  const apart = `${guessFigure(Math.round(Math.abs(guess - answer) * 100) / 100, unit)} ${way}`;
  return answer > 0 && Math.abs(guess - answer) / answer <= near ? t`${apart}, which is near` : apart;
}

/** What somebody typed as a number, with its unit or without. Null for anything else. */
export const readGuess = (text: string): number | null => typedNumber(text.trim().replace(/(?:s|%|×|x)$/i, ''));

import { isReadable } from './reading.ts';
import type { Sentence, Word } from './reading.ts';

/**
 * Whether a brief names an object and what to look for in it, as the practice model asks of one: in one sentence, two
 * things of the learner's own that the sentence relates to each other. Words that would stand in any brief are no
 * thing, and a row of things joined by commas or "and" is one, so that no single word more makes a brief specific.
 * True for what can't be read: another language is no fault.
 */
export function isSpecific(sentences: readonly Sentence[]): boolean {
  return !isReadable(sentences) || sentences.some((sentence) => thingsIn(sentence) >= 2);
}

/** How many things a sentence relates, its question counted as one where it asks something of a thing. */
export function thingsIn(sentence: Sentence): number {
  let things = 0;
  let between: Word[] = [];
  let isFirst = true;
  const compares = sentence.some(({ stem }) => /^(?:compar|reconcil|match|contrast|align)/.test(stem));
  sentence.forEach((word, at) => {
    if (word.kind !== 'content') return void between.push(word);
    if (isFirst) things = 1;
    else if (at > 0 && parts(between, word, compares)) things += 1;
    isFirst = false;
    between = [];
  });
  return things + (asksOf(sentence) ? 1 : 0) + (counts(sentence) ? 1 : 0);
}

/** Whether the words between two words of content make two things of them. */
function parts(between: readonly Word[], next: Word, compares: boolean): boolean {
  const marks = [...between, next].map(({ mark }) => mark).join('');
  const coordinates = /[,;:&/]/.test(marks) || between.some(({ lower }) => lower === 'and' || lower === 'or');
  const each = between.findIndex(({ lower }) => lower === 'each' || lower === 'every');
  const isRow = (word: Word | undefined): boolean => word?.lower === 'and' || word?.lower === 'or';
  const splits = between.some((word, index) => {
    if (word.kind !== 'apart') return false;
    // "each supplier and every contract" is a row; "each with its price" isn't.
    return index !== each || !isRow(between[index - 1]);
  });
  if (splits) return true;
  if (compares && between.some(({ lower }) => lower === 'with' || lower === 'and')) return true;
  if (coordinates || between.length === 0) return false;
  // "interviews with customers" is one thing, and so is "sort out the prices"; "translate the abstract" are two.
  const attaches = between.some(({ lower }) => lower === 'with' || lower === 'from' || lower === 'out');
  return !attaches && between.every(({ kind }) => kind === 'joining');
}

const questions = new Set(['why', 'how', 'when', 'where', 'who', 'whose', 'which', 'whether', 'what']);

/** A question word with something said of something behind it: "why the margin fell", and not "what stands out". */
function asksOf(sentence: Sentence): boolean {
  const asked = sentence.findIndex(({ lower }) => questions.has(lower));
  if (asked < 0) return false;
  return sentence.slice(asked + 1).filter(({ kind }) => kind === 'content').length >= 2;
}

const numbers = new Set(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']);
const definite = new Set(['the', 'these', 'those', 'our', 'your', 'their', 'all', 'of']);

/** A number of something that is to be had: "three venues", and not "the three files". */
function counts(sentence: Sentence): boolean {
  return sentence.some(({ lower }, at) => {
    if (!numbers.has(lower) && !/^\d{1,3}$/.test(lower)) return false;
    const before = sentence.slice(Math.max(0, at - 2), at).some((word) => definite.has(word.lower));
    const next = sentence.slice(at + 1, at + 3).find(({ kind }) => kind !== 'general');
    return !before && next?.kind === 'content';
  });
}

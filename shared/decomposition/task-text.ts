import type { Task } from '../workflow/task.ts';
import { meaningOf } from './likeness.ts';
import { nameOf, plainly } from './mention.ts';
import type { Name } from './mention.ts';
import { readSentences } from './reading.ts';
import type { Sentence } from './reading.ts';
import { isSpecific } from './specific.ts';

/** What rules read in a task's words. */
export type TaskText = {
  /** All that it is asked, its further turns included. */
  readonly asked: string;
  /** The same in small letters, without what stands between its words. */
  readonly plain: string;
  readonly sentences: readonly Sentence[];
  /** The sentences that have a word of this stem. */
  readonly sentencesWith: ReadonlyMap<string, readonly Sentence[]>;
  /** Stems of all its words but the grammar's, as they stand. */
  readonly words: readonly string[];
  readonly stems: ReadonlySet<string>;
  readonly meaning: ReadonlySet<string>;
  readonly name: Name;
  /** It names an object and what to look for in it. */
  readonly isSpecific: boolean;
};

/** A task is never changed in place, so what was read of it holds as long as it does: a keystroke reads one task anew. */
const known = new WeakMap<Task, TaskText>();

export function textOf(task: Task): TaskText {
  const before = known.get(task);
  if (before) return before;
  const asked = [task.brief, ...task.followUps].join('\n');
  const sentences = readSentences(asked);
  const words = sentences
    .flat()
    .filter(({ kind }) => kind === 'general' || kind === 'content')
    .map(({ stem }) => stem);
  const text: TaskText = {
    asked,
    plain: plainly(asked),
    sentences,
    sentencesWith: sentencesByStem(sentences),
    words,
    stems: new Set(words),
    meaning: meaningOf(asked),
    name: nameOf(task.title),
    isSpecific: isSpecific(sentences),
  };
  known.set(task, text);
  return text;
}

function sentencesByStem(sentences: readonly Sentence[]): ReadonlyMap<string, readonly Sentence[]> {
  const found = new Map<string, Sentence[]>();
  for (const sentence of sentences) {
    for (const stem of new Set(sentence.map((word) => word.stem))) {
      const known = found.get(stem);
      if (known) known.push(sentence);
      else found.set(stem, [sentence]);
    }
  }
  return found;
}

/** Two briefs that are one form filled in differently: mostly the same words, and some of their own. */
export function areOneForm(one: Task, other: Task): boolean {
  const known = compared.get(one) ?? new WeakMap<Task, boolean>();
  const areAlike = known.get(other) ?? haveOneForm(one, other);
  compared.set(one, known.set(other, areAlike));
  return areAlike;
}

/** Rules ask of the same two many times. */
const compared = new WeakMap<Task, WeakMap<Task, boolean>>();

function haveOneForm(one: Task, other: Task): boolean {
  const [a, b] = [textOf(one).stems, textOf(other).stems];
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  if (less.size < 3) return false;
  // So many words in common would be needed, and the smaller of them has to have these.
  const wanted = (least * (less.size + more.size)) / (1 + least);
  if (less.size < wanted) return false;
  let shared = 0;
  for (const stem of less) if (more.has(stem)) shared += 1;
  return shared >= wanted;
}

const least = 0.45;

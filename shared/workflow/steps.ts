import { stems } from '../exercise/topic.ts';
import { blankTask } from './blank-task.ts';
import type { Task } from './task.ts';

/** An entry of a list as it was written: its number where it has one, and its lines without their marks. */
type Item = { readonly number: number | null; readonly lines: string[] };

/** The most tasks a workflow may have, and the longest line that is an entry rather than prose. */
const [mostTasks, longestEntry] = [200, 160] as const;
/** A title is cut here, between words. */
const longestTitle = 80;

/**
 * Tasks out of a list that somebody wrote elsewhere: one an entry, with needs where the text says so: “after 1”, “using
 * the figures”, “then …”. Nothing is guessed, so entries that say nothing about each other stay independent. Prose gives
 * no tasks.
 */
export function tasksOfList(text: string): Task[] {
  const items = itemsOf(text)
    .filter(({ lines }) => titleOf(plainBrief(lines)) !== '')
    .slice(0, mostTasks);
  const tasks: Task[] = [];
  for (const { lines } of items) {
    const brief = plainBrief(lines);
    tasks.push(blankTask(tasks, titleOf(brief), { brief }));
  }
  return tasks.map((task, index) => {
    const places = needsOf(items, tasks, index);
    const inOrder = tasks.filter((_, place) => places.has(place));
    return { ...task, needs: inOrder.map(({ id }) => id) };
  });
}

const mark =
  /^(\s*)(?:(?:step|task)\s+(\d{1,3})\s*[.):–—-]|\(?(\d{1,3})[.)]|[-*+•◦▪‣–—]|[a-z][.)])\s+(?:\[[ x]?\]\s+)?(.*)$/i;

/** The indent as it is, and no other run of spaces. */
function withSingleSpaces(line: string): string {
  const words = line.trim();
  return line.slice(0, line.indexOf(words)) + words.replace(/\s+/g, ' ');
}

function itemsOf(text: string): Item[] {
  const lines = text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map(withSingleSpaces);
  const marked = lines.map((line) => mark.exec(line));
  const depths = marked.flatMap((found) => found?.[1]?.length ?? []);
  if (depths.length === 0) {
    // Lines without marks are a list only where none of them is prose.
    const isList = lines.length > 1 && lines.every((line) => line.length <= longestEntry);
    return isList ? lines.map((line) => ({ number: null, lines: [line.trim()] })) : [];
  }
  const top = Math.min(...depths);
  const items: Item[] = [];
  for (const [index, line] of lines.entries()) {
    const found = marked[index];
    if (found && (found[1]?.length ?? 0) === top && found[4]) {
      const number = found[2] ?? found[3];
      items.push({ number: number === undefined ? null : Number(number), lines: [found[4].trim()] });
    } else {
      // What stands before the first entry introduces the list; what stands under one belongs to it.
      items.at(-1)?.lines.push(line.trim());
    }
  }
  return items;
}

const numbers = String.raw`(?:(?:steps?|tasks?|items?|nos?\.?|#)\s*)?#?\d{1,3}(?:\s*(?:,|&|and|,\s*and|-|–|to)\s*#?\d{1,3})*`;
/** Words by which a text says that something comes before. */
const before = String.raw`(?:after|once|needs?|requires?|depends?\s+on|depending\s+on|builds?\s+on|building\s+on|based\s+on|uses?|using|from)`;

/** “after 1 and 3”, and nothing behind it that would make the numbers an amount: not “after 2 weeks”. */
const byNumber = new RegExp(String.raw`\b${before}\s+(${numbers})(?=\s*(?:[).,;:\]]|$|(?:is|are|has|have)\b))`, 'gi');
/** The same as a note of its own: it is about the order and no part of the brief. */
const note = new RegExp(
  String.raw`\s?[([]\s?${before}\s+${numbers}\s*(?:(?:is|are)\s+(?:done|ready|finished))?\s*[)\]]`,
  'gi',
);
const byWords = new RegExp(
  String.raw`\b${before}\s+(?:the|these|those|that|its|their)\s+((?:[\p{L}-]+\s+){0,3}[\p{L}-]+)`,
  'giu',
);
const previous = /^(?:and\s+)?(?:then|afterwards|after\s+(?:that|this)|once\s+(?:that|this)\s+is\s+done)\b/i;
const stepBefore = new RegExp(String.raw`\b${before}\s+the\s+(?:previous|preceding|last)\s+(?:step|task|one)\b`, 'i');
const allBefore = new RegExp(
  String.raw`\b(?:${before}|merge|combine|join|sum\s+up|summari[sz]e)\s+(?:all|everything|each|both)(?:\s+of)?(?:\s+the)?\s+(?:above|previous|earlier|before)\b`,
  'i',
);

function plainBrief(lines: readonly string[]): string {
  return lines.join('\n').replace(note, '').trim();
}

/** The places of the entries that this one says it comes after. */
function needsOf(items: readonly Item[], tasks: readonly Task[], index: number): Set<number> {
  const text = items[index]?.lines.join('\n') ?? '';
  const needs = new Set<number>();
  const add = (place: number): void => {
    if (place >= 0 && place < items.length && place !== index) needs.add(place);
  };
  for (const [, listed] of text.matchAll(byNumber)) {
    for (const number of listedNumbers(listed ?? '')) add(items.findIndex((item) => item.number === number));
  }
  if (previous.test(text) || stepBefore.test(text)) add(index - 1);
  if (allBefore.test(text)) for (let place = 0; place < index; place += 1) add(place);
  for (const [, words] of text.matchAll(byWords)) {
    const meant = named(words ?? '', tasks, index);
    if (meant !== null) add(meant);
  }
  return needs;
}

/** `1, 3 to 5` as 1, 3, 4, 5. */
function listedNumbers(text: string): number[] {
  const found = [...text.matchAll(/(\d{1,3})(?:\s*(?:-|–|to)\s*#?(\d{1,3}))?/g)];
  return found.flatMap(([, from, to]) => {
    const [first, last] = [Number(from), Number(to ?? from)];
    return Array.from({ length: Math.max(0, last - first) + 1 }, (_, step) => first + step);
  });
}

/** The one earlier entry whose title has a word of these; null for none, and for more than one. */
function named(words: string, tasks: readonly Task[], index: number): number | null {
  for (const word of stems(words)) {
    if (word.length < 4) continue;
    const holders = tasks.slice(0, index).flatMap(({ title }, place) => (stems(title).includes(word) ? [place] : []));
    if (holders.length === 1) return holders[0] ?? null;
  }
  return null;
}

/** What stands before a colon or is the first sentence, cut between words; empty for an entry without a word. */
function titleOf(brief: string): string {
  const parts = brief.replace(/^(?:and\s+)?then,?\s+/i, '').split(/:\s|[.!?;]\s|\s[–—]\s|\n/);
  const first = parts.find((part) => /[\p{L}\p{N}]/u.test(part)) ?? '';
  const plain = first.replace(/[\s.:;,]+$/, '').trim();
  const title = plain.charAt(0).toUpperCase() + plain.slice(1);
  if (title.length <= longestTitle) return title;
  const space = title.lastIndexOf(' ', longestTitle);
  return title.slice(0, space > 0 ? space : longestTitle);
}

import type { Fault } from '../../words/faults.ts';
import type { Exercise } from '../exercise.ts';
import { comparable } from '../passage.ts';
import { stems } from '../topic.ts';
import { passagesOf } from './points.ts';

/** Where the texts lie, so that a fault can name the file. */
export type TextFiles = { readonly dossier: string; readonly materials: Readonly<Record<string, string>> };

type Figure = { readonly value: string; readonly unit: string };
type Labelled = Figure & { readonly label: readonly string[] };
type Line = { readonly where: string; readonly text: string };

/** Not a part of a clock time, a version or a longer number. */
const figure =
  /(?<![\p{L}\p{N}.,:-])([€$£]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?!\d|[:-]\d)(%|m\b|k\b)?(?:[ \u00a0](\p{L}+))?/gu;

/** Words that may stand between a label and its figure, or within a label, without making it another one. */
const linking = new Set(stems('a an the of to in on at by for is was are were has about'));

const month = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/**
 * No text contradicts the answer key: where a sentence gives the label of a figure there and then at once a figure of the
 * same unit, it is the same figure. A sentence that holds a planted quote may differ: that is what is planted.
 */
export function checkFigures(exercise: Exercise, files: TextFiles): Fault[] {
  const planted = passagesOf(exercise).map(({ quote }) => comparable(quote));
  const lines = [
    ...linesOf(exercise.dossier, files.dossier),
    ...exercise.materials.flatMap(({ id, text }) => linesOf(text, files.materials[id] ?? id)),
  ].filter(({ text }) => !planted.some((quote) => comparable(text).includes(quote)));
  return exercise.answerKey.flatMap((entry, at): Fault[] => {
    const all = figuresIn(entry).map(sameness);
    const earlier = exercise.answerKey.slice(0, at).map((text, index) => ({ where: `answerKey[${index}]`, text }));
    return labelledIn(entry).flatMap((wanted) =>
      [...lines, ...earlier]
        .filter(({ text }) => contradicts(text, wanted, all))
        .map(({ where, text }) => ({
          path: ['answerKey', at],
          what: `says “${entry}”, but ${where} says “${text.trim()}”`,
        })),
    );
  });
}

/** Sentences with the file and line they begin in; a line ends a sentence, as in a list or a table. */
function linesOf(text: string, file: string): Line[] {
  return text
    .split('\n')
    .flatMap((line, at) =>
      line.split(/(?<=[.!?;])\s+/).map((sentence) => ({ where: `${file}:${at + 1}`, text: sentence })),
    )
    .filter(({ text: sentence }) => /\d/.test(sentence));
}

function figuresIn(text: string): (Figure & { readonly start: number })[] {
  return [...text.matchAll(figure)].flatMap((match) => {
    const [, currency = '', digits = '', sign = '', noun = ''] = match;
    if (month.test(noun)) return [];
    const counted = /^\p{Ll}/u.test(noun) ? stems(noun).filter((word) => !linking.has(word)) : [];
    return [{ value: digits.replaceAll(',', ''), unit: `${currency}${sign}` || counted.join(' '), start: match.index }];
  });
}

const sameness = ({ value, unit }: Figure): string => `${Number(value)} ${unit}`;
const labelOf = (text: string): string[] => stems(text).filter((word) => !linking.has(word) && !/^\d/.test(word));

/** The figures of an entry that have a label: the words before it, in its own part of the entry. */
function labelledIn(entry: string): Labelled[] {
  return entry.split(/[;,:](?=\s)/).flatMap((part, index, parts) => {
    const [first] = figuresIn(part);
    // A number that ends the label is a name: “Release 4.2: 16 October”.
    const isName = first?.unit === '' && index === 0 && parts.length > 1 && /\d$/.test(part);
    if (!first || isName) return [];
    const own = labelOf(part.slice(0, first.start));
    // “Headcount: 96” has its label in the part before.
    const label = own.length > 0 || index === 0 ? own : labelOf(parts[index - 1] ?? '');
    return label.length > 0 ? [{ label, value: first.value, unit: first.unit }] : [];
  });
}

function contradicts(sentence: string, { label, unit }: Labelled, allowed: readonly string[]): boolean {
  const same = figuresIn(sentence).filter((each) => each.unit === unit);
  if (same.some((each) => allowed.includes(sameness(each)))) return false;
  return same.some(({ start }) => {
    const before = labelOf(sentence.slice(0, start)).slice(-label.length);
    return before.join(' ') === label.join(' ');
  });
}

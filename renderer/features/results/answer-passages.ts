import type { RunId } from '../../../shared/ids.ts';
import type { ShownPoint } from '../../../shared/contract.ts';
import { answerParts } from './answer-parts.ts';
import { t } from '../../../shared/words/t.ts';

/** A paragraph, a heading or an item of a list, as a reader would see it, without its marks of Markdown. */
export type Passage = {
  readonly text: string;
  /** Where it stands in the answer. */
  readonly start: number;
  readonly end: number;
};

/** Of an answer that is longer than this the rest is not compared. */
export const mostPassages = 300;
const longestPassage = 4_000;

/** What an answer is made of, in its order, and how many passages were left out at its end. */
export function passagesOf(answer: string): { readonly passages: readonly Passage[]; readonly left: number } {
  const all = answerParts(answer).flatMap(({ text, fields, start }) =>
    fields ? fieldPassages(fields, text, start) : textPassages(text, start),
  );
  return { passages: all.slice(0, mostPassages), left: Math.max(0, all.length - mostPassages) };
}

/** Blank lines part paragraphs; headings, list items and rows of a table stand for themselves. */
function textPassages(text: string, at: number): Passage[] {
  const blocks: { readonly lines: string[]; readonly start: number; end: number }[] = [];
  let goesOn = false;
  let start = at;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const block = blocks.at(-1);
    if (line.trim() === '') goesOn = false;
    else if (goesOn && block && !beginsAnew.test(line)) {
      block.lines.push(line.trim());
      block.end = end;
    } else {
      blocks.push({ lines: [line.trim()], start, end });
      goesOn = !isHeading.test(line);
    }
    start = end + 1;
  }
  return blocks.flatMap((block) => cut(readable(block.lines.join(' ')), block.start, block.end));
}

const isHeading = /^\s{0,3}#{1,6}\s/;
const beginsAnew = /^\s*(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|\||>|```)/;

function readable(markdown: string): string {
  return markdown
    .replace(/^(?:#{1,6}|[-*+>]|\d{1,3}[.)])\s+/, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Each value under its name; a list is one passage an entry. What can’t be found in the JSON stands nowhere. */
function fieldPassages(fields: Readonly<Record<string, unknown>>, output: string, at: number): Passage[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((each: unknown) => {
      const raw = JSON.stringify(each);
      const found = output.indexOf(raw);
      const start = at + Math.max(0, found);
      return cut(`${name}: ${typeof each === 'string' ? each : raw}`, start, found < 0 ? start : start + raw.length);
    }),
  );
}

/** A passage without a blank line for pages is cut, so that none costs more than its share. */
function cut(text: string, start: number, end: number): Passage[] {
  if (text === '' || !/[\p{L}\p{N}]/u.test(text)) return [];
  const pieces: Passage[] = [];
  for (let from = 0; from < text.length; from += longestPassage) {
    pieces.push({ text: text.slice(from, from + longestPassage), start, end });
  }
  return pieces;
}

/** Titles of what was planted and is stated in a passage of this run’s answer. */
export function pointsIn({ start, end }: Passage, run: RunId, points: readonly ShownPoint[]): string[] {
  return points
    .filter(({ places }) => places.some((place) => place.run === run && place.start < end && place.end > start))
    .map(({ kind, title }) => (kind === 'finding' ? title : t`False alarm: ${title}`));
}

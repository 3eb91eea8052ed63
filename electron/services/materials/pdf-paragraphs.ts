/** One printed line: its words, the height of its baseline above the page's foot, and the size of its letters, in points. */
export type PrintedLine = { readonly text: string; readonly y: number; readonly size: number };

/** A line that begins like this is an item of a list, and no continuation. */
const itemMark = /^(?:[•◦▪‣–—*-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/i;

/** Lines further apart than this many of their letters' sizes belong to two paragraphs. */
const paragraphGap = 1.7;
/** A line shorter than this part of the page's longest one was ended on purpose: a heading, a row, a last line. */
const fullLine = 0.6;

/**
 * The lines of a page as paragraphs: what was only broken because the line was full is joined again, a word that was
 * divided there too.
 */
export function pageText(lines: readonly PrintedLine[]): string {
  const printed = lines.map((line) => ({ ...line, text: line.text.trim() })).filter(({ text }) => text !== '');
  const longest = Math.max(0, ...printed.map(({ text }) => text.length));
  let text = '';
  for (const [index, line] of printed.entries()) {
    const before = printed[index - 1];
    if (before) {
      const gap = Math.abs(before.y - line.y) / Math.max(before.size, line.size, 1);
      const apart = gap > paragraphGap;
      const sameSize = Math.abs(before.size - line.size) < 1;
      const runsOn = !apart && sameSize && before.text.length >= fullLine * longest && !itemMark.test(line.text);
      if (runsOn) {
        text = joined(text, line.text);
        continue;
      }
      text += apart ? '\n\n' : '\n';
    }
    text += line.text;
  }
  return text;
}

/** A hyphen between two small letters at a line's end is the printer's. */
function joined(text: string, next: string): string {
  return /\p{Ll}[-\u00AD\u2010]$/u.test(text) && /^\p{Ll}/u.test(next) ? text.slice(0, -1) + next : `${text} ${next}`;
}

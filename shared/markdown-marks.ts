/**
 * Many times what anybody wants read. What opens nothing and closes nothing is looked for at every mark again, so that
 * the work grows with their square.
 */
const most = {
  signs: 100_000,
  lines: 5_000,
  emphases: 2_500,
  closings: 100,
  quotes: 1_000,
  underlines: 1_000,
  declarations: 200,
  marks: 5_000,
} as const;

/** Runs of signs that may emphasise, which one within a word doesn't. */
const emphasis = /\*+|~+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu;
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/;
/** Comments and the like, whose end is looked for to the end of their paragraph. */
const declaration = /<[!?]/g;
/** Of links and of cells: each is laid out. */
const mark = /[[|]/g;
const quote = /^[ \t]*>/;
/** A line of its own, whatever stands before it. */
const ownLine = /^ {0,3}(?:[-*+] +\S|#{1,6} )/;

/** True for a text that is so long, or has so many marks in one place, that reading it as Markdown would hold the page up. */
export function hasTooManyMarks(text: string): boolean {
  if (text.length > most.signs) return true;
  const lines = text.split('\n');
  if (lines.length > most.lines) return true;
  if (countOf(mark, text) > most.marks) return true;
  let [emphases, declarations, open, closings, quotes, underlines] = [0, 0, 0, 0, 0, 0];
  let isQuoted = false;
  for (const line of lines) {
    const isBlank = line.trim() === '';
    if (isBlank || ownLine.test(line)) [emphases, declarations, open, closings] = [0, 0, 0, 0];
    emphases += countOf(emphasis, line);
    declarations += countOf(declaration, line);
    for (const sign of line) {
      if (sign === '[') open += 1;
      else if (sign === ']' && open > 0) open -= 1;
      else if (sign === ']') closings += 1;
    }
    if (quote.test(line) && !isQuoted) quotes += 1;
    isQuoted = quote.test(line);
    if (underline.test(line)) underlines += 1;
    if (emphases > most.emphases || declarations > most.declarations || closings > most.closings) return true;
    if (quotes > most.quotes || underlines > most.underlines) return true;
  }
  return false;
}

const countOf = (sign: RegExp, text: string): number => text.match(sign)?.length ?? 0;

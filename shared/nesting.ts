/** Deeper than any text that somebody wants read; reading costs more with the square of it. */
const deepest = 32;
const mostIndent = deepest * 2;
const mostBrackets = 100;
/** Emphasis that opens and never closes is looked for again at every sign. */
const longestRun = 200;

const markers = /^[ \t]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))[ \t]*)+/;
const marker = />|[-+*]|\d+[.)]/g;

/**
 * True for a text that nests quotes, lists or brackets so deep that reading it as Markdown would hold the page up, or
 * end in an overflow. It is shown as it was written instead.
 */
export function isTooDeep(text: string): boolean {
  let brackets = 0;
  for (const line of text.split('\n')) {
    const opening = markers.exec(line)?.[0];
    if (opening !== undefined) {
      if (opening.search(/[^ \t]/) > mostIndent) return true;
      if ((opening.match(marker)?.length ?? 0) > deepest) return true;
    }
    if (line.trim() === '') brackets = 0;
    for (const sign of line) {
      if (sign === '[') brackets += 1;
      else if (sign === ']') brackets = Math.max(0, brackets - 1);
      if (brackets > mostBrackets) return true;
    }
  }
  return signRun.test(text);
}

const signRun = new RegExp(`[*_~]{${longestRun},}`);

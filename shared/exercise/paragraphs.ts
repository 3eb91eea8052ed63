import { jsonStringsOf } from './json-strings.ts';

/** One thing that a text says in one place: a paragraph, a list item with what hangs below it, a table row, a JSON string. */
export type Paragraph = {
  /** Range of characters in the whole text, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

const listItem = /^(\s*)(?:[-*+•]|\d{1,3}[.)])\s+/;

/** The paragraphs of Markdown or of a JSON object, in the order of the text. Headings are paragraphs of their own. */
export function paragraphsOf(text: string): Paragraph[] {
  return looksLikeJson(text) ? jsonParagraphs(text) : markdownParagraphs(text);
}

export function looksLikeJson(text: string): boolean {
  return /^\s*(?:```(?:json)?\s*)?[{[]\s*(?:["{[\]}]|-?\d|true|false|null)/.test(text);
}

/** The values (not the names) of every string, cut at the line ends within. */
function jsonParagraphs(text: string): Paragraph[] {
  return jsonStringsOf(text).flatMap((string) => {
    const found: Paragraph[] = [];
    let start = string.start;
    for (const piece of text.slice(string.start, string.end).split(/((?:\\n)+)/)) {
      if (piece.trim() !== '' && !piece.startsWith('\\n'))
        found.push({ start, end: start + piece.length, text: piece });
      start += piece.length;
    }
    return found;
  });
}

type Open = { readonly start: number; readonly end: number; readonly indent: number | null; readonly closed: boolean };

function markdownParagraphs(text: string): Paragraph[] {
  const found: Open[] = [];
  let start = 0;
  let afterBlank = false;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') {
      const indent = listItem.exec(line)?.[1]?.length ?? null;
      const stands = line.trimStart().startsWith('|') || /^#{1,6}\s/.test(line);
      const last = found.at(-1);
      if (last && !last.closed && !stands && hangsBelow(last, line, indent, afterBlank)) {
        found[found.length - 1] = { ...last, end };
      } else {
        found.push({ start, end, indent, closed: stands });
      }
    }
    afterBlank = line.trim() === '';
    start = end + 1;
  }
  return found.map((each) => ({ start: each.start, end: each.end, text: text.slice(each.start, each.end) }));
}

/** Whether a line goes on with what is open. An item may go on after an empty line, where what follows is indented. */
function hangsBelow(open: Open, line: string, indent: number | null, afterBlank: boolean): boolean {
  if (indent !== null) return open.indent !== null && indent > open.indent;
  return afterBlank ? open.indent !== null && /^\s{2,}/.test(line) : true;
}

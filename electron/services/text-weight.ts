import { Lexer } from 'yaml';

/** The largest exercise has a fifth of these parts; a text with as many lines as these is a book. */
const most = { parts: 100_000, lines: 100_000 } as const;
const mostWeight = { values: 200_000, characters: 16_000_000 } as const;

/** What a double-quoted text may have behind a backslash; the parser tells of each that it doesn't know. */
const escapes = /\\(?:["\\/0abtnvfre _NLP\t\r\n]|x[\da-f]{2}|u[\da-f]{4}|U00(?:0[\da-f]|10)[\da-f]{4}|())/gi;

/**
 * Whether a text of YAML or JSON has more parts than a file for Braid can need. A text is split in a tenth of the time
 * that parsing takes, and no further than the bound; what is left can be parsed at once without holding anything up.
 */
export function hasTooManyParts(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  if (lines > most.lines) return true;
  let parts = 0;
  for (const token of new Lexer().lex(text)) {
    parts += 1;
    if (parts > most.parts) return true;
    if (!token.startsWith('"')) continue;
    for (const [, unknown] of token.matchAll(escapes)) if (unknown !== undefined) parts += 1;
  }
  return parts > most.parts;
}

/** Whether data with references in it comes to more than anybody wrote, once each of them is followed. */
export function isTooMuch(data: unknown): boolean {
  let values = 0;
  let characters = 0;
  const waiting: unknown[] = [data];
  while (waiting.length > 0) {
    const value = waiting.pop();
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (values > mostWeight.values || characters > mostWeight.characters) return true;
    if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) waiting.push(each);
  }
  return false;
}

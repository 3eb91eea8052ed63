import { Lexer, Parser } from 'yaml';
import type { CST, LineCounter } from 'yaml';
import { mostTold } from './told-faults.ts';

/** Four times the largest exercise, ten times as deep as any file; a text with as many lines as these is a book. */
const most = { parts: 80_000, lines: 100_000, levels: 100 } as const;

/** What a double-quoted text may have behind a backslash; the parser tells of each that it doesn't know. */
const escapes = /\\(?:["\\/0abtnvfre _NLP\t\r\n]|x[\da-f]{2}|u[\da-f]{4}|U00(?:0[\da-f]|10)[\da-f]{4}|())/gi;

/** `unlisted`: faults beyond those among the tokens. */
export type YamlTokens = { readonly tokens: readonly CST.Token[]; readonly unlisted: number };

/**
 * A text of YAML or JSON in its parts, as far as Braid reads one: with no more of them, and no deeper, than a file can
 * need. The parser's first half keeps a stack of its own, and is asked after each part how deep it is; its second half
 * calls itself for each level, and a process that meets its own end there is gone, not only the text.
 */
export function tokensOf(text: string, lines: LineCounter): YamlTokens | 'too-many-parts' | 'too-deep' {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  if (count > most.lines) return 'too-many-parts';
  const tokens: CST.Token[] = [];
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let parts = 0;
  let faults = 0;
  const keep = (token: CST.Token): void => {
    if (token.type === 'error') faults += 1;
    if (token.type !== 'error' || faults <= mostTold) tokens.push(token);
  };
  for (const part of new Lexer().lex(text)) {
    parts += 1;
    if (part.startsWith('"')) for (const [, unknown] of part.matchAll(escapes)) if (unknown !== undefined) parts += 1;
    if (parts > most.parts) return 'too-many-parts';
    for (const token of parser.next(part)) keep(token);
    if (parser.stack.length > most.levels) return 'too-deep';
  }
  for (const token of parser.end()) keep(token);
  return { tokens, unlisted: Math.max(0, faults - mostTold) };
}

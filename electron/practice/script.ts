import { charactersPerToken } from '../../shared/tokens.ts';
import { planPieces } from './pacing.ts';
import { events } from './replies.ts';
import type { Block, Reply } from './reply.ts';

/** Something that a stream says at its moment, in ms after the first token: a few words of a block, or where one ends. */
export type Line =
  | { readonly kind: 'words'; readonly index: number; readonly dueMs: number; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly index: number; readonly dueMs: number };

/** A reply as lines, spread over its duration by what each block costs; the last block is closed with the message. */
export function planLines(reply: Reply, durationMs: number): readonly Line[] {
  const total = Math.max(
    1,
    reply.blocks.reduce((sum, { tokens }) => sum + tokens, 0),
  );
  let before = 0;
  return reply.blocks.flatMap((block, index): Line[] => {
    const start = (durationMs * before) / total;
    const duration = (durationMs * block.tokens) / total;
    before += block.tokens;
    const words = planPieces(block.text, duration).map(({ text, dueMs }): Line => ({
      kind: 'words',
      index,
      dueMs: start + dueMs,
      text,
    }));
    const isLast = index === reply.blocks.length - 1;
    return [
      { kind: 'open', index, dueMs: start },
      ...words,
      { kind: 'close', index, dueMs: isLast ? durationMs : start + duration },
    ];
  });
}

/** The events of what is said at one moment; words of one block travel together. */
export function eventsFor(lines: readonly Line[], { blocks }: Reply): { readonly type: string }[] {
  const said: { readonly type: string }[] = [];
  lines.forEach((line, at) => {
    const block = blocks[line.index];
    if (!block) return;
    if (line.kind === 'words') {
      if (isSameWords(lines[at - 1], line)) return;
      const rest = lines.slice(at);
      const end = rest.findIndex((other) => !isSameWords(other, line));
      const text = rest.slice(0, end < 0 ? undefined : end).map((each) => (each.kind === 'words' ? each.text : ''));
      said.push(events.delta(line.index, block, text.join('')));
      return;
    }
    said.push(...(line.kind === 'open' ? opening(line.index, block) : closing(line.index, block)));
  });
  return said;
}

function isSameWords(one: Line | undefined, other: Line): boolean {
  return one?.kind === 'words' && one.index === other.index;
}

function opening(index: number, block: Block) {
  const start = events.blockStart(index, block);
  // The hosted API breathes once at the start of its answer.
  return index === 0 ? [start, events.ping] : [start];
}

function closing(index: number, block: Block) {
  const stop = events.blockStop(index);
  return block.kind === 'thinking' ? [events.signature(index, block.signature), stop] : [stop];
}

/** Tokens written once these lines have been said. */
export function tokensOf(lines: readonly Line[], { blocks }: Reply): number {
  return blocks.reduce((sum, { tokens }, index) => {
    const own = lines.filter((line) => line.index === index);
    if (own.some(({ kind }) => kind === 'close')) return sum + tokens;
    const characters = own.reduce((length, line) => length + (line.kind === 'words' ? line.text.length : 0), 0);
    return sum + Math.ceil(characters / charactersPerToken);
  }, 0);
}

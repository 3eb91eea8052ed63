import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutReply, refuseAfter } from '../../../electron/practice/reply.ts';
import type { Reply } from '../../../electron/practice/reply.ts';
import { eventsFor, planLines, tokensOf } from '../../../electron/practice/script.ts';
import { estimateTokens } from '../../../shared/tokens.ts';

const words = fc.lorem({ maxCount: 30 });
const replies: fc.Arbitrary<{ reply: Reply; text: string; maxTokens: number }> = fc
  .record({
    text: fc.oneof(words, fc.string({ unit: 'binary' }), fc.constant('')),
    thought: fc.option(fc.record({ text: words, signature: fc.constant('s'), isShown: fc.boolean() })),
    tool: fc.option(fc.constant({ id: 'toolu_1', name: 'record', schema: {} })),
    maxTokens: fc.integer({ min: 1, max: 120 }),
    stopSequences: fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 2 }),
  })
  .map(({ text, thought, tool, maxTokens, stopSequences }) => ({
    text,
    maxTokens,
    reply: cutReply(text, thought, { maxTokens, stopSequences, tool }),
  }));
const saidOf = ({ blocks }: Reply) => blocks.map((block) => (block.kind === 'thinking' ? '' : block.text)).join('');

describe('a reply', () => {
  it('is an opening of the text, within max_tokens, and counts what it holds', () => {
    fc.assert(
      fc.property(replies, ({ reply, text, maxTokens }) => {
        expect(text.startsWith(saidOf(reply))).toBe(true);
        expect(reply.outputTokens).toBeLessThanOrEqual(maxTokens);
        expect(reply.outputTokens).toBe(Math.max(1, reply.thinkingTokens + estimateTokens(saidOf(reply))));
        expect(reply.stopReason === 'stop_sequence').toBe(reply.stopSequence !== null);
        if (reply.stopReason === 'end_turn' || reply.stopReason === 'tool_use') expect(saidOf(reply)).toBe(text);
      }),
    );
  });

  it('that is declined half-way is an opening of itself, and counts less', () => {
    fc.assert(
      fc.property(replies, fc.double({ min: 0, max: 1, noNaN: true }), ({ reply }, part) => {
        const declined = refuseAfter(reply, part);
        expect(declined.stopReason).toBe('refusal');
        expect(saidOf(reply).startsWith(saidOf(declined))).toBe(true);
        expect(declined.outputTokens).toBeLessThanOrEqual(reply.outputTokens);
      }),
    );
  });
});

describe('the script of a stream', () => {
  const moments = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });

  it('says every word of every block once, in order, whenever it is asked', () => {
    fc.assert(
      fc.property(replies, fc.double({ min: 0, max: 1e6, noNaN: true }), moments, ({ reply }, duration, cuts) => {
        const lines = planLines(reply, duration);
        const dues = lines.map(({ dueMs }) => dueMs);
        dues.forEach((due, index) => expect(due).toBeGreaterThanOrEqual((dues[index - 1] ?? 0) - 1e-6));
        expect(dues.at(-1)).toBe(duration);

        const places = [0, ...cuts.map((cut) => Math.floor(cut * lines.length)), lines.length].toSorted(
          (a, b) => a - b,
        );
        const events = places.flatMap((place, index) =>
          eventsFor(lines.slice(place, places[index + 1] ?? place), reply),
        );
        const heard = reply.blocks.map((_, index) =>
          events
            .map(
              (event) =>
                event as { index?: number; delta?: { text?: string; thinking?: string; partial_json?: string } },
            )
            .filter((event) => event.index === index)
            .map(({ delta }) => delta?.text ?? delta?.thinking ?? delta?.partial_json ?? '')
            .join(''),
        );
        expect(heard).toEqual(reply.blocks.map(({ text }) => text));
        expect(events.filter(({ type }) => type === 'content_block_start')).toHaveLength(reply.blocks.length);
        expect(events.filter(({ type }) => type === 'content_block_stop')).toHaveLength(reply.blocks.length);
      }),
    );
  });

  it('counts tokens as they are written, up to all of them', () => {
    fc.assert(
      fc.property(replies, ({ reply }) => {
        const lines = planLines(reply, 1_000);
        const counts = lines.map((_, index) => tokensOf(lines.slice(0, index + 1), reply));
        counts.forEach((count, index) => expect(count).toBeGreaterThanOrEqual(counts[index - 1] ?? 0));
        expect(counts.at(-1)).toBe(reply.blocks.reduce((sum, { tokens }) => sum + tokens, 0));
      }),
    );
  });
});

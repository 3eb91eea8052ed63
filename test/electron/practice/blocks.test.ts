import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../electron/practice/answer.ts';
import { blocksOf } from '../../../electron/practice/blocks.ts';

/** What a block is, as one pattern: right, and slow where an opening has no end. */
const pattern = /<(material|handoff|task|output)\b([^>]*)>\n?(.*?)\n?<\/\1>/gs;

const soup = fc
  .array(
    fc.constantFrom(
      ...['<task>', '<task ', 'title="a &amp; b"', '</task>', '<tasks>', '<material id="m">', '</material>', '<output'],
      ...['</output>', '<handoff-x>', '</handoff>', '>', '<', '\n', 'word', ' ', '/', 'a="', '"'],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('the blocks of a prompt', () => {
  it('are what the pattern for a whole block finds, in whatever order tags come', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { blocks, rest } = blocksOf(text);
        expect(blocks.map(({ tag, text: body }) => [tag, body])).toEqual(
          [...text.matchAll(pattern)].map(([, tag = '', , body = '']) => [tag, body.trim()]),
        );
        expect(rest).toBe(text.replaceAll(pattern, '').trim());
      }),
      { numRuns: 500 },
    );
  });

  it('have attributes, their marks undone', () => {
    expect(blocksOf('<task title="a &lt;b&gt; &quot;c&quot; &amp; d" id="x-1">Go.</task>').blocks).toEqual([
      { tag: 'task', attributes: { title: 'a <b&gt; "c" & d', id: 'x-1' }, text: 'Go.' },
    ]);
  });

  // Looking for an end again from each opening would take hours for one of these.
  it.each(['<material>', '<task ', '<task title="', '<output>\n</material>', `<task ${'a'.repeat(1_000)}`])(
    'are looked for once in two megabytes of %j',
    (part) => {
      const text = part.repeat(Math.floor(2_000_000 / part.length));
      expect(blocksOf(text)).toEqual({ blocks: [], rest: text.trim() });
      expect(blocksOf(`${text}>x</task><task>b</task>`).blocks.at(-1)?.text).toBe('b');
    },
  );

  it('leave a request of unclosed tags answerable', () => {
    const request = { system: '', messages: [{ role: 'user' as const, text: '<task '.repeat(50_000) }], schema: null };
    expect(answer(request, { findings: [], decoys: [], observations: [] }, 1).text).not.toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import type { PracticeRequest } from '../../../electron/practice/answering.ts';
import { readContext } from '../../../electron/practice/context.ts';

const said = (...texts: string[]): PracticeRequest => ({
  system: 'Rules.',
  messages: texts.map((text, at) => ({ role: at % 2 === 0 ? 'user' : 'assistant', text })),
  schema: null,
});

const pieces = (request: PracticeRequest) =>
  readContext(request).pieces.map(({ kind, id, title, text, isNew }) => [kind, id, title, text, isNew]);

const first = `<material id="a" title="Terms &amp; &quot;notes&quot;">
One line.

Another.
</material>

<handoff from="draft" title="Draft">
- a point
</handoff>

<task title="Read">
Name the risks.
</task>

<output kind="fields">
One JSON object with exactly these fields, and nothing around it:
- risks (list, required): Risks, one line each
- note (text, may be empty)
</output>`;

describe('reading a request', () => {
  it('finds materials, handoffs, brief and contract, with titles as they were written', () => {
    expect(pieces(said(first))).toEqual([
      ['material', 'a', 'Terms & "notes"', 'One line.\n\nAnother.', true],
      ['handoff', 'draft', 'Draft', '- a point', true],
    ]);
    const { title, brief, contract } = readContext(said(first));
    expect({ title, brief, contract }).toEqual({
      title: 'Read',
      brief: 'Name the risks.',
      contract: {
        kind: 'fields',
        fields: [
          { name: 'risks', type: 'list', description: 'Risks, one line each' },
          { name: 'note', type: 'text', description: '' },
        ],
      },
    });
  });

  it('tells what earlier turns brought from what is new, and names replies by their task', () => {
    const request = said(
      first,
      'It is risky.',
      '<task title="Merge">\nMerge.\n</task>\n\n<output kind="sections">\nMarkdown:\n- Risks\n- Rest\n</output>',
    );
    expect(pieces(request).map(([kind, , title, , isNew]) => [kind, title, isNew])).toEqual([
      ['material', 'Terms & "notes"', false],
      ['handoff', 'Draft', false],
      ['reply', 'Read', false],
    ]);
    expect(readContext(request)).toMatchObject({
      title: 'Merge',
      brief: 'Merge.',
      contract: { kind: 'sections', sections: ['Risks', 'Rest'] },
    });
  });

  it('takes the fields from a schema where no contract is written out', () => {
    const schema = {
      type: 'object',
      properties: { names: { type: 'array' }, count: { type: 'integer', description: 'How many' } },
    };
    expect(readContext({ ...said('Who?'), schema }).contract).toEqual({
      kind: 'fields',
      fields: [
        { name: 'names', type: 'list', description: '' },
        { name: 'count', type: 'number', description: 'How many' },
      ],
    });
  });

  it('splits a message without tags into its question and its text', () => {
    expect(readContext(said('The sea is wide.\n\nIs it deep?')).brief).toBe('Is it deep?');
    expect(readContext(said('Name the colours:\n\nThe sea is blue and the sand is yellow and wide.')).brief).toBe(
      'Name the colours:',
    );
    expect(pieces(said('The sea is wide.\n\nIs it deep?'))).toEqual([['text', '', '', 'The sea is wide.', true]]);
    expect(pieces(said('Hello'))).toEqual([]);
  });

  it('keeps what stands outside the tags, and survives tags that never end', () => {
    expect(pieces(said('Mind this.\n<task title="T">\nDo.\n</task>'))).toEqual([['text', '', '', 'Mind this.', true]]);
    expect(readContext(said('<material id="a">\nnever closed')).brief).toContain('never closed');
  });
});

describe('a message of one paragraph without tags', () => {
  const read = (text: string) => readContext({ system: '', messages: [{ role: 'user', text }], schema: null });

  it('is a text with the question that ends it', () => {
    const { brief, pieces } = read('Revenue rose to 4 million in Q3. Two customers left. What happened?');
    expect(brief).toBe('What happened?');
    expect(pieces.map(({ text }) => text)).toEqual(['Revenue rose to 4 million in Q3. Two customers left.']);
  });

  it('is a question alone where it is one sentence', () => {
    expect(read('Hello')).toMatchObject({ brief: 'Hello', pieces: [] });
  });
});

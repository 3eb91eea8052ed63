import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastWords, plainText, previewOf, splitOpenText } from '../../../renderer/ui/paragraphs.ts';

describe('a text that is still being written', () => {
  it('closes a paragraph at its blank line and keeps the rest under the pen', () => {
    expect(splitOpenText('One.\n\n- a\n- b\n\nTwo an')).toEqual({ closed: ['One.', '- a\n- b'], open: 'Two an' });
  });

  it('keeps a fence open until it ends', () => {
    expect(splitOpenText('A\n\n```\nx\n\ny')).toEqual({ closed: ['A'], open: '```\nx\n\ny' });
    expect(splitOpenText('```\nx\n\ny\n```\n\nB')).toEqual({ closed: ['```\nx\n\ny\n```'], open: 'B' });
  });

  it('never takes back a closed paragraph as more arrives', () => {
    const text = fc
      .array(fc.constantFrom('word ', '\n', '\n\n', '- ', '```\n'), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.nat(), (whole, at) => {
        const before = splitOpenText(whole.slice(0, at % (whole.length + 1))).closed;
        expect(splitOpenText(whole).closed.slice(0, before.length)).toEqual(before);
      }),
    );
  });

  it('is shown without marks that are not read yet', () => {
    expect(plainText('## Risks\n- **§ 3** has `no` owner')).toBe('Risks\n• § 3 has no owner');
    expect(plainText('* two of *five* left, _and_ (*soon*) ***more***.')).toBe('• two of five left, and (soon) more.');
  });

  it('keeps stars and lines that mark nothing', () => {
    for (const text of ['3 * 4 and 3*4*5', 'a name_of_mine', 'f(*)']) {
      expect(plainText(`So ${text}, then`)).toBe(`So ${text}, then`);
    }
  });

  it('never flashes a mark of emphasis, wherever the pen stands', () => {
    const text = 'Of **ten** shops *two* went, and __one__ _came_ back.';
    const plain = plainText(text);
    for (let end = 0; end <= text.length; end += 1) {
      const shown = plainText(text.slice(0, end));
      expect(shown).not.toMatch(/[*_]/);
      expect(plain.startsWith(shown.trimEnd())).toBe(true);
    }
  });
});

describe('the last words of a text', () => {
  it('are whole words from its end, on one line', () => {
    expect(lastWords('One.\n\n- **Two** of\n- three', 40)).toBe('One. Two of three');
    expect(lastWords('The owner says that stock counts drift every week', 20)).toBe('counts drift every week'.slice(7));
    expect(lastWords('', 20)).toBe('');
  });

  it('never take more room than they were given', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 8, max: 80 }), (text, most) => {
        const words = lastWords(text, most);
        expect(words.length).toBeLessThanOrEqual(most);
        expect(words).not.toMatch(/\n/);
      }),
    );
  });
});

describe('one line of preview', () => {
  it('is the first thing said, past headings and marks', () => {
    expect(previewOf('### Conflicts\n\n- **§ 2** and 7 disagree.\n')).toBe('§ 2 and 7 disagree.');
    expect(previewOf('{"summary": "Three points."}')).toBe('Three points.');
    expect(previewOf('{"none": [], "risks": [{"what": "A gap."}]}')).toBe('A gap.');
    expect(previewOf('{"summary": "Three po')).toBe('Three po');
    expect(previewOf('# Only a heading')).toBe('Only a heading');
    expect(previewOf('')).toBe('');
  });
});

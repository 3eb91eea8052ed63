import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, previewOf, splitOpenText } from '../../../renderer/ui/paragraphs.ts';

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

import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { comparisonMarkdown, inline } from '../../../shared/export/markdown.ts';
import { aResult, exportedBy, hostileTexts } from '../../support/a-result.ts';

const rendered = (markdown: string): string =>
  renderToStaticMarkup(<ReactMarkdown remarkPlugins={[remarkGfm]}>{markdown}</ReactMarkdown>);
/** Without the links that a reader makes of addresses in plain sight: those say where they lead. */
const tagsOf = (page: string): string[] =>
  (page.match(/<[^>]*>/g) ?? []).filter((tag) => !/^<(?:a href="(?:https?|mailto):[^"]*"|\/a)>$/.test(tag));

describe('a comparison as Markdown', () => {
  it('reads as a document, with what is practice and what is predicted said', () => {
    const text = comparisonMarkdown(aResult('Plain words'), exportedBy);
    expect(text).toMatch(/^# Plain words, Plain words\n/);
    expect(text).toContain('| One thread | 52.0 s |');
    expect(text).toContain('_Practice reply_\n\n```text\nPlain words\n```');
    expect(text).toContain('| about 20.7 s | 20.7 s |');
    expect(text).toContain('lost: not seen');
  });

  it('gives no text a meaning as markup: the page is built as with plain words', () => {
    const tame = tagsOf(rendered(comparisonMarkdown(aResult(), exportedBy)));
    const any = fc.oneof(
      fc.constantFrom(...hostileTexts),
      fc.string().map((text) => `a${text}z`),
    );
    fc.assert(
      fc.property(any, (text) => {
        expect(tagsOf(rendered(comparisonMarkdown(aResult(text), exportedBy)))).toEqual(tame);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves plain words as they are', () => {
    expect(inline('Competitors, 2 of 3 (first)')).toBe('Competitors, 2 of 3 (first)');
  });
});

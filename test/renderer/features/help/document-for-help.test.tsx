import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { documentForHelp } from '../../../../renderer/features/help/document-for-help.ts';
import { helpDocument } from '../../../../renderer/features/help/HelpDocument.tsx';
import { helpPages } from '../../../../renderer/features/help/help-pages.ts';

describe('a document inside the app', () => {
  it('leads to the other documents there, and to nothing that only maintainers have', () => {
    const text =
      'See [keys](keyboard.md#in-a-message), [why](../shared/run/why.ts) and [more](core.md), or [RFC](https://a.invalid/b).';
    expect(documentForHelp(text, ['keyboard'])).toBe(
      'See [keys](#/help/keyboard), why and more, or [RFC](https://a.invalid/b).',
    );
  });

  it('leaves its pictures behind, with nothing of them', () => {
    expect(documentForHelp('Before.\n\n![A run, in lanes](pictures/run.png)\n\nAfter.\n', [])).toBe(
      'Before.\n\nAfter.\n',
    );
  });
});

describe('the pages of Help', () => {
  it.each(helpPages)('hold a document with links that lead somewhere: $id', async ({ id, fetchText }) => {
    const text = await fetchText();
    expect(text).toMatch(/^# \S/);
    const Document = helpDocument(text);
    const html = renderToStaticMarkup(<Document />);
    expect(html).toMatch(/^<article [^>]*lang="en"/);
    const known = helpPages.map((page) => `#/help/${page.id}`);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address ?? '');
    expect(links.filter((address) => !known.includes(address))).toEqual([]);
    expect(html).not.toMatch(/\.md\b(?!<\/code>)|pictures\//);
    // What everybody reads first leads to nothing that isn't here.
    const lost = [...text.matchAll(/\]\(([\w-]+)\.md/g)].flatMap(([, page]) => page ?? []);
    if (['guide', 'keyboard', 'troubleshooting'].includes(id))
      expect(lost.filter((page) => !known.includes(`#/help/${page}`))).toEqual([]);
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonHtml, embedded } from '../../../shared/export/html.ts';
import { exportedDocument } from '../../../shared/export/document.ts';
import { pageStyle, pageStyleHash } from '../../../shared/export/page-style.ts';
import { aResult, exportedBy, hostileTexts } from '../../support/a-result.ts';

/** Every tag, without what stands in its attributes. */
const tagsOf = (page: string): string[] => (page.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));

const anyText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.tuple(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary' })).map(([one, other]) => `${one}${other}.`),
);

describe('a comparison as a page', () => {
  it('holds no text that becomes markup, whatever titles, briefs and replies say', () => {
    const tame = tagsOf(comparisonHtml(aResult(), exportedBy));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tagsOf(comparisonHtml(aResult(text), exportedBy))).toEqual(tame);
      }),
      { numRuns: 60 },
    );
  });

  it('carries the whole comparison, which reads back as it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = aResult(text);
        const page = comparisonHtml(result, exportedBy);
        const start = page.indexOf(embedded.start) + embedded.start.length;
        const read: unknown = JSON.parse(page.slice(start, page.indexOf(embedded.end, start)));
        expect(read).toEqual(exportedDocument(result, exportedBy));
      }),
      { numRuns: 30 },
    );
  });

  it('says what is measured, predicted and practice, and allows nothing but its own style', () => {
    const page = comparisonHtml(aResult(), exportedBy);
    expect(page).toContain('measured at a simulated speed, pace 4×');
    expect(page).toContain('about 20.7 s');
    expect(page.match(/Practice reply/g)).toHaveLength(2);
    expect(page).toContain(`default-src 'none'; style-src 'sha256-${pageStyleHash}'`);
    expect(createHash('sha256').update(pageStyle).digest('base64')).toBe(pageStyleHash);
    expect(page).not.toMatch(/<script|<link|<img|<form|\shref=|\ssrc=|\sstyle=/);
  });
});

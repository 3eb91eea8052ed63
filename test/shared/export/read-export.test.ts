import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonHtml } from '../../../shared/export/html.ts';
import { comparisonJson } from '../../../shared/export/json.ts';
import { readExport } from '../../../shared/export/read-export.ts';
import { exportBounds } from '../../../shared/export/format.ts';
import { failureLine } from '../../../shared/words/said-failure.ts';
import { aResult, exportedBy, hostileTexts } from '../../support/a-result.ts';

const whyNot = (text: string): unknown => {
  const read = readExport('theirs.json', text);
  return read.ok ? null : read.failure.details['why'];
};

describe('opening an exported comparison again', () => {
  it.each(hostileTexts)('gives what was exported, from the page as from the JSON: %j', (text) => {
    const result = aResult(text);
    for (const file of [comparisonHtml(result, exportedBy), comparisonJson(result, exportedBy)]) {
      const read = readExport('theirs', file);
      if (!read.ok) throw new Error(failureLine(read.failure));
      const { comparison, points, forecast } = read.value.result;
      expect({ comparison, points, forecast }).toEqual({
        comparison: result.comparison,
        points: result.points,
        forecast: result.forecast,
      });
      expect(read.value.by).toEqual(exportedBy);
    }
  });

  it('reads the document of `compare --json` too, which says less', () => {
    const { comparison } = aResult();
    const read = readExport('compare.json', JSON.stringify(comparison));
    expect(read).toMatchObject({ ok: true, value: { by: null, result: { points: [], forecast: null } } });
  });

  it('takes a file that was cut off anywhere as none at all', () => {
    const whole = comparisonHtml(aResult(), exportedBy);
    const end = whole.indexOf('</pre>');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: end }), (length) => {
        expect(whyNot(whole.slice(0, length))).toBe('not-whole');
      }),
    );
  });

  it('says of every other file what is wrong with it, in a sentence', () => {
    const { comparison } = aResult();
    const [run] = comparison.runs;
    const cases = {
      'not-whole': ['', '{', '[]', 'null', '{"braid":1,"kind":"sweep"}', '<html><pre id="braid-comparison">{</pre>'],
      newer: [JSON.stringify({ ...comparison, braid: 2 })],
      forecast: [JSON.stringify({ ...comparison, predicted: true })],
      malformed: [
        JSON.stringify({ ...comparison, runs: [] }),
        JSON.stringify({ ...comparison, runs: [run, run] }),
        JSON.stringify({ ...comparison, runs: 'many' }),
        JSON.stringify({ ...comparison, export: { points: 3 } }),
        JSON.stringify({ ...comparison, export: null }),
      ],
      'too-large': [' '.repeat(exportBounds.characters + 1)],
    };
    for (const [why, files] of Object.entries(cases)) {
      for (const file of files) {
        expect(whyNot(file)).toBe(why);
        const read = readExport('theirs.json', file);
        if (!read.ok) expect(failureLine(read.failure)).toMatch(/^“?.*theirs\.json.*\. Nothing of it was kept\./);
      }
    }
  });
});

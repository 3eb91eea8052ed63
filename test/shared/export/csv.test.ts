import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, comparisonCsv } from '../../../shared/export/csv.ts';
import { csvRecords as records, parsed } from '../../support/csv-records.ts';
import { aResult, exportedBy, hostileTexts } from '../../support/a-result.ts';

describe('a comparison as CSV', () => {
  it('has figures bare, dates in ISO and what is unknown empty, each in a column of its own', () => {
    const rows = records(comparisonCsv(aResult(), exportedBy));
    const thread = rows.find(({ row, structure }) => row === 'run' && structure === 'thread');
    expect(thread).toMatchObject({
      started_at: '2026-11-20T10:42:00.000Z',
      wall_clock_ms: '52000',
      tokens_cache_read: '17700',
      cost_usd: '',
      list_price_usd: '0.0412',
      list_price_date: '2026-11-20',
      findings_found: '2',
      basis: 'measured at a simulated speed',
    });
    expect(rows.filter(({ row }) => row === 'forecast').map(({ basis }) => basis)).toEqual(Array(3).fill('predicted'));
    expect(
      rows.find(({ row, structure, id }) => row === 'finding' && structure === 'all-at-once' && id === 'runway'),
    ).toMatchObject({
      outcome: 'lost',
      cause: 'not-seen',
    });
    expect(rows.find(({ row, structure }) => row === 'task' && structure === 'queue:2')).toMatchObject({
      ended_ms: '',
    });
  });

  it('lets no text start a formula, and loses none of it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary' })), (text) => {
        const [[read = ''] = []] = parsed(`${cell(text)},\r\n`);
        expect(read.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
        expect(read).not.toMatch(/^[=+\-@|%\t\r\n\uff1d\uff0b\uff0d\uff20]/);
      }),
    );
    for (const text of hostileTexts) records(comparisonCsv(aResult(text), exportedBy));
  });
});

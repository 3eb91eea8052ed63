import { describe, expect, it } from 'vitest';
import { comparisonTable } from '../../../electron/cli/table.ts';
import { aComparison, aRun, someFindings } from '../../support/comparison-builder.ts';

describe('the table of a comparison', () => {
  it('tells what was found, what was partly said beside it, and false alarms; what didn’t happen is left out', () => {
    const half = someFindings({
      ids: ['f1'],
      lost: [{ id: 'f2', cause: 'overlooked', partly: { has: [0], lacks: [1] } }],
      falseAlarms: ['x1'],
    });
    const table = comparisonTable(
      aComparison([
        aRun('thread', { findings: half }),
        aRun('all-at-once', { findings: someFindings({ ids: ['f1', 'f2'] }) }),
      ]),
    );
    expect(table).toMatch(/^One thread .* 1 of 2, 1 partly, 1 false {2}finished$/m);
    expect(table).toMatch(/^All at once .* 2 of 2 {2,}finished$/m);
  });
});

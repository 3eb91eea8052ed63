import { z } from 'zod';
import { ComparisonResultSchema } from '../contract.ts';
import type { ComparisonResult } from '../contract.ts';
import { ComparisonSchema } from '../run/comparison.ts';
import type { ExportedBy } from './format.ts';

/**
 * The document of `compare --json` with what Results shows beside it, so that whoever reads the one reads the other. What
 * belongs to the learner alone stays out: mends, questions to reflect on.
 */
export const ExportedComparisonSchema = ComparisonSchema.extend({
  export: ComparisonResultSchema.pick({ summary: true, forecast: true, points: true, lossChoices: true }).extend({
    at: z.string(),
    version: z.string(),
    conditions: z.array(z.string()),
  }),
});
export type ExportedComparison = z.infer<typeof ExportedComparisonSchema>;

export function exportedDocument(result: ComparisonResult, by: ExportedBy): ExportedComparison {
  const { comparison, summary, forecast, points, lossChoices } = result;
  const { at, version, conditions } = by;
  return {
    ...comparison,
    export: { at, version, conditions: [...conditions], summary, forecast, points, lossChoices },
  };
}

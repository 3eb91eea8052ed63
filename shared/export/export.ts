import type { ComparisonResult } from '../contract.ts';
import { comparisonCsv } from './csv.ts';
import { exportName } from './export-name.ts';
import { exportFiles } from './format.ts';
import type { ExportedBy, ExportFormat } from './format.ts';
import { comparisonHtml } from './html.ts';
import { comparisonJson } from './json.ts';
import { comparisonMarkdown } from './markdown.ts';
import { comparisonXapi } from './xapi.ts';

const writers = {
  markdown: comparisonMarkdown,
  csv: comparisonCsv,
  json: comparisonJson,
  html: comparisonHtml,
  xapi: comparisonXapi,
} as const satisfies Record<ExportFormat, (result: ComparisonResult, by: ExportedBy) => string>;

/** A comparison as a file to hand on, with a name that says what and when. */
export function exportComparison(
  result: ComparisonResult,
  format: ExportFormat,
  by: ExportedBy,
): { readonly name: string; readonly text: string } {
  return {
    name: `${exportName(result.comparison)}.${exportFiles[format].ending}`,
    text: writers[format](result, by),
  };
}

import type { ComparisonResult } from '../contract.ts';
import { slug } from '../workflow/fresh-id.ts';
import { comparisonCsv } from './csv.ts';
import { exportFiles } from './format.ts';
import type { ExportedBy, ExportFormat } from './format.ts';
import { comparisonHtml } from './html.ts';
import { comparisonJson } from './json.ts';
import { comparisonMarkdown } from './markdown.ts';

const writers = {
  markdown: comparisonMarkdown,
  csv: comparisonCsv,
  json: comparisonJson,
  html: comparisonHtml,
} as const satisfies Record<ExportFormat, (result: ComparisonResult, by: ExportedBy) => string>;

/** A comparison as a file to hand on, with a name that says what and when. */
export function exportComparison(
  result: ComparisonResult,
  format: ExportFormat,
  by: ExportedBy,
): { readonly name: string; readonly text: string } {
  const { workflow, startedAt } = result.comparison;
  const day = startedAt?.slice(0, 10) ?? '';
  const name = [slug(workflow.title) || 'comparison', ...(/^\d{4}-\d{2}-\d{2}$/.test(day) ? [day] : [])].join('-');
  return { name: `${name}.${exportFiles[format].ending}`, text: writers[format](result, by) };
}

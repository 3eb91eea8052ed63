import type { ComparisonResult } from '../contract.ts';
import { exportedDocument } from './document.ts';
import type { ExportedBy } from './format.ts';

/** The whole comparison, to be opened again or read by a program. */
export function comparisonJson(result: ComparisonResult, by: ExportedBy): string {
  return `${JSON.stringify(exportedDocument(result, by), null, 2)}\n`;
}

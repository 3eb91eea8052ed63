import { z } from 'zod';

/** What a comparison can be handed on as. */
export const ExportFormatSchema = z.enum(['markdown', 'csv', 'json', 'html', 'xapi']);
export type ExportFormat = z.infer<typeof ExportFormatSchema>;

/** How a file of each ends, and what it is. */
export const exportFiles = {
  markdown: { ending: 'md', type: 'text/markdown;charset=utf-8' },
  csv: { ending: 'csv', type: 'text/csv;charset=utf-8' },
  json: { ending: 'json', type: 'application/json' },
  html: { ending: 'html', type: 'text/html;charset=utf-8' },
  xapi: { ending: 'xapi.json', type: 'application/json' },
} as const satisfies Record<ExportFormat, { ending: string; type: string }>;

/** What is known only where it is exported. */
export type ExportedBy = {
  /** ISO time of the export. */
  readonly at: string;
  /** Of Braid. */
  readonly version: string;
  /** What was set on purpose, or lacking on the server, in sentences. */
  readonly conditions: readonly string[];
};

/** What is taken in again: so many characters and runs, and no more. */
export const exportBounds = { characters: 8_000_000, runs: 64 } as const;

import type { ComparisonResult, ComparisonSummary } from '../contract.ts';
import { fail, failure, succeed } from '../failure.ts';
import type { Result } from '../failure.ts';
import { readOutside } from '../read-outside.ts';
import { ComparisonSchema } from '../run/comparison.ts';
import type { Comparison } from '../run/comparison.ts';
import { ExportedComparisonSchema } from './document.ts';
import { exportBounds } from './format.ts';

export type ExportFault = 'too-large' | 'not-whole' | 'newer' | 'forecast' | 'malformed';

/** What an exported page or document holds. `by` is null for a document of `compare --json`, which does not say it. */
export type OpenedExport = {
  readonly result: ComparisonResult;
  readonly by: { readonly at: string; readonly version: string; readonly conditions: string[] } | null;
};

/** Reads an exported page or JSON, all of it or nothing. Fails with `export-unreadable`; what it says is not trusted. */
export function readExport(name: string, text: string): Result<OpenedExport> {
  const refuse = (why: ExportFault) => fail(failure('export-unreadable', { file: name, why }));
  if (text.length > exportBounds.characters) return refuse('too-large');
  const document = documentIn(text);
  if (typeof document !== 'object' || document === null || !('kind' in document) || document.kind !== 'comparison') {
    return refuse('not-whole');
  }
  if (!('braid' in document) || document.braid !== 1) return refuse('newer');
  if ('predicted' in document && document.predicted === true) return refuse('forecast');
  const isWhole = 'export' in document;
  const whole = isWhole ? readOutside(ExportedComparisonSchema, document) : null;
  const comparison = readOutside(ComparisonSchema, document);
  if (!comparison || (isWhole && !whole) || !fits(comparison)) return refuse('malformed');
  const { summary, forecast, points, lossChoices } = whole?.export ?? nothingBeside(comparison);
  return succeed({
    result: {
      comparison,
      // It says what it is of, and belongs to nothing here.
      summary: { ...summaryOf(comparison), planTitle: summary.planTitle, prediction: summary.prediction },
      kept: true,
      forecast,
      points,
      lossChoices,
      mends: [],
      reflection: [],
    },
    by: whole && { at: whole.export.at, version: whole.export.version, conditions: whole.export.conditions },
  });
}

function documentIn(text: string): unknown {
  const trimmed = text.replace(/^\ufeff/, '').trimStart();
  const json = trimmed.startsWith('<') ? embeddedIn(trimmed) : trimmed;
  try {
    return JSON.parse(json ?? '');
  } catch {
    return null;
  }
}

/** What a page of ours carries. Each mark is looked for once: a page may be 8 MB of openings that nothing closes. */
function embeddedIn(page: string): string | null {
  const opening = page.indexOf('<pre id="braid-comparison"');
  const start = opening < 0 ? -1 : page.indexOf('>', opening);
  const end = start < 0 ? -1 : page.indexOf('<', start);
  return end >= 0 && page.startsWith('</pre>', end) ? page.slice(start + 1, end) : null;
}

/** What every screen takes for granted of a comparison. */
function fits({ runs }: Comparison): boolean {
  const unique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;
  return (
    runs.length > 0 &&
    runs.length <= exportBounds.runs &&
    unique(runs.map(({ id }) => id)) &&
    runs.every(({ state, tasks }) => state !== 'running' && unique(tasks.map(({ id }) => id)))
  );
}

const nothingBeside = (comparison: Comparison) => ({
  summary: summaryOf(comparison),
  forecast: null,
  points: [],
  lossChoices: [],
});

function summaryOf({ id, startedAt, workflow, model, pace, seed, runs }: Comparison): ComparisonSummary {
  return {
    id,
    startedAt: startedAt ?? '',
    title: workflow.title,
    exercise: null,
    plan: null,
    planTitle: null,
    model,
    pace,
    seed,
    prediction: null,
    example: false,
    runs: runs.map((run) => ({
      id: run.id,
      structure: run.structure,
      state: run.state,
      wallClockMs: run.wallClockMs,
      totalTokens: run.tokens.total,
      found: run.findings?.found ?? null,
      of: run.findings?.of ?? null,
      falseAlarms: run.findings?.falseAlarms.length ?? null,
    })),
  };
}

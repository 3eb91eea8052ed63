import type { ComparisonResult, ComparisonSummary } from '../../../shared/contract.ts';
import { exportComparison } from '../../../shared/export/export.ts';
import type { ExportFormat } from '../../../shared/export/format.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { RunId } from '../../../shared/ids.ts';
import { conditionsOf } from '../../../shared/words/run-conditions.ts';
import type { AppPorts } from '../ports.ts';
import { comparisonResult, runsOf } from './result.ts';
import type { ResultPorts } from './result.ts';

export type ExportPorts = ResultPorts & { readonly ports: Pick<AppPorts, 'clock' | 'version'> };

/** A comparison, or one of its runs, as a file to hand on. Fails with `run-busy` while what is wanted still goes on. */
export async function exportOf(
  summary: ComparisonSummary,
  only: RunId | null,
  format: ExportFormat,
  services: ExportPorts,
): Promise<Result<{ name: string; text: string }>> {
  const result = await comparisonResult(summary, services);
  if (!result.ok) return result;
  const wanted = only === null ? result.value : ofRun(result.value, only);
  // Its figures are not the last word, and what is planted must not be told yet.
  if (wanted.comparison.runs.some(({ state }) => state === 'running')) return fail(failure('run-busy'));
  const runs = await runsOf(summary, services);
  if (!runs.ok) return runs;
  const [first] = runs.value;
  const { set, details } = first ? conditionsOf(first.header) : { set: [], details: [] };
  return succeed(
    exportComparison(wanted, format, {
      at: services.ports.clock.date().toISOString(),
      version: services.ports.version,
      conditions: [...set, ...details],
    }),
  );
}

function ofRun(result: ComparisonResult, run: RunId): ComparisonResult {
  const { summary, comparison, forecast } = result;
  const runs = comparison.runs.filter(({ id }) => id === run);
  const structures = runs.map(({ structure }) => structure);
  return {
    ...result,
    // A prediction is about two structures at least.
    summary: { ...summary, prediction: null, runs: summary.runs.filter(({ id }) => id === run) },
    comparison: { ...comparison, runs },
    forecast: forecast && {
      ...forecast,
      runs: forecast.runs.filter(({ structure }) => structures.includes(structure)),
    },
  };
}

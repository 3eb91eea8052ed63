import type { ComparisonSummary } from '../../shared/contract.ts';
import { fail, failure } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import type { RunId } from '../../shared/ids.ts';
import type { Services } from '../services/services.ts';

/** What an id on the command line means: a comparison, or one run of it. Fails with `unknown-run`. */
export async function named(
  { archive }: Services,
  id: string,
): Promise<Result<{ summary: ComparisonSummary; only: RunId | null }>> {
  const comparison = await archive.find(id);
  if (comparison.ok) return { ok: true, value: { summary: comparison.value, only: null } };
  const holder = await archive.comparisonOf(id);
  if (!holder.ok) return holder;
  const run = holder.value.runs.find((each) => each.id === id);
  return run ? { ok: true, value: { summary: holder.value, only: run.id } } : fail(failure('unknown-run', { run: id }));
}

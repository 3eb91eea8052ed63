import { failure } from '../../shared/failure.ts';
import type { ComparisonSummary } from '../../shared/contract.ts';
import type { RunHeader } from '../../shared/run/header.ts';
import { failureLine } from '../../shared/words/said-failure.ts';
import { resumeComparison } from '../services/comparisons/resume.ts';
import type { Services } from '../services/services.ts';
import { printComparison } from './compare.ts';
import { finish, isKept } from './comparison.ts';
import { forewords } from './forewords.ts';
import { openHost } from './host.ts';
import { onInterruption } from './interruption.ts';
import { named } from './named-comparison.ts';
import { readBudget } from './options.ts';
import type { TypedOptions } from './options.ts';
import { exitStatus, refuse, terminal } from './terminal.ts';

/** `resume <run or comparison id>`: goes on with what was cut off, with the settings it was started with. */
export async function resume(id: string, typed: TypedOptions): Promise<number> {
  const budget = readBudget(typed);
  if (!budget.ok) return refuse(budget.failure);
  const host = await openHost(typed);
  if (!host.ok) return refuse(host.failure);
  const services = host.value;
  try {
    const found = await named(services, id);
    if (!found.ok) return refuse(found.failure);
    const { summary, only } = found.value;
    const header = await headerOf(services, summary);
    // A run that was started with gates that ask goes on asking, so it needs a terminal again.
    if (header?.gates === 'ask' && !process.stdin.isTTY) return refuse(failure('no-terminal'));
    services.spending.capRuns(budget.value);
    const interruption = onInterruption(() => services.desk.stop(summary.id));
    if (header) {
      const { connection, forgetting = false } = header;
      for (const line of forewords(connection, budget.value, { forgetting }, services.prices)) terminal.say(line);
    }
    const resumed = await resumeComparison(services.desk.summaryOf(summary), only, false, services);
    if (!resumed.ok) return refuse(resumed.failure);
    const document = await finish(services, summary);
    if (!document.ok) {
      terminal.say(failureLine(document.failure));
      return exitStatus.runFailed;
    }
    const runs = document.value.runs.filter((run) => only === null || run.id === only);
    const status = printComparison({ ...document.value, runs }, typed['json'] === true, interruption.interrupted());
    const kept = isKept(services, summary);
    return status === exitStatus.done && !kept ? exitStatus.runFailed : status;
  } finally {
    await services.close();
  }
}

/** Its runs were all started with the same settings; null where not even the first log can be read. */
async function headerOf({ archive }: Services, summary: ComparisonSummary): Promise<RunHeader | null> {
  const [first] = summary.runs;
  const run = first && (await archive.read(summary, first.id));
  return run?.ok ? run.value.header : null;
}

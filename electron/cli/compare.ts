import type { Failure } from '../../shared/failure.ts';
import type { Comparison } from '../../shared/run/comparison.ts';
import { failureLine } from '../../shared/words/said-failure.ts';
import { runComparisons } from './comparison.ts';
import { openHost } from './host.ts';
import { readStructures } from './options.ts';
import type { TypedOptions } from './options.ts';
import { mergeRepeats } from './repeats.ts';
import { readRunChoices } from './run-options.ts';
import { comparisonTable } from './table.ts';
import { exitStatus, refuse, terminal } from './terminal.ts';

/** `compare <exercise or workflow file>`: runs it in each structure, in turn, and prints what was measured. */
export async function compare(name: string, typed: TypedOptions): Promise<number> {
  const structures = readStructures(typed);
  if (!structures.ok) return refuse(structures.failure);
  const choices = await readRunChoices(name, typed);
  if (!choices.ok) return 'reached' in choices ? unreached(choices.failure) : refuse(choices.failure);
  const host = await openHost(typed);
  if (!host.ok) return refuse(host.failure);
  try {
    const { comparisons, interrupted, whole, refused } = await runComparisons(
      host.value,
      choices.value,
      structures.value,
    );
    if (refused !== null) return refused;
    if (comparisons.length === 0) return interrupted ? exitStatus.interrupted : exitStatus.runFailed;
    const status = printComparison(mergeRepeats(comparisons), typed['json'] === true, interrupted);
    // Repetitions that could not be measured are missing from the medians; what was not kept is missing from the history.
    return status === exitStatus.done && !whole ? exitStatus.runFailed : status;
  } finally {
    await host.value.close();
  }
}

/** A server that could not be asked is a failed run, not wrong use. */
export function unreached(reason: Failure): number {
  terminal.say(failureLine(reason));
  return exitStatus.runFailed;
}

export function printComparison(comparison: Comparison, json: boolean, interrupted: boolean): number {
  if (json) terminal.printJson(comparison);
  else terminal.print(comparisonTable(comparison));
  if (interrupted) return exitStatus.interrupted;
  return sayWhatBroke(comparison);
}

/** Tells on standard error why runs did not finish, and how to go on. Answers the status. */
export function sayWhatBroke(comparison: Comparison): number {
  const broken = comparison.runs.filter(({ state }) => state !== 'finished');
  const reasons = reasonsOf(comparison);
  for (const reason of reasons) terminal.say(failureLine(reason));
  const cap = reasons.find(({ code }) => code === 'over-budget');
  if (cap) {
    const option = cap.details['unit'] === 'usd' ? '--budget-usd' : '--budget-tokens';
    terminal.say(`With a higher cap it goes on: resume ${comparison.id} ${option} N`);
  }
  return broken.length > 0 ? exitStatus.runFailed : exitStatus.done;
}

/** Each kind of failure once: forty tasks that met the same dead server need one sentence. */
function reasonsOf({ runs }: Comparison): Failure[] {
  const failures = runs.flatMap(({ tasks }) => tasks.flatMap(({ failure }) => failure ?? []));
  return [...new Map(failures.map((failure) => [failure.code, failure])).values()];
}

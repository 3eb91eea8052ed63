import type { ComparisonSummary } from '../../shared/contract.ts';
import type { Result } from '../../shared/failure.ts';
import type { Comparison } from '../../shared/run/comparison.ts';
import type { StructureKey } from '../../shared/structure/structure.ts';
import { failureLine } from '../../shared/words/said-failure.ts';
import { comparisonDocument } from '../services/comparisons/result.ts';
import { startComparison } from '../services/comparisons/start.ts';
import type { Services } from '../services/services.ts';
import { forewords } from './forewords.ts';
import { askAtGates } from './gates.ts';
import { onInterruption } from './interruption.ts';
import { tellProgress } from './progress.ts';
import type { RunChoices } from './run-options.ts';
import { probedConnection } from './server-connection.ts';
import { refuse, terminal } from './terminal.ts';

/** Comparisons that were run one after the other, and what kept them from being all of it. */
export type Repetitions = {
  readonly comparisons: readonly Comparison[];
  readonly interrupted: boolean;
  /** False where one could not be started or measured, or the disk did not keep it. */
  readonly whole: boolean;
  /** Status where the first could not even be started; null otherwise. */
  readonly refused: number | null;
};

/** Runs the work in each structure, in turn, as often as was asked for, each time with the next seed. */
export async function runComparisons(
  services: Services,
  choices: RunChoices,
  structures: readonly StructureKey[],
): Promise<Repetitions> {
  let current: ComparisonSummary | null = null;
  const interruption = onInterruption(() => current && services.desk.stop(current.id));
  const comparisons: Comparison[] = [];
  let whole = true;
  const { budget, behaviour } = choices;
  const connection = await probedConnection(choices.connection, services);
  services.spending.capRuns(budget);
  for (const line of forewords(connection, budget, behaviour, services.prices)) terminal.say(line);
  for (let round = 0; round < choices.repeat && !interruption.interrupted(); round += 1) {
    const started = await start(services, { ...choices, connection }, structures, behaviour.seed + round);
    if (!started.ok) {
      if (round === 0) return { comparisons, interrupted: false, whole: false, refused: refuse(started.failure) };
      terminal.say(failureLine(started.failure));
      whole = false;
      break;
    }
    current = started.value;
    if (interruption.interrupted()) services.desk.stop(current.id);
    const document = await finish(services, current);
    whole = isKept(services, current) && whole;
    if (document.ok) comparisons.push(document.value);
    else terminal.say(failureLine(document.failure));
  }
  const interrupted = interruption.interrupted();
  return { comparisons, interrupted, whole: whole && comparisons.length === choices.repeat, refused: null };
}

function start(
  { ports, desk, archive, connector, summaries, onNotice }: Services,
  { work, behaviour, connection, gates, reviewEvery, warmCache, batch }: RunChoices,
  structures: readonly StructureKey[],
  seed: number,
): Promise<Result<ComparisonSummary>> {
  const { pace, limits, faults, thinking, forgetting } = behaviour;
  const options = {
    work,
    structures,
    prediction: null,
    connection,
    pace: connection.kind === 'practice' ? pace : null,
    seed,
    limits,
    faults,
    gates,
    reviewEvery,
    warmCache,
    batch,
    thinking,
    forgetting,
    starting: 'in-turn' as const,
  };
  const date = () => ports.clock.date();
  return startComparison(options, { desk, archive, connector, summaries, date, version: ports.version, onNotice });
}

/** Waits for the end of a comparison that has begun, and reads its document. */
export async function finish(services: Services, summary: ComparisonSummary): Promise<Result<Comparison>> {
  terminal.say(`Comparison ${summary.id} in ${services.ports.dataFolder}`);
  const silence = tellProgress(services, summary);
  const leave = askAtGates(services, summary);
  await services.desk.ended(summary.id);
  silence();
  leave();
  const document = await comparisonDocument(summary, services);
  return document.ok ? { ok: true, value: document.value.comparison } : document;
}

/** Whether the disk has all of a comparison that has ended; says so where it has not. */
export function isKept({ desk }: Services, { id }: ComparisonSummary): boolean {
  const kept = desk.isKept(id);
  if (!kept) terminal.say(`The disk did not keep all of comparison ${id}. What is printed here is still right.`);
  return kept;
}

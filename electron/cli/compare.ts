import type { ComparisonSummary } from '../../shared/contract.ts';
import type { Failure, Result } from '../../shared/failure.ts';
import { whyNotRunnable } from '../../shared/forecast/forecast.ts';
import type { Comparison } from '../../shared/run/comparison.ts';
import type { Connection } from '../../shared/run/header.ts';
import type { StructureKey } from '../../shared/structure/structure.ts';
import { failureLine } from '../../shared/words/en.ts';
import { comparisonDocument } from '../services/comparisons/result.ts';
import type { Work } from '../services/comparisons/source.ts';
import { startComparison } from '../services/comparisons/start.ts';
import type { Services } from '../services/services.ts';
import { openHost } from './host.ts';
import { onInterruption } from './interruption.ts';
import { readBehaviour, readGates, readRepeat, readStructures } from './options.ts';
import type { PracticeBehaviour, TypedOptions } from './options.ts';
import { tellProgress } from './progress.ts';
import { mergeRepeats } from './repeats.ts';
import { chooseConnection } from './server-connection.ts';
import { comparisonTable } from './table.ts';
import { exitStatus, refuse, terminal } from './terminal.ts';
import { readWork } from './work.ts';

/** `compare <exercise or workflow file>`: runs it in each structure, in turn, and prints what was measured. */
export async function compare(name: string, typed: TypedOptions): Promise<number> {
  const structures = readStructures(typed);
  if (!structures.ok) return refuse(structures.failure);
  const behaviour = readBehaviour(typed);
  if (!behaviour.ok) return refuse(behaviour.failure);
  const repeat = readRepeat(typed);
  if (!repeat.ok) return refuse(repeat.failure);
  const gates = readGates(typed);
  if (!gates.ok) return refuse(gates.failure);
  const work = await readWork(name);
  if (!work.ok) return refuse(work.failure);
  const unusable = whyNotRunnable(work.value.workflow);
  if (unusable) return refuse(unusable);
  const connection = await chooseConnection(typed, process.env['ANTHROPIC_API_KEY']);
  if (!connection.ok) {
    terminal.say(failureLine(connection.failure));
    return 'reached' in connection ? exitStatus.runFailed : exitStatus.wrongUse;
  }
  const host = await openHost(typed);
  if (!host.ok) return refuse(host.failure);
  try {
    return await runAll(host.value, work.value, structures.value, behaviour.value, connection.value, {
      repeat: repeat.value,
      json: typed['json'] === true,
    });
  } finally {
    await host.value.close();
  }
}

async function runAll(
  services: Services,
  work: Work,
  structures: readonly StructureKey[],
  behaviour: PracticeBehaviour,
  connection: Connection,
  { repeat, json }: { repeat: number; json: boolean },
): Promise<number> {
  let current: ComparisonSummary | null = null;
  const interruption = onInterruption(() => current && services.desk.stop(current.id));
  const comparisons: Comparison[] = [];
  let kept = true;
  for (let round = 0; round < repeat && !interruption.interrupted(); round += 1) {
    const seed = behaviour.seed + round;
    const started = await start(services, work, structures, { ...behaviour, seed }, connection);
    if (!started.ok) {
      if (round === 0) return refuse(started.failure);
      terminal.say(failureLine(started.failure));
      break;
    }
    current = started.value;
    if (interruption.interrupted()) services.desk.stop(current.id);
    const document = await finish(services, current);
    kept = isKept(services, current) && kept;
    if (document.ok) comparisons.push(document.value);
    else terminal.say(failureLine(document.failure));
  }
  if (comparisons.length === 0) return interruption.interrupted() ? exitStatus.interrupted : exitStatus.runFailed;
  const status = printComparison(mergeRepeats(comparisons), json, interruption.interrupted());
  // Repetitions that could not be measured are missing from the medians; what was not kept is missing from the history.
  const lacking = comparisons.length < repeat || !kept;
  return status === exitStatus.done && lacking ? exitStatus.runFailed : status;
}

function start(
  services: Services,
  work: Work,
  structures: readonly StructureKey[],
  { pace, seed, limits, faults }: PracticeBehaviour,
  connection: Connection,
): Promise<Result<ComparisonSummary>> {
  const { ports, desk, archive, connector, summaries, onNotice } = services;
  const options = {
    work,
    structures,
    prediction: null,
    connection,
    pace: connection.kind === 'practice' ? pace : null,
    seed,
    limits,
    faults,
    gates: 'pass',
    together: false,
  } as const;
  const date = () => ports.clock.date();
  return startComparison(options, { desk, archive, connector, summaries, date, version: ports.version, onNotice });
}

/** Waits for the end of a comparison that has begun, and reads its document. */
export async function finish(services: Services, summary: ComparisonSummary): Promise<Result<Comparison>> {
  terminal.say(`Comparison ${summary.id} in ${services.ports.dataFolder}`);
  const silence = tellProgress(services, summary);
  await services.desk.ended(summary.id);
  silence();
  const document = await comparisonDocument(summary, services);
  return document.ok ? { ok: true, value: document.value.comparison } : document;
}

/** Whether the disk has all of a comparison that has ended; says so where it has not. */
export function isKept({ desk }: Services, { id }: ComparisonSummary): boolean {
  const kept = desk.isKept(id);
  if (!kept) terminal.say(`The disk did not keep all of comparison ${id}. What is printed here is still right.`);
  return kept;
}

export function printComparison(comparison: Comparison, json: boolean, interrupted: boolean): number {
  if (json) terminal.printJson(comparison);
  else terminal.print(comparisonTable(comparison));
  if (interrupted) return exitStatus.interrupted;
  const broken = comparison.runs.filter(({ state }) => state !== 'finished');
  for (const reason of reasonsOf(comparison)) terminal.say(failureLine(reason));
  return broken.length > 0 ? exitStatus.runFailed : exitStatus.done;
}

/** Each kind of failure once: forty tasks that met the same dead server need one sentence. */
function reasonsOf({ runs }: Comparison): Failure[] {
  const failures = runs.flatMap(({ tasks }) => tasks.flatMap(({ failure }) => failure ?? []));
  return [...new Map(failures.map((failure) => [failure.code, failure])).values()];
}

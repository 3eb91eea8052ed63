import type { Again, ComparisonSummary, Spending } from '../../../shared/contract.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import { phasesOfRun } from '../../../shared/structure/own-phases.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import type { ExerciseLibrary } from '../exercises.ts';
import type { SpendingDesk } from '../spending.ts';
import type { Pushes } from '../pushes.ts';
import { isOnlyRead } from './archive.ts';
import type { Archive } from './archive.ts';
import type { Desk } from './desk.ts';
import { optionsOf, runsOf } from './result.ts';
import { workOf } from './source.ts';
import { startComparison } from './start.ts';
import type { StartOptions, StartPorts } from './start.ts';

/** Comparisons that belong to another one: its repetitions, and the sweep of its widths. */
export type Companions = {
  /** Oldest first. */
  of(comparison: ComparisonId): Promise<ComparisonSummary[]>;
  /** How many are still to be made, the one under way included. */
  left(comparison: ComparisonId): number;
  /** Answers once the first has begun. Fails with `run-busy` while some go on, and like a start. */
  begin(again: Again): Promise<Result<null>>;
  /** What they would use, all together. */
  estimate(again: Again): Promise<Result<Spending>>;
  stop(comparison: ComparisonId): void;
  /** Nothing more is begun. */
  close(): void;
};

export type CompanionPorts = StartPorts & {
  desk: Desk;
  archive: Archive;
  library: ExerciseLibrary;
  spending: Pick<SpendingDesk, 'estimate'>;
  push: Pushes['push'];
  report: (error: unknown) => void;
};

type Series = { left: number; now: ComparisonId | null };

export function createCompanions(ports: CompanionPorts): Companions {
  const { archive, desk, library, spending, report } = ports;
  const series = new Map<ComparisonId, Series>();

  async function of(comparison: ComparisonId): Promise<ComparisonSummary[]> {
    const all = await archive.list();
    return all
      .filter(({ companion }) => companion?.of === comparison)
      .map(desk.summaryOf)
      .toReversed();
  }

  /** The settings that it was started with, as its first log has them. */
  async function settingsOf(leader: ComparisonSummary): Promise<Result<Omit<StartOptions, 'structures' | 'seed'>>> {
    const runs = await runsOf(leader, ports);
    if (!runs.ok) return runs;
    const [first] = runs.value;
    if (!first || isOnlyRead(leader)) return fail(failure('unknown-comparison', { comparison: leader.id }));
    const structures = runs.value.map(({ header }) => header.structure);
    const built = structures.find(({ key }) => key === 'own');
    const work = await workOf(first.header.workflow, library);
    const { connection, pace, limits, faults, thinking = false, forgetting = false } = first.header;
    return succeed({
      ...{ connection, pace, limits, faults, thinking, forgetting },
      work: { ...work, phases: built ? phasesOfRun(built) : null },
      ...optionsOf(structures),
      batch: structures.some(({ phases }) => phases.some(({ batch }) => batch === true)),
      prediction: null,
      // Nobody sits beside them, and a person's minutes would be most of what differs.
      gates: 'pass',
      starting: connection.kind === 'practice' ? 'together' : 'in-turn',
    });
  }

  const structuresOf = (leader: ComparisonSummary, again: Again): StructureKey[] =>
    again.as === 'sweep'
      ? again.widths.map((width): StructureKey => `queue:${width}`)
      : leader.runs.map(({ structure }) => structure);

  /** Each repetition has a seed that none before it had; a sweep differs in its width alone. */
  async function seedFor(leader: ComparisonSummary, again: Again): Promise<number> {
    if (again.as === 'sweep') return leader.seed;
    const before = (await of(leader.id)).filter(({ companion }) => companion?.as === 'repetition');
    return Math.max(leader.seed, ...before.map(({ seed }) => seed)) + 1;
  }

  async function startOne(leader: ComparisonSummary, again: Again): Promise<Result<ComparisonSummary>> {
    const settings = await settingsOf(leader);
    if (!settings.ok) return settings;
    const seed = await seedFor(leader, again);
    const companion = { of: leader.id, as: again.as };
    return startComparison({ ...settings.value, structures: structuresOf(leader, again), seed, companion }, ports);
  }

  async function goOn(leader: ComparisonSummary, again: Again, going: Series): Promise<Failure | null> {
    while (going.now !== null) {
      // Stopped while it was being begun.
      if (going.left === 0) desk.stop(going.now);
      await desk.ended(going.now);
      going.now = null;
      going.left = Math.max(0, going.left - 1);
      if (going.left === 0) break;
      const next = await startOne(leader, again);
      if (!next.ok) return next.failure;
      going.now = next.value.id;
    }
    return null;
  }

  return {
    of,
    left: (comparison) => series.get(comparison)?.left ?? 0,
    async begin(again) {
      const { comparison } = again;
      if (series.has(comparison)) return fail(failure('run-busy', { run: comparison }));
      const going: Series = { left: again.as === 'sweep' ? 1 : again.times, now: null };
      series.set(comparison, going);
      const leader = await archive.find(comparison);
      const first = leader.ok ? await startOne(leader.value, again) : leader;
      if (!leader.ok || !first.ok) {
        series.delete(comparison);
        return first.ok ? succeed(null) : first;
      }
      going.now = first.value.id;
      goOn(leader.value, again, going)
        .then((broken) => broken && ports.onNotice(broken))
        .catch(report)
        .finally(async () => {
          series.delete(comparison);
          // Windows ask for what belongs to it when it changes.
          const found = await archive.find(comparison).catch(() => null);
          if (found?.ok) ports.push({ kind: 'comparison-changed', summary: desk.summaryOf(found.value) });
        });
      return succeed(null);
    },
    async estimate(again) {
      const leader = await archive.find(again.comparison);
      if (!leader.ok) return leader;
      const settings = await settingsOf(leader.value);
      if (!settings.ok) return settings;
      const { work, connection } = settings.value;
      const times = again.as === 'sweep' ? 1 : again.times;
      return spending.estimate(work, structuresOf(leader.value, again), connection, times);
    },
    stop(comparison) {
      const going = series.get(comparison);
      if (!going) return;
      going.left = 0;
      if (going.now !== null) desk.stop(going.now);
    },
    close() {
      for (const going of series.values()) going.left = 0;
    },
  };
}

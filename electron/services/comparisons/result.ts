import type { ComparisonResult, ComparisonSummary, ShownPoint } from '../../../shared/contract.ts';
import type { Decoy, Exercise, Finding } from '../../../shared/exercise/exercise.ts';
import { scoreText } from '../../../shared/exercise/finding.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { whyNotForecastable } from '../../../shared/forecast/forecast.ts';
import type { Comparison, RunResult } from '../../../shared/run/comparison.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { phasesOfRun } from '../../../shared/structure/own-phases.ts';
import type { OwnPhase } from '../../../shared/structure/own-phases.ts';
import type { Structure } from '../../../shared/structure/structure.ts';
import { plansOf } from '../exercise-of-kept.ts';
import type { ExerciseLibrary } from '../exercises.ts';
import type { WorkflowStore } from '../workflows.ts';
import type { Archive, ArchivedRun } from './archive.ts';
import type { Desk } from './desk.ts';
import type { Forecasting } from './forecasting.ts';
import type { Measuring } from './measuring.ts';
import { workOf } from './source.ts';

export type ResultPorts = {
  desk: Desk;
  archive: Archive;
  library: ExerciseLibrary;
  workflows: Pick<WorkflowStore, 'ownCut'>;
  measuring: Measuring;
  forecasting: Forecasting;
};

/** The runs of a comparison as they stand: from memory where one is going, else from the disk. */
export async function runsOf(
  summary: ComparisonSummary,
  { desk, archive }: Pick<ResultPorts, 'desk' | 'archive'>,
): Promise<Result<ArchivedRun[]>> {
  const runs: ArchivedRun[] = [];
  for (const { id } of summary.runs) {
    const going = desk.read(id);
    const read = going ? succeed(going) : await archive.read(summary, id);
    if (!read.ok) return read;
    runs.push(read.value);
  }
  return succeed(runs);
}

type ComparisonDocument = {
  comparison: Comparison;
  first: RunHeader;
  structures: Structure[];
  exercise: Exercise | null;
  /** What `own` stands for among its structures. */
  phases: OwnPhase[] | null;
};

/** The document of `compare --json`: everything measured, and what was found once a run has ended. */
export async function comparisonDocument(
  summary: ComparisonSummary,
  ports: Omit<ResultPorts, 'forecasting'>,
): Promise<Result<ComparisonDocument>> {
  const runs = await runsOf(summary, ports);
  if (!runs.ok) return runs;
  const first = runs.value[0]?.header;
  if (!first) return fail(failure('unknown-comparison', { comparison: summary.id }));
  const { exercise } = await workOf(first.workflow, ports.library);
  const texts = ports.archive.textsOf(summary);
  const measured: RunResult[] = [];
  for (const run of runs.value) {
    measured.push(await ports.measuring.run({ run, live: ports.desk.isLive(run.header.id), exercise, texts }));
  }
  const { workflow } = first;
  const comparison: Comparison = {
    braid: 1,
    kind: 'comparison',
    id: summary.id,
    workflow: { id: workflow.id, title: workflow.title, tasks: workflow.tasks.length, plan: workflow.plan },
    startedAt: summary.startedAt,
    model: first.connection.model,
    pace: first.pace,
    seed: first.seed,
    predicted: false,
    ...(first.forgetting === true ? { forgetting: true } : {}),
    runs: measured,
  };
  const structures = runs.value.map(({ header }) => header.structure);
  const built = structures.find(({ key }) => key === 'own');
  return succeed({ comparison, first, structures, exercise, phases: built ? phasesOfRun(built) : null });
}

/** What Results shows. While a run is going, the planted points are not handed out. */
export async function comparisonResult(
  summary: ComparisonSummary,
  ports: ResultPorts,
): Promise<Result<ComparisonResult>> {
  const document = await comparisonDocument(summary, ports);
  if (!document.ok) return document;
  const { comparison, first, structures, exercise, phases } = document.value;
  const going = comparison.runs.some(({ state }) => state === 'running');
  // What was planted stays hidden until a run has shown what it found.
  const told = comparison.runs.some(({ state }) => state === 'finished');
  const { workflow } = first;
  const plans = exercise === null ? [] : await plansOf(exercise, ports.library, ports.workflows);
  const keys = comparison.runs.map(({ structure }) => structure);
  // What was forecast before these runs began: neither they nor later ones have calibrated it.
  const predicted = whyNotForecastable(workflow)
    ? null
    : await ports.forecasting.predict({ ...first, phases, options: optionsOf(structures) }, keys, first.startedAt);
  return succeed({
    summary: ports.desk.summaryOf(summary),
    comparison,
    // While a run is going, not everything has been written yet.
    kept: going || summary.example || ports.desk.isKept(summary.id),
    forecast: predicted,
    points: exercise === null || going || !told ? [] : shownPoints(exercise, comparison.runs),
    mends: plans
      .filter(({ id }) => id !== workflow.plan)
      .map(({ id, title, kind, pitch, change }) => ({ id, title, kind, pitch, change })),
    reflection: exercise?.reflection ?? [],
    lossChoices: going ? [] : (exercise?.lossChoices ?? []),
  });
}

/** What was chosen for the presets when they were started. */
export function optionsOf(structures: readonly Structure[]) {
  const phases = structures.flatMap((structure) => (structure.key === 'own' ? [] : structure.phases));
  return {
    reviewEvery: phases.flatMap(({ reviewEvery }) => reviewEvery ?? [])[0] ?? null,
    warmCache: phases.some(({ warm }) => warm === true),
  };
}

function shownPoints(exercise: Exercise, runs: readonly RunResult[]): ShownPoint[] {
  const scores = runs.map(({ id, answer }) => ({ run: id, places: scoreText(answer ?? '', exercise).places }));
  const titleOf = (material: string) => exercise.materials.find(({ id }) => id === material)?.title ?? material;
  const shared = ({ id, title, severity, evidence }: Finding | Decoy) => ({
    id,
    title,
    severity,
    evidence: evidence.map(({ material, place, quote }) => ({
      material,
      materialTitle: titleOf(material),
      place,
      quote,
    })),
    places: scores.flatMap(({ run, places }) =>
      places.filter((place) => place.id === id).map(({ start, end }) => ({ run, start, end })),
    ),
  });
  return [
    ...exercise.findings.map((finding): ShownPoint => ({
      ...shared(finding),
      kind: 'finding',
      reach: finding.reach,
      answeredIn: null,
    })),
    ...exercise.decoys.map((decoy): ShownPoint => ({
      ...shared(decoy),
      kind: 'decoy',
      reach: 'between',
      answeredIn: {
        materialTitle: titleOf(decoy.unless.material),
        place: decoy.unless.place,
        quote: decoy.unless.quote,
      },
    })),
  ];
}

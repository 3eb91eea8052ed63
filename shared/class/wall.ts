import { spreadOf } from '../run/spread.ts';
import type { Spread } from '../run/spread.ts';
import { compareStructures } from '../structure/structure.ts';
import type { StructureKey } from '../structure/structure.ts';
import { apartOf, countedRuns, ownResults } from './counted-results.ts';
import type { CountedRun, Round } from './counted-results.ts';
import type { PodResult, PodRun } from './report.ts';
import type { ClassState } from './state.ts';

export type LossCause = PodRun['lost'][number]['cause'];
export const lossCauses = ['not-seen', 'not-asked', 'not-passed-on', 'overlooked'] as const satisfies LossCause[];

/** What was lost and found with one structure in one round: of the pod in the middle, so that its parts add up. */
export type LostFound = {
  readonly structure: StructureKey;
  readonly round: Round;
  readonly found: number;
  readonly of: number;
  readonly lost: Readonly<Record<LossCause, number>>;
  readonly falseAlarms: number | null;
  /** Over how many pods, and how many of them had opened a hint. */
  readonly pods: number;
  readonly assisted: number;
  /** The fewest and the most that a pod found. */
  readonly range: readonly [number, number];
};

export type Ratio = Spread & { readonly structure: StructureKey; readonly pods: number };

/** How far off the pods' guesses were: factors of said over measured, a pod each, in no order of the pods. */
export type Offsets = { readonly factors: readonly number[]; readonly median: number };

export type WallFigures = {
  readonly rows: readonly LostFound[];
  /** The large figures, all about the same structure; null where nobody has them yet. */
  readonly first: LostFound | null;
  readonly mended: LostFound | null;
  /** How many times as fast as One thread, and how many times its tokens. */
  readonly speedUp: Ratio | null;
  readonly tokenRatio: Ratio | null;
  readonly clockOffsets: Offsets | null;
  readonly tokenOffsets: Offsets | null;
};

/** Everything that the wall shows in figures. Nothing in it tells one pod from another. */
export function wallFigures(state: ClassState): WallFigures {
  const structures = [...new Set(state.pods.flatMap((pod) => ownResults(pod, state).flatMap(structuresOf)))];
  const rows = structures
    .sort(compareStructures)
    .flatMap((structure) =>
      (['first', 'mended'] as const).flatMap((round) => lostFound(state, structure, round) ?? []),
    );
  const apart = apartOf(structures);
  const large = (round: Round) => rows.find((row) => row.structure === apart && row.round === round) ?? null;
  return {
    rows,
    first: large('first'),
    mended: large('mended'),
    speedUp: ratioToThread(state, apart, (thread, other) => quotient(thread.wallClockMs, other.wallClockMs)),
    tokenRatio: ratioToThread(state, apart, (thread, other) => quotient(other.totalTokens, thread.totalTokens)),
    clockOffsets: offsets(state, 'clock'),
    tokenOffsets: offsets(state, 'tokens'),
  };
}

const structuresOf = (result: PodResult): StructureKey[] => result.runs.map(({ structure }) => structure);

type ScoredRun = CountedRun & { readonly found: number; readonly of: number };

function lostFound(state: ClassState, structure: StructureKey, round: Round): LostFound | null {
  const runs = countedRuns(state, structure, round)
    .flatMap((each): ScoredRun[] => {
      const { found, of } = each.run;
      return found === null || of === null ? [] : [{ ...each, found, of }];
    })
    .sort((one, other) => one.found - other.found || lossKey(one).localeCompare(lossKey(other)));
  const middle = runs[Math.ceil(runs.length / 2) - 1];
  const least = runs[0]?.found;
  const most = runs.at(-1)?.found;
  if (middle === undefined || least === undefined || most === undefined) return null;
  const alarms = runs
    .map(({ run }) => run.falseAlarms)
    .filter((count) => count !== null)
    .sort((one, other) => one - other);
  return {
    structure,
    round,
    found: middle.found,
    of: middle.of,
    lost: lossesOf(middle.run),
    falseAlarms: alarms[Math.ceil(alarms.length / 2) - 1] ?? null,
    pods: runs.length,
    assisted: runs.filter(({ result }) => result.assisted).length,
    range: [least, most],
  };
}

function lossesOf(run: PodRun): Record<LossCause, number> {
  const count = (cause: LossCause): number => run.lost.filter((each) => each.cause === cause).length;
  return {
    'not-seen': count('not-seen'),
    'not-asked': count('not-asked'),
    'not-passed-on': count('not-passed-on'),
    overlooked: count('overlooked'),
  };
}

/** Two pods in the middle may have found as much and lost it otherwise: which one stands there must not hang on who joined first. */
const lossKey = ({ run }: ScoredRun): string => Object.values(lossesOf(run)).join(' ');

function quotient(one: number | null, other: number | null): number | null {
  return one === null || other === null || one <= 0 || other <= 0 ? null : one / other;
}

/** Within one comparison of a pod, its earliest that has both: two comparisons may have had another pace. */
function ratioToThread(
  state: ClassState,
  apart: StructureKey | null,
  of: (thread: PodRun, other: PodRun) => number | null,
): Ratio | null {
  if (apart === null) return null;
  const ratios = state.pods.flatMap((pod) => {
    for (const { runs } of ownResults(pod, state)) {
      const finished = runs.filter((run) => run.state === 'finished');
      const thread = finished.find(({ structure }) => structure === 'thread');
      const other = finished.find(({ structure }) => structure === apart);
      const ratio = thread && other ? of(thread, other) : null;
      if (ratio !== null) return [ratio];
    }
    return [];
  });
  const spread = spreadOf(ratios);
  return spread && { ...spread, structure: apart, pods: ratios.length };
}

/** A pod's first guess: the second one is made knowing how it went. */
function offsets(state: ClassState, of: 'clock' | 'tokens'): Offsets | null {
  const factors = state.pods
    .flatMap((pod) => {
      const guessed = ownResults(pod, state).find(({ guess }) => (guess?.[of] ?? null) !== null);
      return guessed?.guess?.[of] ?? [];
    })
    .sort((one, other) => one - other);
  const middle = spreadOf(factors.map(Math.log));
  // Twice and half as much are equally far off, so the middle is found among their logarithms.
  return middle && { factors, median: Math.exp(middle.median) };
}

import type { FindingId } from '../ids.ts';
import { median } from '../run/median.ts';
import type { StructureKey } from '../structure/structure.ts';
import { apartOf, countedRuns, ownResults } from './counted-results.ts';
import type { CountedRun } from './counted-results.ts';
import { lossCauses, wallFigures } from './wall.ts';
import type { LossCause, WallFigures } from './wall.ts';
import type { ClassState } from './state.ts';

/** Something that the class's own figures show, over so many pods. */
export type CallOut =
  | { readonly id: 'same-loss'; readonly pods: number; readonly findings: readonly FindingId[] }
  | { readonly id: 'thread-kept'; readonly pods: number; readonly findings: readonly FindingId[] }
  | { readonly id: 'main-cause'; readonly pods: number; readonly cause: LossCause; readonly share: number }
  | { readonly id: 'alarms-apart'; readonly pods: number }
  | { readonly id: 'mended-more'; readonly pods: number; readonly more: number; readonly clock: number | null }
  | { readonly id: 'mended-fewer'; readonly pods: number; readonly fewer: number }
  | { readonly id: 'mended-spread'; readonly pods: number; readonly least: number; readonly most: number }
  | { readonly id: 'one-side'; readonly pods: number; readonly of: 'clock' | 'tokens'; readonly side: 'high' | 'low' }
  | { readonly id: 'nobody-near'; readonly pods: number; readonly of: 'clock' | 'tokens' };

/** Fewer pods than this are no pattern, and a figure over two might tell one about the other. */
export const leastPods = 3;

type Seen = {
  readonly state: ClassState;
  readonly figures: WallFigures;
  readonly apart: StructureKey;
  readonly first: readonly CountedRun[];
};
type Rule = (seen: Seen) => CallOut | null;

/** What is worth a word before the class, in the order in which an exercise shows it. */
export function callOuts(state: ClassState): readonly CallOut[] {
  const structures = state.pods.flatMap((pod) =>
    ownResults(pod, state).flatMap(({ runs }) => runs.map(({ structure }) => structure)),
  );
  const apart = apartOf([...new Set(structures)]);
  if (apart === null) return [];
  const first = countedRuns(state, apart, 'first').filter(({ run }) => run.found !== null);
  const seen = { state, figures: wallFigures(state), apart, first };
  return rules.flatMap((rule) => {
    const found = rule(seen);
    return found !== null && found.pods >= leastPods ? [found] : [];
  });
}

/** All of them lost the same: it is the plan that loses it, not a pod. */
const sameLoss: Rule = ({ first }) => {
  const findings = lostByAll(first);
  return findings.length === 0 ? null : { id: 'same-loss', pods: first.length, findings };
};

/** The same briefs as one thread found what was lost apart. */
const threadKept: Rule = ({ state, first }) => {
  const threads = countedRuns(state, 'thread', 'first').filter(({ run }) => run.found !== null);
  const both = first.filter(({ pod }) => threads.some((each) => each.pod === pod));
  const findings = lostByAll(both).filter((id) => !threads.some(({ run }) => run.lost.some((each) => each.id === id)));
  return findings.length === 0 ? null : { id: 'thread-kept', pods: both.length, findings };
};

const mainCause: Rule = ({ first }) => {
  const causes = first.flatMap(({ run }) => run.lost.map(({ cause }) => cause));
  const counts = lossCauses.map((cause) => ({ cause, count: causes.filter((each) => each === cause).length }));
  const most = counts.reduce((one, other) => (other.count > one.count ? other : one));
  const share = causes.length === 0 ? 0 : most.count / causes.length;
  return share > 0.5 ? { id: 'main-cause', pods: first.length, cause: most.cause, share } : null;
};

const alarmsApart: Rule = ({ state, first }) => {
  const threads = countedRuns(state, 'thread', 'first');
  const both = first.filter(({ pod }) => threads.some((each) => each.pod === pod));
  const apartRaise = both.every(({ run }) => (run.falseAlarms ?? 0) > 0);
  const threadsRaise = threads.some(({ run }) => run.falseAlarms !== 0);
  return both.length > 0 && apartRaise && !threadsRaise ? { id: 'alarms-apart', pods: both.length } : null;
};

/** Each pod against itself. */
const mended: Rule = ({ state, apart, first }) => {
  const pairs = countedRuns(state, apart, 'mended').flatMap((after) => {
    const before = first.find(({ pod }) => pod === after.pod);
    return before === undefined ? [] : [{ before: before.run, after: after.run }];
  });
  const more = median(pairs.map(({ before, after }) => difference(after.found, before.found)));
  const clock = median(pairs.map(({ before, after }) => quotient(after.wallClockMs, before.wallClockMs)));
  if (more === null || Math.abs(more) < 1) return null;
  return more > 0
    ? { id: 'mended-more', pods: pairs.length, more: Math.floor(more), clock }
    : { id: 'mended-fewer', pods: pairs.length, fewer: Math.floor(-more) };
};

const mendedSpread: Rule = ({ figures }) => {
  if (figures.mended === null) return null;
  const [least, most] = figures.mended.range;
  return most - least < 3 ? null : { id: 'mended-spread', pods: figures.mended.pods, least, most };
};

/** A tenth off is as good as right. */
const oneSide =
  (of: 'clock' | 'tokens'): Rule =>
  ({ figures }) => {
    const factors = (of === 'clock' ? figures.clockOffsets : figures.tokenOffsets)?.factors ?? [];
    if (factors.length === 0) return null;
    if (factors.every((factor) => factor > 1.1)) return { id: 'one-side', pods: factors.length, of, side: 'high' };
    if (factors.every((factor) => factor < 1 / 1.1)) return { id: 'one-side', pods: factors.length, of, side: 'low' };
    return null;
  };

const nobodyNear =
  (of: 'clock' | 'tokens'): Rule =>
  ({ figures }) => {
    const factors = (of === 'clock' ? figures.clockOffsets : figures.tokenOffsets)?.factors ?? [];
    const far = factors.every((factor) => factor > 1.5 || factor < 1 / 1.5);
    return factors.length > 0 && far ? { id: 'nobody-near', pods: factors.length, of } : null;
  };

const rules: readonly Rule[] = [
  sameLoss,
  threadKept,
  mainCause,
  alarmsApart,
  mended,
  mendedSpread,
  oneSide('clock'),
  oneSide('tokens'),
  nobodyNear('clock'),
  nobodyNear('tokens'),
];

function lostByAll(runs: readonly CountedRun[]): readonly FindingId[] {
  const [one, ...others] = runs;
  if (one === undefined) return [];
  const ids = one.run.lost.map(({ id }) => id);
  return ids.filter((id) => others.every(({ run }) => run.lost.some((each) => each.id === id)));
}

function difference(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one - other;
}

function quotient(one: number | null, other: number | null): number | null {
  return one === null || other === null || other <= 0 ? null : one / other;
}

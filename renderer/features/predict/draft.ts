import type { Prediction } from '../../../shared/exercise/prediction.ts';
import { compareStructures, defaultStructures, structureKind } from '../../../shared/structure/structure.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';

/** A prediction while it is being made. Null: not answered yet. Factors as in `Prediction`. */
export type Draft = {
  readonly structures: readonly StructureKey[];
  readonly endsFirst: StructureKey | 'same' | null;
  readonly soonerFactor: number;
  readonly tokenFactor: number;
  readonly findsMost: StructureKey | 'same' | null;
  readonly lost: string | null;
  readonly why: string;
};

export const emptyDraft: Draft = {
  structures: defaultStructures,
  endsFirst: null,
  soonerFactor: 1,
  tokenFactor: 1,
  findsMost: null,
  lost: null,
  why: '',
};

export function draftOf(prediction: Prediction): Draft {
  const { structures, endsFirst, soonerFactor, tokenFactor, findsMost, lost, why } = prediction;
  return { structures, endsFirst, soonerFactor, tokenFactor, findsMost, lost, why };
}

/**
 * The pair that the two ratios compare: the widest against the deepest of what runs. All at once against One thread
 * where both are chosen, else the last shown against the first.
 */
export function pairOf(structures: readonly StructureKey[]): { of: StructureKey; against: StructureKey } | null {
  const shown = [...structures].sort(compareStructures);
  const against = shown.find((key) => structureKind(key) === 'thread') ?? shown[0];
  const others = shown.filter((key) => key !== against);
  const of = others.find((key) => structureKind(key) === 'all-at-once') ?? others.at(-1);
  return of && against ? { of, against } : null;
}

/** The same draft for other structures: an answer that names one which no longer runs is taken back. */
export function withStructures(draft: Draft, structures: readonly StructureKey[]): Draft {
  const kept = [...structures].sort(compareStructures);
  const still = (side: Draft['endsFirst']) => (side === null || side === 'same' || kept.includes(side) ? side : null);
  const before = pairOf(draft.structures);
  const after = pairOf(kept);
  const samePair = before?.of === after?.of && before?.against === after?.against;
  return {
    ...draft,
    structures: kept,
    endsFirst: still(draft.endsFirst),
    findsMost: still(draft.findsMost),
    ...(samePair ? {} : { soonerFactor: 1, tokenFactor: 1 }),
  };
}

export type Question = 'endsFirst' | 'findsMost' | 'lost';

/** What is still to be answered. `planted`: the exercise asks what will be lost. One structure alone leaves nothing to compare. */
export function unanswered(draft: Draft, planted: boolean): Question[] {
  const compared = pairOf(draft.structures) !== null;
  const missing: Question[] = [];
  if (compared && draft.endsFirst === null) missing.push('endsFirst');
  if (compared && draft.findsMost === null) missing.push('findsMost');
  if (planted && draft.lost === null) missing.push('lost');
  return missing;
}

/** Null while something is unanswered. */
export function predictionOf(draft: Draft, planted: boolean, lockedAt: string): Prediction | null {
  const first = draft.structures[0];
  if (first === undefined || unanswered(draft, planted).length > 0) return null;
  const pair = pairOf(draft.structures) ?? { of: first, against: first };
  return {
    structures: [...draft.structures],
    ...pair,
    endsFirst: draft.endsFirst ?? 'same',
    soonerFactor: draft.soonerFactor,
    tokenFactor: draft.tokenFactor,
    findsMost: draft.findsMost ?? 'same',
    lost: planted ? draft.lost : null,
    why: draft.why.trim(),
    lockedAt,
  };
}
